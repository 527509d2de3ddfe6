import { Inject, Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import { DefinitionBook } from '../domain/definitions/definition-book.js';
import { CampaignsSettings } from '../campaigns.settings.js';
import { JourneyProcess } from '../domain/journeys/journey-process.js';
import { DefinitionStore } from './definition-store.js';

/** All versions in memory, brought up to date within the transaction that decides: no process decides with old ones. */
@Injectable()
export class DefinitionShelf {
  private state = { revision: 0, book: new DefinitionBook([]) };

  constructor(
    @Inject(DefinitionStore) private readonly store: DefinitionStore,
    @Inject(CampaignsSettings) private readonly settings: CampaignsSettings,
  ) {}

  async process(tx: SqlTx): Promise<JourneyProcess> {
    return new JourneyProcess(await this.current(tx), this.settings.linkLength);
  }

  private async current(tx: SqlTx): Promise<DefinitionBook> {
    const before = this.state;
    if ((await this.store.revision(tx)) <= before.revision) return before.book;
    const { versions, revision } = await this.store.since(tx, before.revision);
    const state = { revision, book: before.book.with(versions) };
    if (state.revision > this.state.revision) this.state = state;
    return state.book;
  }
}
