import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { candidateZones, type Whereabouts } from '../place/whereabouts.js';
import { hours } from '../rules/hours.js';
import { easterSunday } from '../rules/holidays.js';
import { ruleBook } from '../rules/rule-book.js';
import { weekdays, type Rule, type WeekHours } from '../rules/rule.js';
import { legalWindow, type LegalAnswer, type LegalQuery } from './legal-window.js';

const at = (iso: string): number => Date.parse(iso);
const minute = 60_000;

function place(country: string, zone: string | string[], state?: string): Whereabouts {
  return { countries: [country], states: state ? [state] : [], zones: [zone].flat(), evidence: 'address' };
}

function ask(whereabouts: Whereabouts, now: string | number, more: Partial<LegalQuery> = {}): LegalAnswer {
  return legalWindow({
    whereabouts,
    now: typeof now === 'string' ? at(now) : now,
    class: 'marketing',
    acceptDefaultRules: false,
    closeEarlyMs: 0,
    ...more,
  });
}

const deferredTo = (answer: LegalAnswer): string =>
  answer.answer === 'deferred' ? new Date(answer.until).toISOString() : answer.answer;

/** The windows of the UTC week from Monday 2026-07-06 on, in the wall clock of a zone, by asking every 5 minutes. */
function weekOf(whereabouts: Whereabouts, zone: string): string[] {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const lines: string[] = [];
  let open = false;
  for (let now = at('2026-07-06T00:00:00Z'); now <= at('2026-07-13T12:00:00Z'); now += 5 * minute) {
    const isOpen = ask(whereabouts, now).answer === 'allowed';
    if (isOpen && !open) lines.push(wall.format(now));
    if (!isOpen && open) lines.push(`${lines.pop()}-${wall.format(now).slice(-5)}`);
    open = isOpen;
  }
  return lines;
}

describe('legalWindow', () => {
  const madrid = place('ES', 'Europe/Madrid');

  it('opens on the minute and is closed on the minute', () => {
    expect(deferredTo(ask(madrid, '2026-11-20T07:59:59.999Z'))).toBe('2026-11-20T08:00:00.000Z');
    expect(ask(madrid, '2026-11-20T08:00:00Z')).toMatchObject({ answer: 'allowed', until: at('2026-11-20T20:00:00Z') });
    expect(ask(madrid, '2026-11-20T19:59:59.999Z').answer).toBe('allowed');
    expect(deferredTo(ask(madrid, '2026-11-20T20:00:00Z'))).toBe('2026-11-21T08:00:00.000Z');
  });

  it('closes early, so that what the carrier still holds goes out inside the window', () => {
    expect(ask(madrid, '2026-11-20T19:56:00Z', { closeEarlyMs: undefined }).answer).toBe('deferred');
    expect(ask(madrid, '2026-11-20T19:54:00Z', { closeEarlyMs: undefined }).answer).toBe('allowed');
  });

  it('waits over a Sunday', () => {
    expect(deferredTo(ask(madrid, '2026-11-21T20:00:00Z'))).toBe('2026-11-23T08:00:00.000Z');
  });

  it('tells the rules, the zones and the evidence it went by', () => {
    expect(ask(madrid, '2026-11-20T12:00:00Z')).toEqual({
      answer: 'allowed',
      until: at('2026-11-20T20:00:00Z'),
      rules: [{ id: 'es.hours', version: 1 }],
      zones: ['Europe/Madrid'],
      evidence: 'address',
    });
  });

  it('lets transactional messages through at any hour, wherever the person is', () => {
    const nowhere: Whereabouts = { countries: [], states: [], zones: [], evidence: 'none' };
    for (const whereabouts of [madrid, nowhere, place('JP', 'Asia/Tokyo')]) {
      expect(ask(whereabouts, '2026-11-20T03:00:00Z', { class: 'transactional' }).answer).toBe('allowed');
    }
  });

  it('keeps marketing off where nobody has read the law, until the default rules are accepted', () => {
    const tokyo = place('JP', 'Asia/Tokyo');
    expect(ask(tokyo, '2026-11-20T03:00:00Z')).toMatchObject({ answer: 'blocked', reason: 'no-rules-for-country' });
    expect(ask(tokyo, '2026-11-20T03:00:00Z', { acceptDefaultRules: true })).toMatchObject({
      answer: 'allowed',
      rules: [{ id: 'default.hours', version: 1 }],
    });
    expect(deferredTo(ask(tokyo, '2026-11-20T11:00:00Z', { acceptDefaultRules: true }))).toBe(
      '2026-11-21T00:00:00.000Z',
    );
  });

  it('is blocked where the country is not known', () => {
    const nowhere: Whereabouts = { countries: [], states: [], zones: [], evidence: 'none' };
    expect(ask(nowhere, 0)).toMatchObject({ answer: 'blocked', reason: 'unknown-country' });
  });

  it('lets a workspace be stricter, never laxer', () => {
    const narrow = { workspaceHours: hours('mon-sat 10:00-18:00') };
    expect(deferredTo(ask(madrid, '2026-11-20T08:30:00Z', narrow))).toBe('2026-11-20T09:00:00.000Z');
    const wide = { workspaceHours: hours('daily 00:00-24:00') };
    expect(deferredTo(ask(madrid, '2026-11-20T07:30:00Z', wide))).toBe('2026-11-20T08:00:00.000Z');
  });

  it('is blocked where the hours have nothing in common', () => {
    const apart = { workspaceHours: hours('daily 22:00-23:00') };
    expect(ask(madrid, '2026-11-20T08:30:00Z', apart)).toMatchObject({ answer: 'blocked', reason: 'no-common-window' });
  });

  it('allows only what every possible zone allows', () => {
    const spain = place('ES', ['Europe/Madrid', 'Atlantic/Canary']);
    expect(deferredTo(ask(spain, '2026-11-20T08:30:00Z'))).toBe('2026-11-20T09:00:00.000Z');
    expect(ask(spain, '2026-11-20T19:59:00Z').answer).toBe('allowed');
    expect(ask(spain, '2026-11-20T20:00:00Z').answer).toBe('deferred');
  });

  it('goes by the version of a rule that is in force on the day', () => {
    const delhi = place('IN', 'Asia/Kolkata');
    expect(ask(delhi, '2025-09-30T03:45:00Z')).toMatchObject({
      answer: 'allowed',
      rules: [{ id: 'in.hours', version: 1 }],
    });
    expect(deferredTo(ask(delhi, '2025-10-01T03:45:00Z'))).toBe('2025-10-01T04:30:00.000Z');
  });
});

