import { stableHash01, type Clock } from '@rebound/kernel';
import type { FaultPlan } from '../faults/fault.js';
import type { Fields } from '../webhooks/signature.js';
import type { WebhookSender } from '../webhooks/webhook-sender.js';
import { isFinal, type Message, type MessageStatus } from './message.js';

export type DeliveryOptions = Readonly<{
  accountSid: string;
  seed: string;
  /** Real ms from the acceptance to `sent`, and from `sent` to the end; each is spread by half. */
  sentAfterMs: number;
  deliveredAfterMs: number;
}>;

type Step = Readonly<{ status: MessageStatus; errorCode?: number }>;

/** Takes accepted messages through their life, on real time, and posts a receipt at each step. */
export class Delivery {
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly options: DeliveryOptions,
    private readonly clock: Clock,
    private readonly webhooks: WebhookSender,
  ) {}

  /** Messages still on their way. */
  get pending(): number {
    return this.timers.size;
  }

  start(message: Message, plan: FaultPlan): void {
    const end: Step = plan.ending
      ? { status: plan.ending.status, errorCode: plan.ending.code }
      : { status: 'delivered' };
    const sentIn = this.spread(message, 'sent', this.options.sentAfterMs);
    const endsIn = this.spread(message, 'end', this.options.deliveredAfterMs);
    this.later(sentIn, () => {
      this.move(message, { status: 'sent' });
      if (!plan.receipts.reordered) this.report(message, 'sent', plan);
      this.later(endsIn, () => {
        this.move(message, end);
        this.report(message, message.status, plan);
        // The earlier receipt overtaken by the later one.
        if (plan.receipts.reordered) this.later(endsIn, () => this.report(message, 'sent', plan));
      });
    });
  }

  /** When it is due, a scheduled message becomes an accepted one. `inMs` are real milliseconds. */
  startIn(inMs: number, message: Message, plan: FaultPlan): void {
    this.later(inMs, () => {
      if (message.status !== 'scheduled') return;
      message.status = 'accepted';
      this.start(message, plan);
    });
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private move(message: Message, { status, errorCode }: Step): void {
    if (isFinal(message.status)) return;
    message.status = status;
    message.updatedAt = this.clock.now();
    message.sentAt ??= message.updatedAt;
    if (errorCode !== undefined) message.errorCode = errorCode;
  }

  private report(message: Message, status: MessageStatus, plan: FaultPlan): void {
    if (plan.receipts.none || message.statusCallback === undefined || message.status === 'canceled') return;
    const fields = this.receipt(message, status);
    const { statusCallback } = message;
    const { twice, lateMs } = plan.receipts;
    const post = (): void => {
      for (let i = 0; i < (twice ? 2 : 1); i += 1) this.webhooks.send(statusCallback, fields);
    };
    if (lateMs > 0) this.later(lateMs, post);
    else post();
  }

  private receipt(message: Message, status: MessageStatus): Fields {
    const fields: Array<[string, string]> = [
      ['AccountSid', this.options.accountSid],
      ['ApiVersion', '2010-04-01'],
      ['MessageSid', message.sid],
      ['MessageStatus', status],
      ['SmsSid', message.sid],
      ['SmsStatus', status],
      ['To', message.to],
    ];
    if (message.from !== null) fields.push(['From', message.from]);
    if (message.messagingServiceSid !== null) fields.push(['MessagingServiceSid', message.messagingServiceSid]);
    const failed = status === 'undelivered' || status === 'failed';
    if (failed && message.errorCode !== null) fields.push(['ErrorCode', String(message.errorCode)]);
    if (status === 'delivered') fields.push(['RawDlrDoneDate', doneDate(message.updatedAt)]);
    return fields;
  }

  /** Half to one and a half of the time, the same for the same message of a run. */
  private spread(message: Message, step: string, ms: number): number {
    return ms <= 0 ? 0 : Math.round(ms * (0.5 + stableHash01(this.options.seed, step, message.sid)));
  }

  /** Does something after so many real ms, unless everything ends before. */
  later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
  }
}

/** YYMMDDhhmm, without a zone. */
const doneDate = (instant: number): string => new Date(instant).toISOString().replace(/\D/g, '').slice(2, 12);
