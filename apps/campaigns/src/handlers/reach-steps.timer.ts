import { Inject, Injectable } from '@nestjs/common';
import { signalTopic } from '@rebound/contracts';
import { OnTimer, type Tx } from '@rebound/messaging';
import type { DueTimer } from '@rebound/persistence';
import { DefinitionShelf } from '../persistence/definition-shelf.js';
import { EnrolmentStore, refKey } from '../persistence/enrolment-store.js';
import { CarryOut, stepTimer } from './carry-out.js';

/** Waits that are over. They fire when the signals have been read up to them: a purchase before that is known (decision 9). */
@Injectable()
export class ReachStepsTimer {
  constructor(
    @Inject(DefinitionShelf) private readonly shelf: DefinitionShelf,
    @Inject(EnrolmentStore) private readonly enrolments: EnrolmentStore,
    @Inject(CarryOut) private readonly carryOut: CarryOut,
  ) {}

  @OnTimer({ kind: stepTimer, after: [signalTopic] })
  async reach(timers: readonly DueTimer[], tx: Tx): Promise<void> {
    const process = await this.shelf.process(tx);
    const byEnrolment = new Map(
      timers.map((timer) => [refKey({ workspaceId: timer.workspaceId, enrolmentId: timer.key }), timer]),
    );
    const enrolments = await this.enrolments.lock(
      tx,
      timers.map(({ workspaceId, key }) => ({ workspaceId, enrolmentId: key })),
    );
    const advances = enrolments.flatMap((enrolment) => {
      const timer = byEnrolment.get(refKey(enrolment));
      return timer ? [process.advance(enrolment, { kind: 'due', now: timer.dueAt })] : [];
    });
    await this.carryOut.goOn(tx, advances);
  }
}