describe('France', () => {
  const paris = place('FR', 'Europe/Paris');

  it.each(['2026-04-06', '2026-05-14', '2026-05-25', '2026-07-14', '2027-03-26', '2026-12-25'])(
    'is silent on the holiday %s',
    (day) => expect(ask(paris, `${day}T12:00:00Z`).answer).toBe('deferred'),
  );

  it('waits from Christmas Eve to the Monday after', () => {
    expect(deferredTo(ask(paris, '2026-12-24T19:00:00Z'))).toBe('2026-12-28T09:00:00.000Z');
  });

  it('knows when Easter is', () => {
    const sundays = [2024, 2025, 2026, 2027, 2038].map((year) =>
      new Date(easterSunday(year) * 86_400_000).toISOString(),
    );
    expect(sundays.map((text) => text.slice(0, 10))).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]);
  });
});

describe('the United States', () => {
  const unknown = candidateZones({ evidence: [], phone: '+12125550123' });

  it('narrows an unknown state to what all continental states have in common (domain facts, row US-?)', () => {
    expect(weekOf(unknown, 'America/New_York').slice(0, 7)).toEqual([
      'Mon 12:00-18:00',
      'Tue 12:00-18:00',
      'Wed 12:00-18:00',
      'Thu 12:00-18:00',
      'Fri 12:00-18:00',
      'Sat 12:00-17:00',
      'Sun 14:00-17:00',
    ]);
  });

  it('is wider where the state is known', () => {
    const florida = place('US', 'America/New_York', 'US-FL');
    expect(weekOf(florida, 'America/New_York')[0]).toBe('Mon 08:00-20:00');
    const answer = ask(florida, '2026-07-06T15:00:00Z');
    expect(answer.rules).toEqual([
      { id: 'us.hours', version: 1 },
      { id: 'us-fl.hours', version: 1 },
    ]);
  });

  it('has no rule of Rhode Island for somebody in California', () => {
    const west = place('US', 'America/Los_Angeles');
    expect(weekOf(west, 'America/Los_Angeles')[1]).toBe('Mon 09:00-20:00');
  });
});

