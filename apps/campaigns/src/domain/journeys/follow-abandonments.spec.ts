import { describe, expect, it } from '@jest/globals';
import { isFinal, type MessageState } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import fc from 'fast-check';
import { aBook, aJourney, anAbandonment, aPerson, aTemplate, aWorkspace, minutes, t0 } from '../../../test/samples.js';
import type { Advance } from './advance-enrolment.js';
import type { Command } from './command.js';
import type { Enrolment } from './enrolment.js';
import { type End, followAbandonments, type Merge, subjectId } from './follow-abandonments.js';
import { type Entry, JourneyProcess } from './journey-process.js';

const journeys = [
  aJourney({ name: 'at-once', steps: [{ name: 'first', message: { template: 'cart-reminder' } }] }),
  aJourney({
    name: 'twice',
    holdout: 0.5,
    steps: [
      { name: 'pause', wait: 'PT30M' },
      { name: 'first', message: { template: 'cart-reminder' } },
      { name: 'day', wait: 'PT20H' },
      { name: 'second', message: { template: 'cart-reminder' } },
    ],
  }),
];
const process = new JourneyProcess(aBook(aWorkspace(), aTemplate(), ...journeys));

type Happening =
  | { readonly kind: 'left'; readonly cart: number; readonly occurrence: number; readonly person: number }
  | { readonly kind: 'over'; readonly cart: number; readonly occurrence: number }
  | { readonly kind: 'merged'; readonly from: number; readonly into: number };

const subjectOf = (cart: number) => ({ workspaceId: 'demo', subjectKey: `cart:${cart}` });
const personOf = (person: number): string => derivedId('person', person);

/** The service's tables in miniature: what the stores do with rows, done with maps. */
class Tables {
  readonly over = new Map<string, number>();
  readonly enrolments = new Map<string, Enrolment>();
  readonly commands: { readonly enrolment: Enrolment; readonly command: Command }[] = [];

  batch(happenings: readonly Happening[], now: number): void {
    const ends: End[] = [];
    const entries: Entry[] = [];
    const merges: Merge[] = [];
    for (const one of happenings) {
      if (one.kind === 'over')
        ends.push({ ...subjectOf(one.cart), occurrence: one.occurrence, reason: 'converted', now });
      if (one.kind === 'merged')
        merges.push({ workspaceId: 'demo', from: personOf(one.from), into: personOf(one.into) });
      if (one.kind === 'left') entries.push(...process.entriesFor(this.occasion(one, now)));
    }
    for (const end of ends) {
      this.over.set(subjectId(end), Math.max(end.occurrence, this.over.get(subjectId(end)) ?? 0));
    }
    const concerned = [...this.enrolments.values()].filter(
      ({ ended, personId, abandonment: { subjectKey, occurrence } }) =>
        (!ended && ends.some((end) => end.subjectKey === subjectKey && end.occurrence >= occurrence)) ||
        merges.some(({ from }) => from === personId),
    );
    const { leaving, entering } = followAbandonments(
      { entries, ends, merges },
      { over: this.over, enrolments: concerned },
      process,
    );
    leaving.forEach((advance) => this.keep(advance));
    entering
      .filter(({ enrolment }) => !this.enrolments.has(enrolment.enrolmentId))
      .forEach((advance) => this.keep(advance));
  }

  timersUpTo(now: number): void {
    for (const enrolment of [...this.enrolments.values()]) {
      const { waiting } = enrolment;
      if (waiting?.for === 'time' && waiting.until <= now) {
        this.keep(process.advance(enrolment, { kind: 'due', now: waiting.until }));
      }
    }
  }

  messages(state: MessageState, now: number): void {
    for (const enrolment of [...this.enrolments.values()]) {
      const events = enrolment.messages.map(({ messageId }) => ({
        kind: 'message-moved' as const,
        messageId,
        state,
        at: now,
        now,
      }));
      this.keep(process.advanceBy(enrolment, events));
    }
  }

  private keep({ enrolment, commands }: Advance): void {
    this.enrolments.set(enrolment.enrolmentId, enrolment);
    this.commands.push(...commands.map((command) => ({ enrolment, command })));
  }

