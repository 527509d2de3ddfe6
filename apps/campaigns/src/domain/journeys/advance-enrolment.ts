import { isFinal, type EndReason, type MessageState, type Reason } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import type { DefinitionsInForce } from '../definitions/definition-book.js';
import { decideMessage } from '../messages/decide-message.js';
import type { Command } from './command.js';
import type { Enrolment, EnrolmentEnd, StepMessage, Waiting } from './enrolment.js';
import type { MessageStep } from './journey-plan.js';

/** What can happen to an enrolment. `now` is the instant of the decision that follows; all instants epoch ms. */
export type EnrolmentEvent =
  /** Just entered: the first step is to be looked at. */
  | { readonly kind: 'entered'; readonly now: number }
  | { readonly kind: 'due'; readonly now: number }
  | { readonly kind: 'abandonment-ended'; readonly reason: EndReason; readonly now: number }
  | { readonly kind: 'campaign-stopped'; readonly now: number }
  | {
      readonly kind: 'message-moved';
      readonly messageId: string;
      readonly state: MessageState;
      readonly at: number;
      readonly now: number;
    };

export interface JourneyFacts {
  readonly plan: readonly MessageStep[];
  /** What is in force at the event's `now`. */
  readonly definitions: DefinitionsInForce;
  readonly linkLength?: number;
}

export interface Advance {
  readonly enrolment: Enrolment;
  readonly commands: readonly Command[];
}

/** The carrier has it: what comes after counts from here. */
const wentOut: ReadonlySet<MessageState> = new Set(['submitted', 'sent', 'delivered']);

/** Whether a state that dispatch tells of a message matters to the journey. */
export const movesTheJourney = (state: MessageState): boolean => wentOut.has(state) || isFinal(state);

/**
 * A message's id: the same however often the decision is made again (decision 3).
 */
export const messageIdOf = (
  { workspaceId, campaign, founderId, abandonment: { subjectKey, occurrence } }: Enrolment,
  step: string,
): string => derivedId('message', workspaceId, campaign, step, subjectKey, occurrence, founderId);

/**
 * The journey as a process: what an event makes of an enrolment, and what follows from it. An event that does not concern
 * it (a timer of a step gone by, an end after the end, a state told twice) changes nothing, so that any order and any
 * repetition gives at most one request a step and one last word on each candidate.
 */
export function advanceEnrolment(enrolment: Enrolment, event: EnrolmentEvent, facts: JourneyFacts): Advance {
  const way = new Way(enrolment, facts);
  switch (event.kind) {
    case 'entered':
      way.tell({ kind: 'tell-started', at: event.now });
      way.goOn(enrolment.abandonment.abandonedAt, event.now);
      break;
    case 'due':
      if (enrolment.waiting?.for === 'time' && enrolment.waiting.until <= event.now) {
        way.reachStep(enrolment.waiting.until, event.now);
      }
      break;
    case 'message-moved':
      way.messageMoved(event);
      break;
    case 'abandonment-ended':
      way.leave(event.reason, event.now);
      break;
    case 'campaign-stopped':
      way.leave('campaign-stopped', event.now);
      break;
  }
  return { enrolment: way.enrolment, commands: way.commands };
}

/** The enrolment under way and what has followed so far; lives for one event. */
class Way {
  readonly commands: Command[] = [];

  constructor(
    public enrolment: Enrolment,
    private readonly facts: JourneyFacts,
  ) {}

  tell(command: Command): void {
    this.commands.push(command);
  }

  /** On to the next step, whose waits count from `base`; or out, where none is left. */
  goOn(base: number, now: number): void {
    const step = this.facts.plan[this.enrolment.next];
    if (!step) return this.end('completed', now);
    const until = base + step.afterMs;
    if (until <= now) return this.reachStep(until, now);
    this.waitFor({ for: 'time', until });
    this.tell({ kind: 'wait', until });
  }

