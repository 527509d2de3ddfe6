import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { Timers, type NewTimer, type TimerKey } from '@rebound/persistence';
import type { Advance } from '../domain/journeys/advance-enrolment.js';
import type { Command } from '../domain/journeys/command.js';
import type { Enrolment } from '../domain/journeys/enrolment.js';
import { EnrolmentStore, refKey } from '../persistence/enrolment-store.js';
import { publishCommand } from './publish-command.js';

/** Wakes an enrolment that waits for its time; one a person and journey at most. */
export const stepTimer = 'journey-step';

const timerKeyOf = ({ workspaceId, enrolmentId }: Enrolment): TimerKey => ({
  workspaceId,
  kind: stepTimer,
  key: enrolmentId,
});

/** Makes what was decided true, in one transaction with its cause: rows first, then timers, and what is published. */
@Injectable()
export class CarryOut {
  constructor(
    @Inject(EnrolmentStore) private readonly enrolments: EnrolmentStore,
    @Inject(Timers) private readonly timers: Timers,
  ) {}

  /** For enrolments that begin. Where another transaction was first with one, nothing follows from it here. */
  async begin(tx: Tx, advances: readonly Advance[]): Promise<void> {
    const fresh = await this.enrolments.add(
      tx,
      advances.map(({ enrolment }) => enrolment),
    );
    await this.follow(
      tx,
      advances.filter(({ enrolment }) => fresh.has(refKey(enrolment))),
    );
  }

  /** For enrolments whose rows are locked. */
  async goOn(tx: Tx, advances: readonly Advance[]): Promise<void> {
    await this.enrolments.save(
      tx,
      advances.map(({ enrolment }) => enrolment),
    );
    await this.follow(tx, advances);
  }

  private async follow(tx: Tx, advances: readonly Advance[]): Promise<void> {
    const armed: NewTimer[] = [];
    const cancelled: TimerKey[] = [];
    for (const { enrolment, commands } of advances) {
      for (const command of commands) {
        publishCommand(command, enrolment, tx);
      }
      // The last word counts: a wait that was begun and ended by the same batch leaves nothing behind.
      const { waiting, traceparent } = enrolment;
      const has = (kind: Command['kind']) => commands.some((command) => command.kind === kind);
      if (waiting?.for === 'time' && has('wait')) {
        const trace = traceparent === undefined ? {} : { traceparent };
        armed.push({ ...timerKeyOf(enrolment), dueAt: waiting.until, ...trace });
      } else if (has('stop-waiting')) {
        cancelled.push(timerKeyOf(enrolment));
      }
    }
    tx.afterCommit(() => {
      for (const { commands } of advances) commands.forEach(count);
    });
    await this.timers.set(tx, armed);
    await this.timers.cancel(tx, cancelled);
  }
}

function count(command: Command): void {
  if (command.kind === 'tell-started') counter('rebound.campaigns.enrolments').inc({ change: 'started', reason: '' });
  if (command.kind === 'tell-ended') {
    counter('rebound.campaigns.enrolments').inc({ change: 'ended', reason: command.reason });
  }
  if (command.kind === 'request') counter('rebound.campaigns.messages.requested').inc();
  if (command.kind === 'withdraw') counter('rebound.campaigns.messages.withdrawn').inc({ reason: command.reason });
}