  private occasion({ cart, occurrence, person }: Extract<Happening, { kind: 'left' }>, now: number) {
    const abandonment = anAbandonment({
      ...subjectOf(cart),
      occurrence,
      abandonedAt: now,
      person: aPerson({ personId: personOf(person) }),
    });
    const triggerEventId = derivedId('left', cart, occurrence);
    return { workspaceId: 'demo', on: 'cart-abandoned', abandonment, triggerEventId, now };
  }
}

const small = fc.integer({ min: 1, max: 3 });
const left = fc.record({ kind: fc.constant('left' as const), cart: small, occurrence: small, person: small });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: left },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('over' as const), cart: small, occurrence: small }) },
  fc.record({ kind: fc.constant('merged' as const), from: small, into: small }),
);
const states: readonly MessageState[] = ['queued', 'submitted', 'failed', 'withdrawn'];
type Act = { batch: readonly Happening[] } | { timersAfter: number } | { messages: MessageState };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ batch: fc.array(happening, { minLength: 1, maxLength: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ timersAfter: fc.integer({ min: 0, max: 3000 }) }) },
  fc.record({ messages: fc.constantFrom(...states) }),
);

describe('whatever is told in whatever order, in whatever batches, however often', () => {
  it('nobody is enrolled in what was over first, and no step is asked for twice', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const tables = new Tables();
        let now = t0;
        for (const one of acts) {
          const overBefore = new Map(tables.over);
          const known = new Set(tables.enrolments.keys());
          now += minutes(1);
          if ('batch' in one) tables.batch(one.batch, now);
          if ('timersAfter' in one) tables.timersUpTo((now += minutes(one.timersAfter)));
          if ('messages' in one) tables.messages(one.messages, now);
          for (const { enrolmentId, workspaceId, abandonment } of tables.enrolments.values()) {
            if (known.has(enrolmentId)) continue;
            expect(abandonment.occurrence).toBeGreaterThan(
              overBefore.get(subjectId({ workspaceId, ...abandonment })) ?? 0,
            );
          }
        }
        const requested = tables.commands.flatMap(({ enrolment, command }) =>
          command.kind === 'request'
            ? [
                [
                  enrolment.campaign,
                  command.step.name,
                  enrolment.abandonment.subjectKey,
                  enrolment.abandonment.occurrence,
                ].join(),
              ]
            : [],
        );
        expect(new Set(requested).size).toBe(requested.length);

        const last = new Map<string, MessageState[]>();
        for (const { command } of tables.commands) {
          if (command.kind !== 'tell-decided') continue;
          last.set(command.messageId, [...(last.get(command.messageId) ?? []), command.state]);
        }
        for (const told of last.values()) {
          expect(told).toHaveLength(1);
          expect(told.every((state) => state === 'requested' || isFinal(state))).toBe(true);
        }

        // Whoever's abandonment is over by now is let go, and the key never changes.
        for (const enrolment of tables.enrolments.values()) {
          const over = tables.over.get(subjectId({ workspaceId: 'demo', ...enrolment.abandonment })) ?? 0;
          if (enrolment.abandonment.occurrence <= over) expect(enrolment.ended).toBeDefined();
          expect(enrolment.founderId).toBe(enrolment.abandonment.person.personId);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a merge', () => {
  it('changes who the person is and not the key', () => {
    const tables = new Tables();
    tables.batch([{ kind: 'left', cart: 1, occurrence: 1, person: 1 }], t0);
    tables.batch(
      [
        { kind: 'merged', from: 1, into: 2 },
        { kind: 'over', cart: 1, occurrence: 1 },
      ],
      t0 + 1,
    );
    const [first] = [...tables.enrolments.values()].filter(({ campaign }) => campaign === 'at-once');
    expect(first).toMatchObject({ founderId: personOf(1), personId: personOf(2), ended: { reason: 'converted' } });
  });

  it('holds for whoever enters in the same batch', () => {
    const tables = new Tables();
    tables.batch(
      [
        { kind: 'left', cart: 1, occurrence: 1, person: 1 },
        { kind: 'merged', from: 1, into: 2 },
      ],
      t0,
    );
    expect([...tables.enrolments.values()].map(({ personId }) => personId)).toEqual([personOf(2), personOf(2)]);
  });
});
