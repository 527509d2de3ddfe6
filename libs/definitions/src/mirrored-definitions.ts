import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ServiceSettings } from '@rebound/config';
import { definitionKinds, definitionTopic, type DefinitionKind } from '@rebound/contracts';
import { Clock } from '@rebound/kernel';
import { CaughtUp } from '@rebound/messaging';
import { DataSource } from 'typeorm';
import type { DefinitionRow } from './applied.js';
import { DefinitionSource } from './definition-source.js';

type Row = Readonly<{
  workspace_id: string;
  kind: string;
  name: string;
  version: string;
  hash: string;
  effective_from: Date;
  body: unknown;
}>;

const isKind = (kind: string): kind is DefinitionKind => definitionKinds.some((known) => known === kind);

/** The mirror's table, as the snapshot's source. */
@Injectable()
export class MirroredDefinitions extends DefinitionSource implements OnModuleInit {
  private readonly startedAt: number;
  private hasEarlierCopy = false;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CaughtUp) private readonly caughtUp: CaughtUp,
    @Inject(ServiceSettings) settings: ServiceSettings,
    @Inject(Clock) clock: Clock,
  ) {
    super();
    this.startedAt = clock.now() - settings.settleMs;
  }

  /** Before the bus starts: what stands in the table now is no part of a copy that is just being made. */
  async onModuleInit(): Promise<void> {
    this.hasEarlierCopy = await this.revision().then(
      (revision) => revision !== '0',
      () => false,
    );
  }

  async revision(): Promise<string> {
    const rows = await this.database.query<{ revision: string }[]>(
      `SELECT coalesce(max(change), 0)::text AS revision FROM definitions`,
    );
    return rows[0]?.revision ?? '0';
  }

  async read(): Promise<readonly DefinitionRow[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT workspace_id, kind, name, version, hash, effective_from, body FROM definitions WHERE NOT removed
       ORDER BY workspace_id, kind, name`,
    );
    return rows.flatMap(({ workspace_id, kind, name, version, hash, effective_from, body }) =>
      isKind(kind)
        ? [
            {
              workspaceId: workspace_id,
              kind,
              name,
              version: Number(version),
              hash,
              effectiveFrom: effective_from.getTime(),
              body,
            },
          ]
        : [],
    );
  }

  /** A copy made by an earlier run will do until the stream is read on: it was complete then, and is only older. */
  async complete(): Promise<boolean> {
    if (this.hasEarlierCopy) return true;
    return (await this.caughtUp.instant(definitionTopic)) >= this.startedAt;
  }
}