describe('changes of clocks', () => {
  const paris = (time: string): WeekHours => hours(`daily ${time}`);
  const where = place('AE', 'Europe/Paris');
  const answer = (now: string, time: string): string => deferredTo(ask(where, now, { workspaceHours: paris(time) }));

  it('move the opening with the wall clock (Paris, spring and autumn)', () => {
    expect(answer('2026-03-28T22:00:00Z', '09:00-20:00')).toBe('2026-03-29T07:00:00.000Z');
    expect(answer('2026-10-24T22:00:00Z', '09:00-20:00')).toBe('2026-10-25T08:00:00.000Z');
  });

  it.each(['America/Phoenix', 'America/Sao_Paulo', 'America/Mexico_City'])('do not happen in %s', (zone) => {
    const openings = ['2026-01-15', '2026-07-15'].map((day) => weekOpening(zone, day));
    expect(openings[0]).toBe(openings[1]);
  });

  function weekOpening(zone: string, day: string): string {
    const query = ask(place('XX', zone), `${day}T05:00:00Z`, { acceptDefaultRules: true });
    return deferredTo(query).slice(11);
  }
});

/** Written on purpose without any of the library's means: it reads the wall clock off the runtime, one moment at a time. */
function slowlyAllowed(where: Whereabouts, rules: readonly Rule[], own: WeekHours | undefined, now: number): boolean {
  return where.zones.every((zone) => {
    const parts = Object.fromEntries(
      new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })
        .formatToParts(now)
        .map(({ type, value }) => [type, value]),
    );
    const date = `${parts['year']}-${parts['month']}-${parts['day']}`;
    const time = `${parts['hour']}:${parts['minute']}`;
    const weekday = weekdays.find((name) => name === parts['weekday']?.toLowerCase().slice(0, 3))!;
    const inHours = (week: WeekHours): boolean =>
      (week[weekday] ?? []).some(({ from, to }) => from <= time && time < to);
    const inForce = rules.filter(({ validFrom, validTo }) => validFrom <= date && (validTo ?? '9999') > date);
    return inForce.every((rule) => !rule.hours || inHours(rule.hours)) && (!own || inHours(own));
  });
}

describe('against a walker by minutes', () => {
  const zones = [
    'Europe/Paris',
    'Europe/London',
    'America/New_York',
    'America/Los_Angeles',
    'America/Phoenix',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'Asia/Tokyo',
    'America/St_Johns',
    'Africa/Casablanca',
    'Pacific/Apia',
  ];
  // Countries without holidays and states, so that the walker needs no calendar and no map.
  const countries = ['GB', 'ES', 'DE', 'AU', 'BR', 'IN', 'AE', 'MX', 'KZ'];
  const time = fc.integer({ min: 0, max: 96 }).map((quarter) => {
    const minutes = quarter * 15;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });
  const span = fc.tuple(time, time).filter(([from, to]) => from < to);
  const week = fc
    .array(fc.record({ day: fc.constantFrom(...weekdays), span }), { minLength: 1, maxLength: 10 })
    .map((list) => {
      const result: Partial<Record<(typeof weekdays)[number], Array<{ from: string; to: string }>>> = {};
      for (const {
        day,
        span: [from, to],
      } of list)
        (result[day] ??= []).push({ from, to });
      return result;
    });
  const nearChanges = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01'].map((day) =>
    at(`${day}T00:00:00Z`),
  );
  const instant = fc
    .tuple(
      fc.oneof(fc.constantFrom(...nearChanges), fc.integer({ min: at('2025-09-01'), max: at('2027-06-01') })),
      fc.integer({ min: -2 * 1440, max: 2 * 1440 }),
    )
    .map(([base, minutes]) => Math.floor(base / minute) * minute + minutes * minute);

  it('never lies inside a forbidden interval, and defers to the earliest allowed minute', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...zones), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...countries),
        fc.option(week, { nil: undefined }),
        instant,
        (possible, country, own, now) => {
          const where = place(country, possible);
          const rules = ruleBook.filter((rule) => rule.country === country);
          const answer = ask(where, now, { workspaceHours: own });
          const truth = slowlyAllowed(where, rules, own, now);
          expect(answer.answer === 'allowed').toBe(truth);
          if (answer.answer === 'deferred') {
            expect(slowlyAllowed(where, rules, own, answer.until)).toBe(true);
            const steps = Math.min(400, (answer.until - now) / minute);
            for (let back = 1; back <= steps; back += 7) {
              expect(slowlyAllowed(where, rules, own, answer.until - back * minute)).toBe(false);
            }
          }
          if (answer.answer === 'allowed') {
            expect(slowlyAllowed(where, rules, own, (answer.until ?? 0) - minute)).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
