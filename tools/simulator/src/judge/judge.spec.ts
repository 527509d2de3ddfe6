import { describe, expect, it } from '@jest/globals';
import { Script } from '../stories/script.js';
import type { Act, Done, Story } from '../world/person.js';
import { placeById } from '../world/places.js';
import { Random } from '../world/random.js';
import { demoSpan, hour, timings, virtualStart } from '../world/timings.js';
import { type Evidence, judge, type PromiseName, type Topics } from './judge.js';

const minute = 60_000;
const noon = virtualStart + 5 * hour;
const phone = '+34611111111';
const from = '+15005550006';

const story = (tell: (script: Script) => void = () => undefined): Story => {
  const person = {
    id: '1',
    story: 'test',
    place: placeById('ES'),
    locale: 'es-ES',
    firstName: 'Ana',
    phone,
    userId: 'u1',
    anonymousIds: ['a1', 'a2'],
  };
  const script = new Script(person, new Random(1), hour, virtualStart, demoSpan);
  tell(script);
  return script.end();
};

let ids = 0;
const did = (at: number, act: Act, more: Partial<Done> = {}): Done => ({
  personId: '1',
  act,
  at,
  ackedAt: at + minute,
  eventIds: [`e${(ids += 1)}`],
  ...more,
});

const item = { productId: 'p', name: 'Shoe', quantity: 1, unitMinor: 100 };
const left = did(noon, { do: 'add', cartId: 'c', item });
const due = noon + timings.cart;

/** Everything as it should be for one cart that was left at noon and reminded; `change` breaks it. */
function evidence(
  change: {
    stories?: Story[];
    done?: Done[];
    submissions?: Evidence['submissions'];
    untaken?: Evidence['untaken'];
    topics?: Partial<Topics>;
    outages?: Evidence['outages'];
    consentStale?: number;
  } = {},
): Evidence {
  const done = change.done ?? [left];
  return {
    stories: change.stories ?? [story()],
    done,
    submissions: change.submissions ?? [{ to: phone, from, messageId: 'm1', acceptedAt: due + minute }],
    untaken: change.untaken ?? [],
    topics: {
      behaviours: new Set(done.flatMap(({ eventIds }) => eventIds)),
      conversions: new Set(),
      inbound: new Set(),
      control: new Set(),
      credits: new Map(),
      candidates: new Map([['m1', { subjectKey: 'cart:c', occurrence: 1, finals: ['delivered'] }]]),
      ...change.topics,
    },
    outages: change.outages ?? [],
    tolerance: { latency: 30 * minute, closeEarly: 0, consentStale: change.consentStale ?? 0 },
  };
}

const broken = (change: Parameters<typeof evidence>[0]): PromiseName[] =>
  judge(evidence(change)).breaches.map(({ promise }) => promise);

