import { Controller } from '@nestjs/common';
import { type EventData, messageClicked, messageStateChanged } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import { HandlesAtLeisure, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { type Affected, Attribution } from '../attribution.js';
import { MessagesRepository, type NewTouch } from '../persistence/messages.repository.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { PersonsRepository } from '../persistence/persons.repository.js';

type MessageEvent = typeof messageStateChanged | typeof messageClicked;
type Told = NewTouch & { readonly recordedAt: number };

/** The longest window any workspace may set: orders that far behind a touch are looked at again when it arrives late. */
const longestWindowMs = 90 * 86_400_000;

/** What became of messages, and their touches: human clicks and deliveries. */
@Controller()
export class RecordMessageHandler {
  constructor(
    private readonly persons: PersonsRepository,
    private readonly messages: MessagesRepository,
    private readonly orders: OrdersRepository,
    private readonly attribution: Attribution,
  ) {}

  @HandlesAtLeisure(messageStateChanged, messageClicked)
  async handle(events: readonly ReceivedEvent<MessageEvent>[], tx: Tx): Promise<void> {
    const touches = events.flatMap(touchOf);
    const canonical = await this.persons.lock(tx, touches);
    const states = events.filter((event) => event.type === messageStateChanged.type);
    if (states.length > 0) {
      await this.messages.save(
        tx,
        states.map(({ workspaceId, data }) => ({ ...data, workspaceId, at: Date.parse(data.at) })),
      );
    }
    const clicks = events.filter((event) => event.type === messageClicked.type);
    if (clicks.length > 0) {
      await this.messages.saveClicks(
        tx,
        clicks.map(({ workspaceId, data }) => ({ ...data, workspaceId, at: Date.parse(data.at) })),
      );
    }
    await this.recordTouches(
      touches.map((touch) => ({ ...touch, personId: canonical(touch) })),
      tx,
    );
  }

  private async recordTouches(touches: readonly Told[], tx: Tx): Promise<void> {
    if (touches.length === 0) return;
    const fresh = await this.messages.saveTouches(tx, touches);
    const news = touches.filter(({ touchId }) => fresh.has(touchId));
    if (news.length === 0) return;
    tx.afterCommit(() => {
      for (const { kind } of news) counter('rebound.analytics.touches').inc({ kind });
    });
    const orders = await this.orders.ofPersons(
      tx,
      news.map(({ workspaceId, personId, at }) => ({ workspaceId, personId, from: at, until: at + longestWindowMs })),
    );
    const affected = orders.flatMap(({ workspaceId, orderId, asked }): Affected[] => {
      const touch = news[asked];
      if (!touch) return [];
      return [{ workspaceId, orderId, cause: 'late-touch', at: touch.recordedAt, traceparent: touch.traceparent }];
    });
    await this.attribution.recompute(tx, affected);
  }
}

function touchOf(event: ReceivedEvent<MessageEvent>): Told[] {
  const { workspaceId, recordedAt, traceparent } = event;
  const { messageId, campaign, step, arm, personId } = event.data;
  const touch = {
    workspaceId,
    messageId,
    campaign,
    step,
    arm,
    personId,
    recordedAt,
    ...(traceparent === undefined ? {} : { traceparent }),
    at: Date.parse(event.data.at),
  };
  if (event.type === messageClicked.type) return clickTouch(event.data, touch);
  return event.data.state === 'delivered'
    ? [{ ...touch, kind: 'delivery', touchId: derivedId('touch-delivery', workspaceId, messageId) }]
    : [];
}

function clickTouch(data: EventData<typeof messageClicked>, touch: Omit<Told, 'kind' | 'touchId'>): Told[] {
  return data.human ? [{ ...touch, kind: 'click', touchId: data.clickId }] : [];
}
