import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Job } from '@rebound/persistence';
import { CarryOut } from '../handlers/carry-out.js';
import { DefinitionShelf } from '../persistence/definition-shelf.js';
import { EnrolmentStore } from '../persistence/enrolment-store.js';

export const endStoppedCampaigns = 'end-stopped-campaigns';
const block = 500;

/**
 * Lets everyone go who is in a campaign that was stopped or removed, and withdraws what was requested. Looks again and
 * again: who entered in a transaction that was under way when the folder was applied is found by the next look.
 */
@Injectable()
export class EndStoppedCampaignsJob {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(DefinitionShelf) private readonly shelf: DefinitionShelf,
    @Inject(EnrolmentStore) private readonly enrolments: EnrolmentStore,
    @Inject(CarryOut) private readonly carryOut: CarryOut,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Job({ name: endStoppedCampaigns, everyMs: 2000 })
  run(_signal: AbortSignal): Promise<number | void> {
    return this.transactions.run('EndStoppedCampaignsJob.run', async (tx) => {
      const enrolments = await this.enrolments.lockOfStopped(tx, block);
      if (enrolments.length === 0) return 0;
      const process = await this.shelf.process(tx);
      const now = this.clock.now();
      const advances = enrolments.map((enrolment) => process.advance(enrolment, { kind: 'campaign-stopped', now }));
      await this.carryOut.goOn(tx, advances);
      return advances.length;
    });
  }
}