describe('the judge', () => {
  it('finds nothing where everything is as it should be', () => {
    expect(judge(evidence())).toEqual({
      breaches: [],
      eitherWay: {},
      texts: { due: 1, forbidden: 0 },
      holdout: { cart: { people: 1, heldOut: 0 }, booking: { people: 0, heldOut: 0 } },
      lateness: [minute],
    });
  });

  it('misses a text that was due', () => expect(broken({ submissions: [] })).toEqual(['missedMessages']));

  it('allows either where an outage held back who it is until the cart counted as left', () => {
    const said = (ackedAt: number) => [did(noon - hour, { do: 'identify' }, { ackedAt }), left];
    expect(judge(evidence({ done: said(due), submissions: [] }))).toMatchObject({
      breaches: [],
      eitherWay: { 'who it is was not known yet': 1 },
    });
    expect(broken({ done: said(due - minute), submissions: [] })).toEqual(['missedMessages']);
  });

  it('does not miss a text of the control arm, counts who is in it, and complains about one that went out', () => {
    const control = { control: new Set(['cart:c 1']) };
    expect(judge(evidence({ submissions: [], topics: control }))).toMatchObject({
      breaches: [],
      texts: { due: 0, forbidden: 1 },
      holdout: { cart: { people: 1, heldOut: 1 } },
    });
    expect(broken({ topics: control })).toEqual(['unexpectedMessages']);
  });

  it('counts in the draw only those to whom a text was due', () => {
    const never = story((script) => (script.consentedAt = undefined));
    const control = { control: new Set(['cart:c 1']) };
    expect(judge(evidence({ stories: [never], submissions: [], topics: control })).holdout.cart).toEqual({
      people: 0,
      heldOut: 0,
    });
  });

  it('misses a text about a booking whatever arm is named: that journey holds nobody out', () => {
    const booking = did(noon, { do: 'start-booking', bookingId: 'b', totalMinor: 100 });
    const control = { control: new Set(['booking:b 1']), candidates: new Map() };
    const judged = judge(evidence({ done: [booking], submissions: [], topics: control }));
    expect(judged.breaches.map(({ promise }) => promise)).toEqual(['missedMessages']);
    expect(judged.holdout.booking).toEqual({ people: 1, heldOut: 1 });
  });

  describe('where a due text is not at the carrier', () => {
    const ended = (final: string) => ({
      candidates: new Map([['m1', { subjectKey: 'cart:c', occurrence: 1, finals: [final] }]]),
    });
    const refusal = { to: phone, messageId: 'm1', at: due + minute, answer: 'refused', code: 30007 } as const;
    const silence = { to: phone, messageId: 'm1', at: due + minute, answer: 'unanswered' } as const;
    const missed = (final: string, untaken: Evidence['untaken'] = [], outages: Evidence['outages'] = []) =>
      broken({ submissions: [], topics: ended(final), untaken, outages }).length > 0;

    it('believes that it was refused when the carrier says so too', () => {
      expect(missed('failed (carrier-refused)', [refusal])).toBe(false);
      expect(missed('failed (carrier-refused)')).toBe(true);
      expect(missed('failed (carrier-refused)', [silence])).toBe(true);
      expect(missed('failed (carrier-refused)', [{ ...refusal, messageId: 'm2' }])).toBe(true);
      expect(missed('suppressed (no-consent)', [refusal])).toBe(true);
    });

    it('believes that its outcome is unknown when the carrier did not answer, or the services were away', () => {
      const outage = (from: number) => [{ from, to: from + hour }];
      expect(missed('unconfirmed (outcome-unknown)', [silence])).toBe(false);
      expect(missed('unconfirmed (outcome-unknown)')).toBe(true);
      expect(missed('unconfirmed (outcome-unknown)', [refusal])).toBe(true);
      expect(missed('unconfirmed (outcome-unknown)', [], outage(due - 10 * minute))).toBe(false);
      expect(missed('unconfirmed (outcome-unknown)', [], outage(due + 9 * hour))).toBe(true);
    });

    it('wants none once the carrier has told of an opt-out, but those due before', () => {
      const optOut = { ...refusal, messageId: 'm0', code: 21610 };
      expect(missed('suppressed (consent-revoked)', [{ ...optOut, at: due - 3 * hour }])).toBe(false);
      expect(missed('suppressed (consent-revoked)', [{ ...optOut, at: due + 3 * hour }])).toBe(true);
    });
  });

  it('counts a second accepted text about the same abandonment, whatever its id', () => {
    const twice = [
      { to: phone, from, messageId: 'm1', acceptedAt: due + minute },
      { to: phone, from, messageId: 'm2', acceptedAt: due + 2 * minute },
    ];
    const candidates = new Map(
      ['m1', 'm2'].map((id) => [id, { subjectKey: 'cart:c', occurrence: 1, finals: ['delivered'] }]),
    );
    expect(broken({ submissions: twice, topics: { candidates } })).toEqual(['duplicateSubmits']);
  });

  it('forbids a text after the purchase, allows either in the moment of it, and wants one before it', () => {
    const bought = (at: number) => [left, did(at, { do: 'order', orderId: 'o', cartId: 'c', totalMinor: 500 })];
    const sold = {
      conversions: new Set(['o']),
      credits: new Map([['o', { orderMinor: 500, unattributedMinor: 500, credits: [] }]]),
    };
    expect(broken({ done: bought(noon + 5 * minute), topics: sold })).toEqual(['unexpectedMessages']);
    expect(judge(evidence({ done: bought(due + 5 * minute), topics: sold }))).toMatchObject({
      breaches: [],
      eitherWay: { 'order at the very moment': 1 },
    });
    expect(broken({ done: bought(due + 2 * hour), submissions: [], topics: sold })).toEqual(['missedMessages']);
  });

  it('wants consent at the moment of sending', () => {
    const never = story((script) => (script.consentedAt = undefined));
    expect(broken({ stories: [never] })).toEqual(['unexpectedMessages', 'sentWithoutConsent']);
    const revoked = [left, did(noon - 2 * hour, { do: 'revoke' }, { eventIds: [] })];
    expect(broken({ done: revoked })).toEqual(['unexpectedMessages', 'sentWithoutConsent']);
  });

  it('knows the night', () => {
    const night = virtualStart + 20 * hour;
    expect(broken({ submissions: [{ to: phone, from, messageId: 'm1', acceptedAt: night }] })).toContain(
      'sentInQuietHours',
    );
  });

  it('knows where carriers take nothing from long numbers', () => {
    const living = story();
    const inFrance = { ...living, person: { ...living.person, place: placeById('FR') } };
    const sentFrom = (sender: string) =>
      broken({ stories: [inFrance], submissions: [{ to: phone, from: sender, messageId: 'm1', acceptedAt: due }] });
    expect(sentFrom('+15005550006')).toEqual(['sentFromForbiddenSender']);
    expect(sentFrom('36180')).toEqual([]);
  });

  it('wants exactly one final state', () => {
    const candidates = (finals: string[]) => new Map([['m1', { subjectKey: 'cart:c', occurrence: 1, finals }]]);
    expect(broken({ topics: { candidates: candidates([]) } })).toEqual(['withoutFinalState']);
    expect(broken({ topics: { candidates: candidates(['delivered', 'withdrawn (converted)']) } })).toEqual([
      'withoutFinalState',
    ]);
  });

  it('looks for every acknowledged event, order and reply', () => {
    expect(broken({ topics: { behaviours: new Set() } })).toEqual(['lost']);
    const replied = [
      left,
      did(due + hour, { do: 'reply', text: 'hola', stops: false }, { eventIds: ['SM1'], messageId: 'm1' }),
    ];
    expect(broken({ done: replied, topics: { behaviours: new Set(left.eventIds) } })).toEqual(['lost']);
    const ordered = [left, did(due + 4 * hour, { do: 'order', orderId: 'o', cartId: 'c', totalMinor: 500 })];
    expect(broken({ done: ordered })).toEqual(['lost', 'creditMismatch']);
  });

  it('checks credits to the minor unit, and who holds them', () => {
    const click = did(due + hour, { do: 'click' }, { eventIds: [], messageId: 'm1' });
    const order = did(due + 4 * hour, { do: 'order', orderId: 'o', cartId: 'c', totalMinor: 500 });
    const refund = did(due + 7 * hour, { do: 'refund', orderId: 'o', refundId: 'r', amountMinor: 100 });
    const creditsOf = (amountMinor: number, messageId: string, orderMinor = amountMinor) => ({
      conversions: new Set(['o']),
      credits: new Map([['o', { orderMinor, unattributedMinor: 0, credits: [{ messageId, amountMinor }] }]]),
    });
    const done = [left, click, order, refund];
    expect(broken({ done, topics: creditsOf(400, 'm1') })).toEqual([]);
    expect(broken({ done, topics: creditsOf(500, 'm1') })).toEqual(['creditMismatch']);
    expect(broken({ done, topics: creditsOf(399, 'm1', 400) })).toEqual(['creditMismatch']);
    expect(broken({ done, topics: creditsOf(400, 'm9') })).toEqual(['creditMismatch']);
  });

  describe('while services were away', () => {
    const outages = [{ from: due - 10 * minute, to: due + 2 * hour }];
    const at = (acceptedAt: number) => [{ to: phone, from, messageId: 'm1', acceptedAt }];
    const bought = (ackedAt: number) => [
      left,
      did(noon + 5 * minute, { do: 'order', orderId: 'o', cartId: 'c', totalMinor: 500 }, { ackedAt }),
    ];
    const sold = {
      conversions: new Set(['o']),
      credits: new Map([['o', { orderMinor: 500, unattributedMinor: 500, credits: [] }]]),
    };

    it('a text may be late, but it must come', () => {
      expect(broken({ outages, submissions: at(due + 3 * hour) })).toEqual([]);
      expect(broken({ outages, submissions: [] })).toEqual(['missedMessages']);
    });

    it('either is right where a purchase came before the outage was over, and one afterwards changes nothing', () => {
      const done = (ackedAt: number) => [
        left,
        did(ackedAt, { do: 'order', orderId: 'o', cartId: 'c', totalMinor: 500 }, { ackedAt }),
      ];
      const until = due + 2 * hour;
      expect(judge(evidence({ outages, done: done(until), topics: sold, submissions: [] }))).toMatchObject({
        breaches: [],
        eitherWay: { 'order at the very moment': 1 },
      });
      expect(broken({ outages, done: done(until + 2 * hour), topics: sold, submissions: [] })).toEqual([
        'missedMessages',
      ]);
    });

    it('a text is wanted although the shop heard late that the cart was filled, and either is right once it may have heard of its end', () => {
      const late = { ...left, ackedAt: due + 3 * hour };
      expect(broken({ done: [late], submissions: [] })).toEqual(['missedMessages']);
      expect(broken({ done: [late], submissions: at(due + 4 * hour) })).toEqual([]);
      // Done before the text was due, acknowledged behind it: it may have been heard at any time in between.
      const buys = did(
        due - 5 * minute,
        { do: 'order', orderId: 'o', cartId: 'c', totalMinor: 500 },
        { ackedAt: due + 2 * hour },
      );
      const touched = did(due - 40 * minute, { do: 'touch', cartId: 'c' });
      expect(broken({ done: [left, touched, buys], topics: sold, submissions: [] })).toEqual([]);
      expect(broken({ done: [left, touched, buys], topics: sold, submissions: at(due) })).toEqual([]);
    });

    it('the text may be about a second leaving, where the shop heard of the last deed when it had counted the first', () => {
      const touched = did(noon + 10 * minute, { do: 'touch', cartId: 'c' }, { ackedAt: due + 5 * minute });
      const candidates = new Map([
        ['m1', { subjectKey: 'cart:c', occurrence: 1, finals: ['withdrawn (resumed)'] }],
        ['m2', { subjectKey: 'cart:c', occurrence: 2, finals: ['delivered'] }],
      ]);
      const second = [{ to: phone, from, messageId: 'm2', acceptedAt: due + 11 * minute }];
      const told = { done: [left, touched], topics: { candidates } };
      expect(broken({ ...told, submissions: second })).toEqual([]);
      expect(broken({ ...told, submissions: [] })).toEqual(['missedMessages']);
      // Heard in time it is one leaving, and the text about another is none about it.
      const heard = { ...touched, ackedAt: touched.at + minute };
      expect(broken({ ...told, done: [left, heard], submissions: second })).toContain('missedMessages');
    });

    it('no text goes out once a purchase was acknowledged, however late the text is', () => {
      expect(
        broken({ outages, done: bought(noon + 6 * minute), topics: sold, submissions: at(due + 3 * hour) }),
      ).toEqual(['unexpectedMessages']);
      const ackedAt = due + hour;
      expect(broken({ outages, done: bought(ackedAt), topics: sold, submissions: at(ackedAt + minute) })).toEqual([]);
      expect(broken({ outages, done: bought(ackedAt), topics: sold, submissions: at(ackedAt + hour) })).toEqual([
        'unexpectedMessages',
      ]);
    });

    it('a STOP holds at once, and what was said in a form once dispatch has heard nothing for long enough', () => {
      const said = (act: Act, eventIds: string[]) => [left, did(due, act, { ackedAt: due, eventIds })];
      const stop = said({ do: 'reply', text: 'STOP', stops: true }, ['SM1']);
      const form = said({ do: 'revoke' }, []);
      const sent = { outages, consentStale: hour, submissions: at(due + hour), topics: { inbound: new Set(['SM1']) } };
      expect(broken({ ...sent, done: stop })).toContain('sentWithoutConsent');
      expect(broken({ ...sent, done: form })).toEqual([]);
      expect(broken({ ...sent, done: form, submissions: at(due + 2 * hour) })).toContain('sentWithoutConsent');
    });

    it('a deed that nobody acknowledged may have been heard or not', () => {
      const around = [{ from: noon - hour, to: noon + hour }];
      const unheard = (at: number, act: Act) => did(at, act, { ackedAt: undefined, eventIds: [] });
      const unsaid = [unheard(noon, { do: 'add', cartId: 'c', item })];
      expect(judge(evidence({ outages: around, done: unsaid }))).toMatchObject({
        breaches: [],
        eitherWay: { 'a deed was not acknowledged': 1 },
      });
      expect(broken({ outages: around, done: unsaid, submissions: [] })).toEqual([]);
      const early = [{ from: 0, to: 1 }];
      expect(broken({ outages: early, done: unsaid })).toEqual(['unexpectedMessages']);

      const order = did(noon + minute, { do: 'order', orderId: 'o', cartId: 'c', totalMinor: 500 });
      const refund = unheard(noon + 2 * minute, { do: 'refund', orderId: 'o', refundId: 'r', amountMinor: 400 });
      const told = (orderMinor: number) => ({
        conversions: new Set(['o']),
        credits: new Map([['o', { orderMinor, unattributedMinor: orderMinor, credits: [] }]]),
      });
      const done = [left, order, refund];
      expect(broken({ outages: around, done, submissions: [], topics: told(100) })).toEqual([]);
      expect(broken({ outages: early, done, submissions: [], topics: told(100) })).toEqual(['creditMismatch']);
    });

    it('a click may go unwritten, but credits still add up', () => {
      const click = did(due + hour, { do: 'click' }, { eventIds: [], messageId: 'm1' });
      const order = did(due + 4 * hour, { do: 'order', orderId: 'o', cartId: 'c', totalMinor: 500 });
      const uncredited = (orderMinor: number) => ({
        conversions: new Set(['o']),
        credits: new Map([['o', { orderMinor, unattributedMinor: orderMinor, credits: [] }]]),
      });
      const done = [left, click, order];
      expect(broken({ done, topics: uncredited(500) })).toEqual(['creditMismatch']);
      expect(broken({ done, outages, topics: uncredited(500) })).toEqual([]);
      expect(broken({ done, outages, topics: uncredited(499) })).toEqual(['creditMismatch']);
    });
  });

  it('holds a second text within a day back, and wants one a day later', () => {
    const again = (after: number) => [left, did(noon + after, { do: 'touch', cartId: 'c' })];
    const one = [{ to: phone, from, messageId: 'm1', acceptedAt: due + minute }];
    expect(broken({ done: again(6 * hour), submissions: one })).toEqual([]);
    expect(broken({ done: again(26 * hour), submissions: one })).toEqual(['missedMessages']);
  });
});
