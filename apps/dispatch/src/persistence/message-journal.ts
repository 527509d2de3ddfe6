import { Injectable } from '@nestjs/common';
import { messageStateChanged } from '@rebound/contracts';
import { derivedId, isoInstant } from '@rebound/kernel';
import type { Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { advance, type Move, type StateChange } from '../domain/message-states.js';
import { MessagesRepository, type SavedMessage } from './messages.repository.js';
import { refOf, type HistoryLine, type StoredMessage } from './stored-message.js';

/** Moves of one message, and what else changes with them. */
export type MovedMessage = Readonly<{
  message: StoredMessage;
  moves: readonly Move[];
  /** Fields that change; the standing and the history follow from the moves. */
  change?: Partial<Omit<StoredMessage, 'workspaceId' | 'origin' | 'standing' | 'history'>>;
  intent?: SavedMessage['intent'];
  lookInMs?: number;
}>;

const historyLine = ({ to, reason, at, sequence }: StateChange, message: StoredMessage): HistoryLine => ({
  sequence,
  state: to,
  at: isoInstant(at),
  ...(reason ? { reason } : {}),
  ...(to === 'deferred' ? { until: isoInstant(message.dueAt) } : {}),
  ...(message.carrierCode !== undefined && (to === 'failed' || to === 'undelivered')
    ? { code: message.carrierCode }
    : {}),
});

/** Which instants a state brings. */
const instantsOf = (changes: readonly StateChange[]): Partial<StoredMessage> =>
  Object.assign(
    {},
    ...changes.map(({ to, at }) =>
      to === 'submitted' ? { submittedAt: at } : to === 'delivered' ? { deliveredAt: at } : {},
    ),
  );

/** Every change of a message's state goes through here: checked against the table, stored, and published as one. */
@Injectable()
export class MessageJournal {
  constructor(private readonly messages: MessagesRepository) {}

  /**
   * Makes the moves of rows that are locked.
   * @returns the messages as they stand now
   * @throws IllegalMove
   */
  async record(tx: Tx, moved: readonly MovedMessage[]): Promise<StoredMessage[]> {
    const made = moved.map(({ message, moves, change, intent, lookInMs }) => {
      const { standing, changes } = advance(message.standing, moves);
      const changedAt = changes.at(-1)?.at ?? message.changedAt;
      const after: StoredMessage = { ...message, ...instantsOf(changes), ...change, changedAt, standing };
      return {
        changes,
        saved: {
          message: after,
          history: changes.map((one) => historyLine(one, after)),
          ...(intent ? { intent } : {}),
          ...(lookInMs === undefined ? {} : { lookInMs }),
        },
      };
    });
    await this.messages.save(
      tx,
      made.map(({ saved }) => saved),
    );
    for (const { changes, saved } of made) this.announce(tx, saved.message, changes);
    return made.map(({ saved }) => saved.message);
  }

  /** Publishes changes whose rows are written already. */
  announce(tx: Tx, message: StoredMessage, changes: readonly StateChange[]): void {
    for (const change of changes) {
      publishChange(tx, message, change);
      if (change.final)
        tx.afterCommit(() =>
          counter('rebound.dispatch.messages.final').inc({ state: change.to, reason: change.reason ?? '' }),
        );
    }
  }
}

/** A state that was reached before the carrier was chosen says nothing of it. */
const afterIntent = (state: string): boolean => !['queued', 'deferred', 'suppressed', 'withdrawn'].includes(state);

function publishChange(tx: Tx, message: StoredMessage, { to, reason, at, sequence, final }: StateChange): void {
  const { workspaceId, messageId } = refOf(message);
  const { origin, sender, carrier, carrierMessageId, carrierCode, carrierClass, shortCode, encoding, parts } = message;
  tx.publish(messageStateChanged, {
    workspaceId,
    id: derivedId('message-state', workspaceId, messageId, sequence),
    subject: origin.personId,
    time: at,
    recordedAt: at,
    ...(message.traceparent === undefined ? {} : { traceparent: message.traceparent }),
    data: {
      ...origin,
      phoneKey: message.phoneKey,
      state: to,
      final,
      at: isoInstant(at),
      sequence,
      ...(message.country === undefined ? {} : { country: message.country }),
      ...(reason === undefined ? {} : { reason }),
      ...(to === 'deferred' ? { until: isoInstant(message.dueAt) } : {}),
      ...(sender === '' ? {} : { sender }),
      ...(message.rules?.length ? { rules: [...message.rules] } : {}),
      ...(afterIntent(to)
        ? {
            ...(carrier === undefined ? {} : { carrier }),
            ...(carrierMessageId === undefined ? {} : { carrierMessageId }),
            ...(carrierCode === undefined ? {} : { carrierCode }),
            ...(carrierClass === undefined ? {} : { carrierClass }),
            ...(shortCode === undefined ? {} : { shortCode }),
            ...(encoding === undefined ? {} : { encoding }),
            ...(parts === undefined ? {} : { parts }),
          }
        : {}),
    },
  });
}
