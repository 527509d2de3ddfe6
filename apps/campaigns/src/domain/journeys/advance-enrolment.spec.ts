import { describe, expect, it } from '@jest/globals';
import { isFinal, type EndReason, type MessageState } from '@rebound/contracts';
import fc from 'fast-check';
import { aBook, aJourney, anAbandonment, aTemplate, aWorkspace, minutes, t0 } from '../../../test/samples.js';
import { advanceEnrolment, messageIdOf, type Advance, type EnrolmentEvent } from './advance-enrolment.js';
import type { Command } from './command.js';
import { newEnrolment } from './enrol.js';
import type { Enrolment } from './enrolment.js';
import { planJourney } from './journey-plan.js';

const book = aBook(aWorkspace(), aTemplate());
const twoSteps = aJourney({
  steps: [
    { name: 'pause', wait: 'PT30M' },
    { name: 'first', message: { template: 'cart-reminder' } },
    { name: 'day', wait: 'PT20H' },
    { name: 'second', message: { template: 'cart-reminder', priority: 80, expiresAfter: 'P3D' } },
  ],
});
const atOnce = aJourney({ steps: [{ name: 'first', message: { template: 'cart-reminder' } }] });

function enter(journey = aJourney(), fields: Partial<Enrolment> = {}, now = t0): Advance {
  const enrolment = newEnrolment(
    {
      workspaceId: 'demo',
      on: 'cart-abandoned',
      abandonment: anAbandonment(),
      triggerEventId: '0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0003',
      now,
    },
    { hash: 'a'.repeat(64), definition: journey },
  );
  return advance({ ...enrolment, ...fields }, { kind: 'entered', now }, journey);
}

const advance = (enrolment: Enrolment, event: EnrolmentEvent, journey = aJourney()): Advance =>
  advanceEnrolment(enrolment, event, { plan: planJourney(journey), definitions: book.at('demo', event.now) });

const kinds = ({ commands }: Advance): string[] =>
  commands.map((command) => (command.kind === 'tell-decided' ? `${command.kind} ${command.state}` : command.kind));

describe('a journey with a wait', () => {
  const due = { kind: 'due', now: t0 + minutes(30) } as const;

  it('waits from the abandonment on, and asks for the message when the time has come', () => {
    const entered = enter(aJourney(), {}, t0 + minutes(5));
    expect(entered.commands).toEqual([
      { kind: 'tell-started', at: t0 + minutes(5) },
      { kind: 'wait', until: t0 + minutes(30) },
    ]);
    const requested = advance(entered.enrolment, due);
    expect(kinds(requested)).toEqual(['request', 'tell-decided requested']);
    expect(requested.commands[0]).toMatchObject({
      at: due.now,
      notBefore: t0 + minutes(30),
      notAfter: t0 + minutes(2880),
      messageId: messageIdOf(entered.enrolment, 'first'),
    });
  });

  it('asks at once where the wait is over when the news comes', () => {
    const late = enter(aJourney(), {}, t0 + minutes(45));
    expect(kinds(late)).toEqual(['tell-started', 'request', 'tell-decided requested']);
    expect(late.commands[1]).toMatchObject({ at: t0 + minutes(45), notBefore: t0 + minutes(30) });
    expect(kinds(enter(atOnce))).toEqual(['tell-started', 'request', 'tell-decided requested']);
  });

  it('ends when its last message went out, or became of it what would', () => {
    const { enrolment } = enter(atOnce);
    const messageId = messageIdOf(enrolment, 'first');
    const moved = (state: MessageState) =>
      advance(enrolment, { kind: 'message-moved', messageId, state, at: t0 + 1, now: t0 + 2 }, atOnce);
    for (const state of ['submitted', 'delivered', 'suppressed', 'failed', 'unconfirmed', 'withdrawn'] as const) {
      expect(moved(state).commands).toEqual([{ kind: 'tell-ended', reason: 'completed', at: t0 + 2 }]);
    }
    for (const state of ['queued', 'deferred', 'submitting', 'unknown'] as const) {
      expect(moved(state)).toEqual({ enrolment, commands: [] });
    }
  });

  it('takes the message back when the person buys before it went out, and not after', () => {
    const { enrolment } = enter(atOnce);
    const messageId = messageIdOf(enrolment, 'first');
    const ended = { kind: 'abandonment-ended', reason: 'converted', now: t0 + minutes(1) } as const;
    expect(advance(enrolment, ended, atOnce).commands).toEqual([
      expect.objectContaining({ kind: 'withdraw', messageId, reason: 'converted' }),
      { kind: 'tell-ended', reason: 'converted', at: t0 + minutes(1) },
    ]);
    const out = advance(enrolment, { kind: 'message-moved', messageId, state: 'submitted', at: t0, now: t0 }, atOnce);
    expect(advance(out.enrolment, ended, atOnce).commands).toEqual([]);
  });

  it('calls off what was still to come when the abandonment ends', () => {
    const { enrolment } = enter(twoSteps);
    const left = advance(enrolment, { kind: 'abandonment-ended', reason: 'emptied', now: t0 + 1 }, twoSteps);
    expect(kinds(left)).toEqual(['tell-decided withdrawn', 'tell-decided withdrawn', 'stop-waiting', 'tell-ended']);
    expect(advance(left.enrolment, due, twoSteps).commands).toEqual([]);
  });

  it('ends with its campaign', () => {
    const { enrolment } = enter(atOnce);
    const left = advance(enrolment, { kind: 'campaign-stopped', now: t0 + 1 }, atOnce);
    expect(left.commands).toEqual([
      expect.objectContaining({ kind: 'withdraw', reason: 'campaign-stopped' }),
      { kind: 'tell-ended', reason: 'campaign-stopped', at: t0 + 1 },
    ]);
  });
});

