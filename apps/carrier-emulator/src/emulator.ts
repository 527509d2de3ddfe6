import { type Clock } from '@rebound/kernel';
import { countParts } from '@rebound/sms-text';
import type { FaultBook } from './faults/fault-book.js';
import type { FaultKind, FaultPlan } from './faults/fault.js';
import type { Delivery } from './messages/delivery.js';
import { judgeCreate, type CreateParameters, type CreateRequest } from './messages/judge-create.js';
import type { MessageStore } from './messages/message-store.js';
import { isFinal, type Message } from './messages/message.js';
import { OptOuts, optOutType, type OptOutType } from './messages/opt-outs.js';
import { twilioError, type TwilioError } from './messages/twilio-error.js';
import type { ReceivedRecord } from './record.js';
import type { UntakenEntry, UntakenRecord } from './untaken.js';
import type { WebhookSender } from './webhooks/webhook-sender.js';

/** What the HTTP side has to do with a create. */
export type CreateAnswer =
  | Readonly<{ kind: 'created'; message: Message }>
  | Readonly<{ kind: 'error'; error: TwilioError }>
  | Readonly<{ kind: 'broken'; status: number }>
  /** The caller hears nothing, or the connection is cut. */
  | Readonly<{ kind: 'silence' | 'reset' }>;

export type InboundRequest = Readonly<{ from: string; to: string; body: string; optOutType?: OptOutType }>;

export type EmulatorOptions = Readonly<{
  accountSid: string;
  /** Blocks a person who writes STOP, as Twilio does by default. */
  handleStop: boolean;
  inboundUrl?: string;
}>;

/** One carrier account: takes messages, plays faults, delivers, and passes on what people answer. */
export class Emulator {
  readonly counts = { requests: 0, accepted: 0, inbound: 0 };
  readonly refused = new Map<number, number>();
  readonly struck = new Map<FaultKind, number>();
  /** Where texts from people are posted, but for those to a number with an address of its own. */
  inboundUrl: string | undefined;
  readonly inboundUrlOf = new Map<string, string>();
  private readonly optOuts = new OptOuts();

  constructor(
    readonly options: EmulatorOptions,
    private readonly clock: Clock,
    readonly store: MessageStore,
    readonly faults: FaultBook,
    readonly record: ReceivedRecord,
    readonly untaken: UntakenRecord,
    private readonly delivery: Delivery,
    private readonly webhooks: WebhookSender,
  ) {
    this.inboundUrl = options.inboundUrl;
  }

  /** Decides at once what happens to a create; `delayMs` are real milliseconds to wait before answering. */
  create(parameters: CreateParameters): { delayMs: number; answer: CreateAnswer } {
    this.counts.requests += 1;
    const now = this.clock.now();
    const plan = this.faults.strike(parameters['To'] ?? '', parameters['Body'] ?? '');
    this.count(plan.struck);
    const judged = judgeCreate(parameters, { now, isBlocked: (to, from) => this.optOuts.isBlocked(to, from) });
    const takenBefore = this.counts.accepted;
    const answer = 'error' in judged ? this.refuse(judged.error) : this.carryOut(judged.request, plan, now);
    if (this.counts.accepted === takenBefore)
      this.untaken.add(
        { at: now, to: parameters['To'] ?? '', statusCallback: parameters['StatusCallback'] },
        endOf(answer),
      );
    return { delayMs: plan.delayMs, answer };
  }

  isVisible(message: Message): boolean {
    return performance.now() >= message.visibleFrom;
  }

  /** Takes back a message that has not gone out; the error where it is too late. */
  cancel(message: Message): TwilioError | undefined {
    if (isFinal(message.status) || message.status === 'sent') return twilioError(30409);
    message.status = 'canceled';
    message.updatedAt = this.clock.now();
    return undefined;
  }

