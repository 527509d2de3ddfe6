import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { messageClicked } from '@rebound/contracts';
import { Clock, derivedId, isoInstant } from '@rebound/kernel';
import { Transactions, type Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { isbot } from 'isbot';
import { DispatchSettings } from '../dispatch.settings.js';
import { clickSignals, type Hit } from '../domain/clicks.js';
import { Gathering } from '../gathering.js';
import { ClicksRepository, type Click } from '../persistence/clicks.repository.js';
import { MessagesRepository } from '../persistence/messages.repository.js';
import { refKey, refOf, type MessageRef, type StoredMessage } from '../persistence/stored-message.js';

export type LinkHit = MessageRef & Readonly<{ code: string; hit: Hit }>;

const mostInOneWrite = 1_000;
const longestAgent = 400;

/** Writes down every hit on a short link, many in one transaction, and says what it takes it for. */
@Injectable()
export class ClickRecorder implements BeforeApplicationShutdown {
  private readonly gathering: Gathering<LinkHit>;

  constructor(
    settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly messages: MessagesRepository,
    private readonly clicks: ClicksRepository,
  ) {
    this.gathering = new Gathering((hits) => this.write(hits), { gatherMs: settings.gatherMs, most: mostInOneWrite });
  }

  /** Resolves once the hit is committed. */
  record(hit: LinkHit): Promise<void> {
    return this.gathering.add(hit);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.gathering.drained();
  }

  private async write(hits: readonly LinkHit[]): Promise<void> {
    await this.transactions.run('ClickRecorder.write', async (tx) => {
      const found = await this.messages.read(tx, hits);
      const messages = new Map(found.map((message) => [refKey(refOf(message)), message]));
      const clicks = hits.flatMap((hit) => {
        const message = messages.get(refKey(hit));
        return message ? [this.judge(hit, message)] : [];
      });
      const made = await this.clicks.add(tx, clicks);
      for (const click of clicks) {
        const message = messages.get(refKey(click));
        if (message && made.delete(click.clickId)) publishClick(tx, message, click);
      }
    });
  }

  private judge({ workspaceId, messageId, code, hit }: LinkHit, message: StoredMessage): Click {
    const { at, method, userAgent } = hit;
    const signals = clickSignals(hit, message, isbot, this.clock.scale);
    return {
      workspaceId,
      messageId,
      clickId: derivedId('click', workspaceId, code, at, method, userAgent ?? ''),
      code,
      at,
      method,
      human: signals.length === 0,
      signals,
      ...(userAgent === undefined ? {} : { userAgent: userAgent.slice(0, longestAgent) }),
    };
  }
}

function publishClick(tx: Tx, message: StoredMessage, { clickId, code, at, human, signals }: Click): void {
  tx.publish(messageClicked, {
    workspaceId: message.workspaceId,
    id: derivedId('message-clicked', clickId),
    subject: message.origin.personId,
    time: at,
    recordedAt: at,
    ...(message.traceparent === undefined ? {} : { traceparent: message.traceparent }),
    data: { ...message.origin, clickId, code, at: isoInstant(at), human, signals: [...signals] },
  });
  tx.afterCommit(() => counter('rebound.dispatch.clicks').inc({ kind: human ? 'human' : 'bot' }));
}