describe('a journey of two messages', () => {
  it('counts the second wait from when the first was submitted', () => {
    const first = enter(twoSteps, {}, t0 + minutes(30));
    expect(kinds(first)).toEqual(['tell-started', 'request', 'tell-decided requested']);
    const messageId = messageIdOf(first.enrolment, 'first');
    const submittedAt = t0 + minutes(600);
    const out = advance(
      first.enrolment,
      { kind: 'message-moved', messageId, state: 'submitted', at: submittedAt, now: submittedAt + 5 },
      twoSteps,
    );
    expect(out.commands).toEqual([{ kind: 'wait', until: submittedAt + minutes(1200) }]);
    const second = advance(out.enrolment, { kind: 'due', now: submittedAt + minutes(1200) }, twoSteps);
    expect(second.commands[0]).toMatchObject({
      kind: 'request',
      step: { name: 'second', priority: 80 },
      notBefore: submittedAt + minutes(1200),
      notAfter: t0 + minutes(4320),
    });
  });

  it('does not follow up on a message that did not go out', () => {
    const first = enter(twoSteps, {}, t0 + minutes(30));
    const messageId = messageIdOf(first.enrolment, 'first');
    const gone = { kind: 'message-moved', messageId, state: 'suppressed', at: t0, now: t0 + minutes(40) } as const;
    expect(kinds(advance(first.enrolment, gone, twoSteps))).toEqual(['tell-ended']);
  });

  it('leads the control arm the same way without a message', () => {
    const first = enter(twoSteps, { arm: 'control' }, t0 + minutes(30));
    expect(kinds(first)).toEqual(['tell-started', 'tell-decided held-out', 'wait']);
    const second = advance(first.enrolment, { kind: 'due', now: t0 + minutes(1230) }, twoSteps);
    expect(kinds(second)).toEqual(['tell-decided held-out', 'tell-ended']);
  });
});

const states: readonly MessageState[] = ['queued', 'submitted', 'delivered', 'failed', 'suppressed', 'withdrawn'];
const reasons: readonly EndReason[] = ['converted', 'resumed', 'emptied', 'cancelled'];

const anyEvent = fc.oneof(
  fc.integer({ min: 0, max: 5000 }).map((at) => ({ kind: 'due' as const, at })),
  fc
    .tuple(fc.constantFrom(...reasons), fc.integer({ min: 0, max: 5000 }))
    .map(([reason, at]) => ({ kind: 'abandonment-ended' as const, reason, at })),
  fc.integer({ min: 0, max: 5000 }).map((at) => ({ kind: 'campaign-stopped' as const, at })),
  fc
    .tuple(fc.constantFrom('first', 'second'), fc.constantFrom(...states), fc.integer({ min: 0, max: 5000 }))
    .map(([step, state, at]) => ({ kind: 'message-moved' as const, step, state, at })),
);

describe('whatever comes in whatever order, however often', () => {
  const laws = fc.property(
    fc.constantFrom(atOnce, aJourney(), twoSteps),
    fc.constantFrom('treatment' as const, 'control' as const),
    fc.array(anyEvent, { maxLength: 12 }),
    (journey, arm, story) => {
      const entered = enter(journey, { arm });
      let { enrolment } = entered;
      const commands: Command[] = [...entered.commands];
      for (const happening of story) {
        const now = t0 + minutes(happening.at);
        const event: EnrolmentEvent =
          happening.kind === 'message-moved'
            ? { ...happening, messageId: messageIdOf(enrolment, happening.step), at: now, now }
            : { ...happening, now };
        const result = advance(enrolment, event, journey);
        const again = advance(result.enrolment, event, journey);
        // The same news a second time says nothing new, unless the first time brought the process to where it matters.
        if (happening.kind !== 'due') expect(again).toEqual({ enrolment: result.enrolment, commands: [] });
        if (enrolment.ended) expect(result.commands).toEqual([]);
        ({ enrolment } = result);
        commands.push(...result.commands);
      }
      const ofKind = <K extends Command['kind']>(kind: K) =>
        commands.filter((command): command is Extract<Command, { kind: K }> => command.kind === kind);
      const requests = ofKind('request').map(({ messageId }) => messageId);
      const decided = ofKind('tell-decided');
      const withdrawn = ofKind('withdraw').map(({ messageId }) => messageId);

      // At most one request a step, and none in the control arm.
      expect(new Set(requests).size).toBe(requests.length);
      if (arm === 'control') expect(requests).toEqual([]);
      // One word on each candidate: requested (dispatch has the last word then), or a final state here.
      expect(new Set(decided.map(({ messageId }) => messageId)).size).toBe(decided.length);
      for (const { messageId, state } of decided) expect(isFinal(state)).toBe(!requests.includes(messageId));
      // Taken back is only what was asked for, once.
      expect(requests).toEqual(expect.arrayContaining(withdrawn));
      expect(new Set(withdrawn).size).toBe(withdrawn.length);
      // It ends at most once, and waits only before that.
      expect(ofKind('tell-ended').length).toBe(enrolment.ended ? 1 : 0);
      expect(Boolean(enrolment.waiting)).toBe(!enrolment.ended);
      // The messages kept are the candidates told of.
      expect(enrolment.messages.map(({ messageId }) => messageId)).toEqual(decided.map(({ messageId }) => messageId));
    },
  );

  it('there is at most one request a step and one word on each candidate', () => {
    fc.assert(laws, { numRuns: 200 });
  });
});
