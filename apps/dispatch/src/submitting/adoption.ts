import { Injectable } from '@nestjs/common';
import { Clock } from '@rebound/kernel';
import type { Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { adopt } from '../domain/adoption.js';
import { AdoptionsRepository, type Told } from '../persistence/adoptions.repository.js';
import { MessageJournal, type MovedMessage } from '../persistence/message-journal.js';
import { MessagesRepository } from '../persistence/messages.repository.js';
import { type MessageRef, refKey, refOf, type StoredMessage } from '../persistence/stored-message.js';
import { WorkspaceDirectory } from '../workspace-directory.js';

/** Takes over what dispatch published of messages and its table does not know (decision 22). */
@Injectable()
export class Adoption {
  constructor(
    private readonly clock: Clock,
    private readonly directory: WorkspaceDirectory,
    private readonly messages: MessagesRepository,
    private readonly adoptions: AdoptionsRepository,
    private readonly journal: MessageJournal,
  ) {}

  /** @param told the latest of each message */
  async of(tx: Tx, told: readonly Told[]): Promise<void> {
    if (told.length === 0) return;
    const known = await this.adoptions.sequences(tx, told);
    const behind = told.filter((one) => (known.get(refKey(one)) ?? 0) < one.data.sequence);
    // In every day but the worst there is nothing: what is published was committed before.
    if (behind.length === 0) return;
    const missing = behind.filter((one) => !known.has(refKey(one)));
    const appeared = await this.rememberMissing(tx, missing);
    await this.take(
      tx,
      behind.filter((one) => known.has(refKey(one)) || appeared.has(refKey(one))),
    );
  }

  /** What was published of requests that are about to be inserted: those that are new may have been sent all the same. */
  async toldOf(tx: Tx, requested: readonly MessageRef[]): Promise<Told[]> {
    return requested.length === 0 ? [] : this.adoptions.of(tx, requested);
  }

  /** Takes over what was told of messages that the table knows. */
  async take(tx: Tx, told: readonly Told[]): Promise<void> {
    if (told.length === 0) return;
    const now = this.clock.now();
    const latest = new Map(told.map((one) => [refKey(one), one.data]));
    const locked = await this.messages.lock(tx, told);
    const moved = locked.flatMap((message): MovedMessage[] => {
      const data = latest.get(refKey(refOf(message)));
      const adopted = data && adopt(message.standing, data, now);
      if (!data || !adopted) return [];
      return [
        {
          message: { ...message, standing: adopted.standing },
          moves: adopted.moves,
          change: this.changeOf(message, data),
          ...(adopted.unknown ? { lookInMs: 0 } : {}),
        },
      ];
    });
    await this.journal.record(tx, moved);
    tx.afterCommit(() => counter('rebound.dispatch.messages.adopted').inc(moved.length));
  }

  /**
   * The request may be being inserted at this moment: then one of the two transactions has to see the other.
   * @returns those whose request has been inserted meanwhile
   */
  private async rememberMissing(tx: Tx, missing: readonly Told[]): Promise<Set<string>> {
    if (missing.length === 0) return new Set();
    await this.adoptions.lock(tx);
    const appeared = new Set((await this.adoptions.sequences(tx, missing)).keys());
    await this.adoptions.remember(
      tx,
      missing.filter((one) => !appeared.has(refKey(one))),
    );
    return appeared;
  }

  private changeOf({ workspaceId, intendedAt }: StoredMessage, data: Told['data']): MovedMessage['change'] {
    const at = Date.parse(data.at);
    const { sender, carrier, carrierMessageId, carrierCode, carrierClass, shortCode, encoding, parts, until } = data;
    const credential = sender === undefined ? undefined : this.directory.sender(workspaceId, sender)?.credential;
    return {
      intendedAt: intendedAt ?? at,
      ...(['submitted', 'sent', 'delivered'].includes(data.state) ? { submittedAt: at } : {}),
      ...(data.state === 'delivered' ? { deliveredAt: at } : {}),
      ...(until === undefined ? {} : { dueAt: Date.parse(until), waited: true }),
      ...(sender === undefined ? {} : { sender }),
      ...(credential === undefined ? {} : { credential }),
      ...(carrier === undefined ? {} : { carrier }),
      ...(carrierMessageId === undefined ? {} : { carrierMessageId }),
      ...(carrierCode === undefined ? {} : { carrierCode }),
      ...(carrierClass === undefined ? {} : { carrierClass }),
      ...(shortCode === undefined ? {} : { shortCode }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(parts === undefined ? {} : { parts }),
    };
  }
}
