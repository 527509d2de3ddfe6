import { describe, expect, it } from '@jest/globals';
import {
  aBook,
  aJourney,
  anAbandonment,
  aPerson,
  aTemplate,
  aWorkspace,
  t0,
  versionOf,
} from '../../../test/samples.js';
import { DefinitionBook } from '../definitions/definition-book.js';
import { journeysFor, newEnrolment, type Occasion } from './enrol.js';

const occasion = (fields: Partial<Occasion> = {}): Occasion => ({
  workspaceId: 'demo',
  on: 'cart-abandoned',
  abandonment: anAbandonment(),
  triggerEventId: '0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0003',
  now: t0,
  ...fields,
});

const names = (what: Occasion, book: DefinitionBook): string[] =>
  journeysFor(what, book.at('demo', what.now), book.latest('demo')).map(({ definition }) => definition.name);

describe('who enters a journey', () => {
  it('is whoever its trigger is about', () => {
    const book = aBook(
      aWorkspace(),
      aTemplate(),
      aJourney(),
      aJourney({ name: 'b', trigger: { on: 'booking-incomplete' } }),
    );
    expect(names(occasion(), book)).toEqual(['cart-reminder']);
    expect(names(occasion({ on: 'booking-incomplete' }), book)).toEqual(['b']);
    expect(names(occasion({ workspaceId: 'other' }), book)).toEqual(['cart-reminder']);
    expect(journeysFor(occasion(), book.at('other', t0), book.latest('other'))).toEqual([]);
  });

  it.each([
    [5000, 'EUR', 1],
    [4999, 'EUR', 0],
    [9000, 'USD', 0],
    [undefined, undefined, 0],
  ])('is nobody whose cart is worth less than the journey asks: %s %s', (valueMinor, currency, entered) => {
    const minimumValue = { minor: 5000, currency: 'EUR' };
    const book = aBook(aJourney({ trigger: { on: 'cart-abandoned', minimumValue } }));
    expect(names(occasion({ abandonment: anAbandonment({ valueMinor, currency }) }), book)).toHaveLength(entered);
  });

  it('is nobody where the journey is stopped, removed, not yet there, or taken down since', () => {
    const stopped = aJourney({ status: 'stopped' });
    expect(names(occasion(), aBook(stopped))).toEqual([]);
    const first = versionOf(aJourney(), { effectiveFrom: t0 });
    expect(names(occasion({ now: t0 - 1 }), new DefinitionBook([first]))).toEqual([]);
    expect(names(occasion(), new DefinitionBook([first]))).toEqual(['cart-reminder']);
    const later = { version: 2, effectiveFrom: t0 + 1 };
    expect(names(occasion(), new DefinitionBook([first, versionOf(aJourney(), { ...later, removed: true })]))).toEqual(
      [],
    );
    expect(names(occasion(), new DefinitionBook([first, versionOf(stopped, later)]))).toEqual([]);
  });
});

describe('a new enrolment', () => {
  const journey = { hash: 'a'.repeat(64), definition: aJourney({ holdout: 0.1 }) };

  it('has the same id whoever the person is by then, and a founder of its own', () => {
    const [one, other] = ['11111111-1111-5111-8111-111111111111', '22222222-2222-5222-8222-222222222222'].map(
      (personId) => newEnrolment(occasion({ abandonment: anAbandonment({ person: aPerson({ personId }) }) }), journey),
    );
    expect(one?.enrolmentId).toBe(other?.enrolmentId);
    expect(one?.founderId).not.toBe(other?.founderId);
  });

  it('is in the same arm each time, and about as often in the control arm as the holdout says', () => {
    const arms = Array.from({ length: 2000 }, (_, index) => {
      const person = aPerson({ personId: `person-${index}` });
      const arm = (subjectKey: string) =>
        newEnrolment(occasion({ abandonment: anAbandonment({ subjectKey, person }) }), journey).arm;
      expect(arm('cart:1')).toBe(arm('cart:2'));
      return arm('cart:1');
    });
    const share = arms.filter((arm) => arm === 'control').length / arms.length;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.13);
  });

  it('is never in the control arm without a holdout', () => {
    const plain = { hash: 'a'.repeat(64), definition: aJourney() };
    for (let index = 0; index < 200; index += 1) {
      const person = aPerson({ personId: `person-${index}` });
      expect(newEnrolment(occasion({ abandonment: anAbandonment({ person }) }), plain).arm).toBe('treatment');
    }
  });
});