  /** A person writes to one of the account's numbers. Returns the message; the webhook follows in the background. */
  receive({ from, to, body, optOutType: given }: InboundRequest): Message {
    const now = this.clock.now();
    const { parts } = countParts(body);
    const message: Message = {
      ...this.store.nextIds(),
      direction: 'inbound',
      to,
      from,
      messagingServiceSid: null,
      body,
      parts,
      createdAt: now,
      status: 'received',
      errorCode: null,
      sentAt: now,
      updatedAt: now,
      visibleFrom: 0,
    };
    this.store.add(message);
    this.counts.inbound += 1;
    const type = given ?? (this.options.handleStop ? optOutType(body) : undefined);
    if (type && this.options.handleStop) this.optOuts.apply(type, from, to);
    const { replies, struck } = this.faults.strikeReply(from, body);
    this.count(struck);
    const fields = inboundFields(message, this.options, type);
    const post = (): void => {
      const url = this.inboundUrlOf.get(to) ?? this.inboundUrl;
      for (let i = 0; i < (replies.twice ? 2 : 1); i += 1) if (url !== undefined) this.webhooks.send(url, fields);
    };
    if (replies.lateMs > 0) this.delivery.later(replies.lateMs, post);
    else post();
    return message;
  }

  private carryOut(request: CreateRequest, plan: FaultPlan, now: number): CreateAnswer {
    const { answer } = plan;
    if (answer?.kind === 'throttle') return this.refuse(twilioError(answer.code ?? 20429));
    if (answer?.kind === 'refuse') return this.refuse(twilioError(answer.code ?? 21610));
    const message = answer && !answer.accepted ? undefined : this.accept(request, plan, now);
    switch (answer?.kind) {
      case 'server-error':
        return { kind: 'broken', status: answer.code ?? 503 };
      case 'timeout-before':
      case 'timeout-after':
        return { kind: 'silence' };
      case 'reset-before':
      case 'reset-after':
        return { kind: 'reset' };
      default:
        return message ? { kind: 'created', message } : { kind: 'silence' };
    }
  }

  private accept(request: CreateRequest, plan: FaultPlan, now: number): Message {
    const { to, from, messagingServiceSid, body, statusCallback, sendAt } = request;
    const message: Message = {
      ...this.store.nextIds(),
      direction: 'outbound-api',
      to,
      from,
      messagingServiceSid,
      body,
      parts: countParts(body).parts,
      createdAt: now,
      ...(statusCallback === undefined ? {} : { statusCallback }),
      status: sendAt !== undefined ? 'scheduled' : messagingServiceSid === null ? 'queued' : 'accepted',
      errorCode: null,
      sentAt: null,
      updatedAt: now,
      visibleFrom: plan.hiddenMs > 0 ? performance.now() + plan.hiddenMs : 0,
    };
    this.store.add(message);
    this.record.add(message, plan.answer?.kind);
    this.counts.accepted += 1;
    if (sendAt === undefined) this.delivery.start(message, plan);
    else this.delivery.startIn((sendAt - now) / this.clock.scale, message, plan);
    return message;
  }

  private count(struck: readonly FaultKind[]): void {
    for (const kind of struck) this.struck.set(kind, (this.struck.get(kind) ?? 0) + 1);
  }

  private refuse(error: TwilioError): CreateAnswer {
    this.refused.set(error.code, (this.refused.get(error.code) ?? 0) + 1);
    return { kind: 'error', error };
  }
}

/** How a create ended that was not taken. */
function endOf(answer: CreateAnswer): Pick<UntakenEntry, 'answer'> & Partial<UntakenEntry> {
  if (answer.kind === 'error') return { answer: 'refused', status: answer.error.status, code: answer.error.code };
  return answer.kind === 'broken' ? { answer: 'broken', status: answer.status } : { answer: 'none' };
}

function inboundFields(
  message: Message,
  { accountSid }: EmulatorOptions,
  type: OptOutType | undefined,
): Array<[string, string]> {
  return [
    ['AccountSid', accountSid],
    ['ApiVersion', '2010-04-01'],
    ['Body', message.body],
    ['From', message.from ?? ''],
    ['MessageSid', message.sid],
    ['NumMedia', '0'],
    ['NumSegments', String(message.parts)],
    ['SmsMessageSid', message.sid],
    ['SmsSid', message.sid],
    ['SmsStatus', 'received'],
    ['To', message.to],
    ...(type ? [['OptOutType', type] satisfies [string, string]] : []),
  ];
}