  reachStep(notBefore: number, now: number): void {
    const step = this.facts.plan[this.enrolment.next];
    if (!step) return;
    const { arm, abandonment } = this.enrolment;
    const { definitions, linkLength } = this.facts;
    const notAfter = abandonment.abandonedAt + step.expiresAfterMs;
    const decision = decideMessage({
      arm,
      abandonment,
      now,
      notAfter,
      workspace: definitions.workspace,
      template: definitions.template(step.template),
      ...(linkLength === undefined ? {} : { linkLength }),
    });
    const messageId = messageIdOf(this.enrolment, step.name);
    this.enrolment = { ...this.enrolment, next: this.enrolment.next + 1 };
    if (decision.state === 'requested') {
      this.tell({ kind: 'request', step, messageId, wording: decision.wording, at: now, notBefore, notAfter });
      this.decided(step, messageId, { state: 'requested' }, now);
      return this.waitFor({ for: 'outcome', messageId });
    }
    this.decided(step, messageId, decision, now);
    // The control arm goes the same way as the other, without the messages.
    if (decision.state === 'held-out') return this.goOn(now, now);
    this.end('completed', now);
  }

  messageMoved(event: Extract<EnrolmentEvent, { kind: 'message-moved' }>): void {
    const known = this.enrolment.messages.find(({ messageId }) => messageId === event.messageId);
    if (!known || !['requested', 'withdrawn'].includes(known.state) || !movesTheJourney(event.state)) return;
    const out = wentOut.has(event.state);
    const { reason: _reason, ...rest } = known;
    const moved: StepMessage = {
      ...(event.state === 'withdrawn' ? known : rest),
      state: out ? 'submitted' : event.state,
      at: event.at,
    };
    this.enrolment = {
      ...this.enrolment,
      messages: this.enrolment.messages.map((message) => (message === known ? moved : message)),
    };
    const { waiting } = this.enrolment;
    if (waiting?.for !== 'outcome' || waiting.messageId !== event.messageId) return;
    // A message that did not go out leads to no further one.
    if (out) this.goOn(event.at, event.now);
    else this.end('completed', event.now);
  }

  /** Out before the end: what is requested and not known to have gone out is taken back, what was to come is called off. */
  leave(reason: Exclude<EnrolmentEnd, 'completed'>, now: number): void {
    if (this.enrolment.ended) return;
    for (const message of this.enrolment.messages) {
      const step = this.facts.plan.find(({ name }) => name === message.step);
      if (!step || message.state !== 'requested') continue;
      this.enrolment = {
        ...this.enrolment,
        messages: this.enrolment.messages.map((one) =>
          one === message ? { ...message, state: 'withdrawn', reason, at: now } : one,
        ),
      };
      this.tell({ kind: 'withdraw', step, messageId: message.messageId, reason, at: now });
    }
    for (const step of this.facts.plan.slice(this.enrolment.next)) {
      this.decided(step, messageIdOf(this.enrolment, step.name), { state: 'withdrawn', reason }, now);
    }
    if (this.enrolment.waiting?.for === 'time') this.tell({ kind: 'stop-waiting' });
    this.end(reason, now);
  }

  private decided(
    step: MessageStep,
    messageId: string,
    decision: { readonly state: MessageState; readonly reason?: Reason; readonly detail?: string },
    at: number,
  ): void {
    const { state, reason, detail } = decision;
    const why = { ...(reason === undefined ? {} : { reason }), ...(detail === undefined ? {} : { detail }) };
    this.enrolment = {
      ...this.enrolment,
      messages: [...this.enrolment.messages, { messageId, step: step.name, state, ...why, at }],
    };
    this.tell({ kind: 'tell-decided', step, messageId, state, ...why, at });
  }

  private waitFor(waiting: Waiting): void {
    this.enrolment = { ...this.enrolment, waiting };
  }

  private end(reason: EnrolmentEnd, at: number): void {
    const { waiting: _waiting, ...rest } = this.enrolment;
    this.enrolment = { ...rest, ended: { reason, at } };
    this.tell({ kind: 'tell-ended', reason, at });
  }
}
