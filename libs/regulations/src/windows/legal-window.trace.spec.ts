import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lawOf, rule } from '../../test-support/law.js';
import type { Whereabouts } from '../place/whereabouts.js';
import { hours } from '../rules/hours.js';
import type { Rule } from '../rules/rule.js';
import type { LegalAnswer, LegalQuery } from './legal-window.js';

const at = (iso: string): number => Date.parse(iso);
const minute = 60_000;
const day = 1440 * minute;

type Ask = Partial<Omit<LegalQuery, 'now' | 'whereabouts'>> & Partial<Whereabouts>;

/** A text to somebody in London in January, where the wall clock shows UTC. */
function ask(rules: readonly Rule[], now: string | number, more: Ask = {}): LegalAnswer {
  const { countries = ['QQ'], states = [], zones = ['Europe/London'], ...query } = more;
  return lawOf({ QQ: rules, RR: [] }).legalWindow({
    whereabouts: { countries, states, zones, evidence: 'address' },
    now: typeof now === 'string' ? at(now) : now,
    class: 'marketing',
    acceptDefaultRules: false,
    closeEarlyMs: 0,
    ...query,
  });
}
const told = { zones: ['Europe/London'], evidence: 'address' };
const open = (...lines: string[]): Rule => rule('hours', { hours: lines });
const ofHours = [{ id: 'qq.hours', version: 1 }];
const ofWorkspace = [{ id: 'workspace.hours', version: 0 }];

describe('an answer without a rule', () => {
  const nothing = { rules: [], decidedBy: [] };

  it('is yes without an end where the country has no hours', () => {
    expect(ask([], '2026-01-15T03:00:00Z')).toEqual({ answer: 'allowed', ...nothing, ...told });
  });

  it('is no to marketing, and yes to what was bought, where the country or the zone is not known', () => {
    for (const where of [{ countries: [] }, { zones: [] }]) {
      const place = { ...told, ...('zones' in where ? where : {}) };
      const reason = 'unknown-country';
      expect(ask([open('daily 09:00-10:00')], 0, where)).toEqual({ answer: 'blocked', reason, ...nothing, ...place });
      expect(ask([open('daily 09:00-10:00')], 0, { ...where, class: 'transactional' })).toEqual({
        answer: 'allowed',
        ...nothing,
        ...place,
      });
    }
  });

  it('is no where nobody has read the law of one of two countries', () => {
    expect(ask([], 0, { countries: ['QQ', 'ZZ'] })).toMatchObject({ reason: 'no-rules-for-country' });
    expect(ask([], 0, { countries: ['QQ', 'RR'] }).answer).toBe('allowed');
  });

  it('is yes where the only rules are of regions the person cannot be in', () => {
    const hawaii = rule('days', { closed: ['thu'] }, { regions: ['US-HI'] });
    expect(ask([hawaii], '2026-01-15T12:00:00Z')).toEqual({ answer: 'allowed', ...nothing, ...told });
    const nobodyKnowsWhere = rule('days', { closed: ['thu'] }, { regions: ['US-HI', 'US-ZZ'] });
    expect(ask([nobodyKnowsWhere], '2026-01-15T12:00:00Z').answer).toBe('deferred');
  });
});

describe('a rule of a region', () => {
  it('holds for who is known to be in two, one of them its own', () => {
    const regional = rule('days', { closed: ['thu'] }, { regions: ['QQ-1'] });
    const thursday = '2026-01-15T12:00:00Z';
    expect(ask([regional], thursday, { states: ['QQ-1', 'QQ-2'] }).answer).toBe('deferred');
    expect(ask([regional], thursday, { states: ['QQ-2', 'QQ-3'] }).answer).toBe('allowed');
  });
});

describe('a transactional message', () => {
  it('goes out to a place that is not known, whatever is banned there', () => {
    const ban = rule('traffic-ban', { what: 'texts' }, { classes: ['transactional'] });
    expect(ask([ban], '2026-01-15T12:00:00Z', { class: 'transactional' }).answer).toBe('blocked');
    expect(ask([ban], '2026-01-15T12:00:00Z', { class: 'transactional', zones: [] })).toMatchObject({
      answer: 'allowed',
      rules: [],
    });
    expect(ask([ban], '2026-01-15T12:00:00Z', { class: 'transactional', countries: [] })).toMatchObject({
      answer: 'allowed',
      rules: [],
    });
  });

  const both = { classes: ['marketing', 'transactional'] } as const;

  it('has no hours, days or holidays, the workspace’s own neither', () => {
    const rules = [
      rule('hours', { hours: ['daily 09:00-10:00'] }, both),
      rule('days', { closed: ['thu'] }, both),
      rule('holidays', { calendar: 'FR' }, both),
    ];
    for (const own of [{}, { workspaceHours: hours('daily 09:00-10:00') }]) {
      expect(ask(rules, '2026-01-01T03:00:00Z', { class: 'transactional', ...own })).toEqual({
        answer: 'allowed',
        rules: [],
        decidedBy: [],
        ...told,
      });
    }
  });

  it('goes out until the day a ban begins, and no end is named', () => {
    const ban = rule('traffic-ban', { what: 'texts' }, { ...both, validFrom: '2026-01-17' });
    expect(ask([ban], '2026-01-15T12:00:00Z', { class: 'transactional' })).toEqual({
      answer: 'allowed',
      rules: [],
      decidedBy: [],
      ...told,
    });
    expect(ask([ban], '2026-01-17T00:00:00Z', { class: 'transactional' }).answer).toBe('blocked');
  });

  it('goes out from a sender that only has to be registered', () => {
    const registered = rule('senders', { mustRegister: ['long-code'] }, both);
    expect(ask([registered], 0, { class: 'transactional', senderType: 'long-code' }).answer).toBe('allowed');
  });
});

