import { describe, expect, it } from '@jest/globals';
import { lawOf as lawOfCountries } from '../../test-support/law.js';
import { candidateZones, type Whereabouts } from '../place/whereabouts.js';
import { hours } from '../rules/hours.js';
import { legalWindow, type Regulations } from '../regulations.js';
import type { Rule, WeekHours } from '../rules/rule.js';
import type { LegalAnswer, LegalQuery } from './legal-window.js';

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
      decidedBy: [{ id: 'es.hours', version: 1 }],
      zones: ['Europe/Madrid'],
      evidence: 'address',
    });
  });

  it.each([
    ['allowed', '2026-11-20T18:00:00Z', {}],
    ['allowed', '2026-11-20T02:00:00Z', { class: 'transactional' }],
    ['deferred', '2026-11-20T02:00:00Z', {}],
    ['blocked', '2026-11-20T18:00:00Z', { senderType: 'alphanumeric' }],
  ] as const)('tells what widened the places it went by, where it is %s at %s %j', (answer, now, more) => {
    const evidence = [
      { source: 'address', country: 'US', region: 'NY' },
      { source: 'browser', zone: 'America/Lima' },
    ] as const;
    expect(ask(candidateZones({ evidence, phone: '+14055550123' }), now, more)).toMatchObject({
      answer,
      zones: ['America/New_York', 'America/Lima'],
      evidence: 'address',
      widenedBy: ['browser', 'phone'],
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

  it.each(['2026-04-06', '2026-05-14', '2026-05-25', '2026-07-14', '2027-03-26', '2026-12-25', '2026-12-26'])(
    'is silent on the holiday %s',
    (day) => expect(ask(paris, `${day}T12:00:00Z`).answer).toBe('deferred'),
  );

  it('waits from Christmas Eve to the Monday after', () => {
    expect(deferredTo(ask(paris, '2026-12-24T19:00:00Z'))).toBe('2026-12-28T09:00:00.000Z');
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

/** A country `QQ` with rules of its own. */
const lawOf = (...rules: readonly Rule[]): Regulations => lawOfCountries({ QQ: rules });
const rule = {
  version: 1,
  validFrom: '2000-01-01',
  source: 'a test',
  confidence: 'H',
  checkedOn: '2026-01-01',
} as const;
const allDay: Rule = { ...rule, id: 'qq.hours', kind: 'hours', hours: ['daily 00:00-24:00'] };
const query: LegalQuery = {
  whereabouts: place('QQ', 'Europe/Paris'),
  now: at('2026-03-02T12:00:00Z'),
  class: 'marketing',
  acceptDefaultRules: false,
  closeEarlyMs: 0,
};

describe('what decided', () => {
  it('is what forbids now, where the answer is to wait', () => {
    const paris = place('FR', 'Europe/Paris');
    expect(ask(paris, '2026-11-22T12:00:00Z').decidedBy.map(({ id }) => id)).toEqual(['fr.hours', 'fr.days']);
    expect(ask(paris, '2026-11-20T21:00:00Z').decidedBy.map(({ id }) => id)).toEqual(['fr.hours']);
    expect(ask(paris, '2026-12-26T12:00:00Z').decidedBy.map(({ id }) => id)).toEqual(['fr.holidays-alsace-moselle']);
  });

  it('is what ends the window, where sending is allowed or only the last minutes are not', () => {
    const own = { workspaceHours: hours('daily 09:00-17:00') };
    const madrid = place('ES', 'Europe/Madrid');
    expect(ask(madrid, '2026-11-20T12:00:00Z', own).decidedBy).toEqual([{ id: 'workspace.hours', version: 0 }]);
    expect(ask(madrid, '2026-11-20T15:58:00Z', { ...own, closeEarlyMs: 5 * minute })).toMatchObject({
      answer: 'deferred',
      decidedBy: [{ id: 'workspace.hours', version: 0 }],
    });
  });

  it('names both versions of a rule where one forbids now and the other says from when', () => {
    expect(ask(place('IN', 'Asia/Kolkata'), '2025-09-30T16:00:00Z')).toMatchObject({
      answer: 'deferred',
      until: at('2025-10-01T04:30:00Z'),
      rules: [
        { id: 'in.hours', version: 1 },
        { id: 'in.hours', version: 2 },
      ],
      decidedBy: [{ id: 'in.hours', version: 1 }],
    });
  });

  it('names the versions of the local day, which is another than the UTC day', () => {
    const kolkata = place('IN', 'Asia/Kolkata');
    expect(ask(kolkata, '2025-09-30T18:00:00Z').rules).toHaveLength(2);
    expect(ask(kolkata, '2025-09-30T18:30:00Z').rules).toEqual([{ id: 'in.hours', version: 2 }]);
  });
});

describe('hours that only meet after a long time', () => {
  it('are deferred up to a month, and blocked with the instant beyond', () => {
    // The clocks of Denver and Phoenix agree in winter only.
    const law = lawOf({ ...allDay, hours: ['daily 09:00-10:00'] });
    const whereabouts = place('QQ', ['America/Denver', 'America/Phoenix']);
    const until = at('2026-11-01T16:00:00Z');
    expect(law.legalWindow({ ...query, whereabouts, now: at('2026-05-01T16:00:00Z') })).toMatchObject({
      answer: 'blocked',
      reason: 'no-common-window',
      until,
    });
    expect(law.legalWindow({ ...query, whereabouts, now: at('2026-10-20T16:00:00Z') })).toMatchObject({
      answer: 'deferred',
      until,
    });
  });

  it('are found behind a change of the law that lies years ahead', () => {
    const shut: Rule = { ...allDay, hours: ['daily 03:00-04:00'], validTo: '2030-07-01' };
    const own = { workspaceHours: hours('daily 12:00-13:00') };
    expect(lawOf(shut).legalWindow({ ...query, ...own })).toMatchObject({
      answer: 'blocked',
      until: at('2030-07-01T10:00:00Z'),
    });
  });
});

describe('days that a table of holidays does not reach', () => {
  it('count as holidays', () => {
    const rule2: Rule = { ...rule, id: 'qq.holidays', kind: 'holidays', calendar: 'FR' };
    const law = lawOf(allDay, rule2);
    expect(law.legalWindow({ ...query, now: at('2045-12-30T12:00:00Z') }).answer).toBe('allowed');
    expect(law.legalWindow({ ...query, now: at('2046-01-02T12:00:00Z') }).answer).toBe('blocked');
  });
});

describe('a window that goes on over midnight', () => {
  it('has no seam: only its true end comes early', () => {
    const law = lawOf(allDay);
    const answer = law.legalWindow({ ...query, now: at('2026-03-02T22:58:00Z'), closeEarlyMs: 5 * minute });
    expect(answer).toMatchObject({ answer: 'allowed' });
    expect(answer.answer === 'allowed' && (answer.until ?? 0) - at('2026-03-02T22:58:00Z')).toBeGreaterThan(
      7 * 86_400_000,
    );
  });
});

describe('a region that is not known', () => {
  const regional: Rule = { ...rule, id: 'qq.days', kind: 'days', closed: ['mon'], regions: ['QQ-X'] };

  it('is taken to be one whose rule is stricter, unless that rule wants it known', () => {
    const monday = { ...query, now: at('2026-03-02T12:00:00Z') };
    expect(lawOf(allDay, regional).legalWindow(monday).answer).toBe('deferred');
    expect(lawOf(allDay, { ...regional, knownRegionOnly: true }).legalWindow(monday).answer).toBe('allowed');
    const known = { ...monday, whereabouts: place('QQ', 'Europe/Paris', 'QQ-Y') };
    expect(lawOf(allDay, regional).legalWindow(known).answer).toBe('allowed');
  });

  it('is not made known by a region of another country', () => {
    const both = { ...place('QQ', 'Europe/Paris', 'US-FL'), countries: ['QQ', 'US'] };
    expect(lawOf(allDay, regional).legalWindow({ ...query, whereabouts: both, acceptDefaultRules: true }).answer).toBe(
      'deferred',
    );
  });
});