describe('the end of an opening', () => {
  const rules = [open('daily 09:00-10:00', 'daily 14:00-20:00', 'daily 22:00-24:00')];
  const own = { workspaceHours: hours('daily 08:00-16:00', 'daily 22:00-24:00') };

  it.each<[string, string, readonly object[]]>([
    ['09:30', '2026-01-15T10:00:00Z', ofHours],
    ['14:00', '2026-01-15T16:00:00Z', ofWorkspace],
    ['22:00', '2026-01-16T00:00:00Z', [...ofHours, ...ofWorkspace]],
  ])('at %s is %s', (time, end, decidedBy) => {
    const answer = ask(rules, `2026-01-15T${time}:00Z`, own);
    expect(answer).toMatchObject({ answer: 'allowed', until: at(end), decidedBy });
  });

  it('decides in the minutes before it as well', () => {
    const early = { ...own, closeEarlyMs: 5 * minute };
    expect(ask(rules, '2026-01-15T15:58:00Z', early)).toMatchObject({
      answer: 'deferred',
      until: at('2026-01-15T22:00:00Z'),
      decidedBy: ofWorkspace,
    });
    expect(ask(rules, '2026-01-15T09:58:00Z', early)).toMatchObject({ answer: 'deferred', decidedBy: ofHours });
  });

  it('decides where only one of the zones is closed', () => {
    const zones = ['Europe/London', 'Europe/Paris'];
    expect(ask(rules, '2026-01-15T09:30:00Z', { zones })).toMatchObject({ answer: 'deferred', decidedBy: ofHours });
  });

  it('leaves nothing of one that is shorter than what is closed early', () => {
    const short = { workspaceHours: hours('daily 09:00-09:04'), closeEarlyMs: 5 * minute };
    for (const time of ['08:58', '09:00', '09:03']) {
      expect(ask([open('daily 08:00-20:00')], `2026-01-15T${time}:00Z`, short)).toMatchObject({
        answer: 'blocked',
        reason: 'no-common-window',
        decidedBy: ofWorkspace,
      });
    }
  });

  it('is looked for eight whole days ahead', () => {
    const now = '2026-01-15T12:00:00Z';
    const answer = ask([open('daily 00:00-24:00')], now, { closeEarlyMs: 5 * minute });
    expect(answer).toMatchObject({ answer: 'allowed', until: at('2026-01-15') + 9 * day - 5 * minute });
  });
});

describe('what was asked before', () => {
  const law = (): Rule[] => [
    open('daily 09:00-10:00', 'daily 15:00-16:00'),
    rule('days', { closed: ['sun', 'mon'] }),
    rule('holidays', { calendar: 'FR' }, { validFrom: '2026-04-01', validTo: '2026-12-27' }),
    rule('traffic-ban', { what: 'texts' }, { validFrom: '2026-07-01', validTo: '2026-09-01' }),
  ];
  // Their clocks agree in winter only, so that one opening is months from the next.
  const zones = ['America/Denver', 'America/Phoenix'];
  const instant = fc.integer({ min: at('2026-02-01'), max: at('2027-01-31') });

  it('changes no answer: neither at another time, nor at the very edges of what was answered', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 2, maxLength: 6 }), fc.boolean(), (instants, apart) => {
        const where = {
          countries: ['QQ'],
          states: [],
          zones: apart ? zones : zones.slice(1),
          evidence: 'address' as const,
        };
        const query = { whereabouts: where, class: 'marketing', acceptDefaultRules: false, closeEarlyMs: 0 } as const;
        const shared = lawOf({ QQ: law() });
        const check = (now: number): number | undefined => {
          const answer = shared.legalWindow({ ...query, now });
          expect(answer).toEqual(lawOf({ QQ: law() }).legalWindow({ ...query, now }));
          return 'until' in answer ? answer.until : undefined;
        };
        for (const now of instants) {
          const until = check(now);
          if (until !== undefined) for (const edge of [until, until - 1, until + 1, now - 1]) check(edge);
        }
      }),
      { numRuns: 20 },
    );
  });
});
