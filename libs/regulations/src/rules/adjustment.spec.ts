import { describe, expect, it } from '@jest/globals';
import { ruleFiles } from '../compiled/rule-files.js';
import { Regulations } from '../regulations.js';
import { adjustmentProblem, type Adjustment, type RuleChange } from './adjustment.js';
import { RuleBook } from './rule-book.js';

const decision = { by: 'legal@shop.example', on: '2026-11-21', reason: 'opinion of counsel' };
const where = { countries: ['US'], states: ['US-AL'], zones: ['America/Chicago'], evidence: 'address' } as const;
const sundayNoon = Date.parse('2026-11-22T12:00:00-06:00');
const ask = (law: Regulations, now = sundayNoon) =>
  law.legalWindow({ whereabouts: where, now, class: 'marketing', acceptDefaultRules: false, closeEarlyMs: 0 });
const lawWith = (...adjustments: Adjustment[]) => new Regulations(new RuleBook(ruleFiles, adjustments));

const off: Adjustment = { rule: 'us-al.days', version: 1, change: 'off', ...decision };
const changing = (rule: string, change: RuleChange): Adjustment => ({ ...off, rule, change });

describe('an adjustment', () => {
  it('leaves out a rule that nobody has confirmed', () => {
    expect(ask(lawWith()).answer).toBe('deferred');
    const answer = ask(lawWith(off));
    expect(answer.answer).toBe('allowed');
    expect(answer.rules.map(({ id }) => id)).not.toContain('us-al.days');
  });

  it('gives it other values, and every decision says so', () => {
    const law = lawWith(changing('us-al.days', { closed: ['sat'] }));
    const sunday = ask(law);
    expect(sunday.answer).toBe('allowed');
    expect(sunday.rules).toContainEqual({ id: 'us-al.days', version: 1, adjusted: true });
    expect(ask(law, sundayNoon - 86_400_000).decidedBy).toEqual([{ id: 'us-al.days', version: 1, adjusted: true }]);
  });

  it('changes what is asked of each kind of rule, and nothing beside', () => {
    const day = '2026-11-21';
    const law = lawWith(
      changing('us-fl.caps', { caps: { per24h: 1 } }),
      changing('us.dnc', { unless: ['express', 'express-written'] }),
      changing('us.revocation-confirmation', { within: { minutes: 2 } }),
    );
    const own = lawWith(changing('all.caps', { caps: { per24h: 2 } }));
    expect(own.capsFor({ countries: ['ES'], states: [] }, {}, day)).toMatchObject({ per24h: 2, per7d: 3, per30d: 6 });
    const florida = { countries: ['US'], states: ['US-FL'] };
    expect(law.capsFor(florida, { per24h: 9, per7d: 9, per30d: 9 }, day)).toMatchObject({ per24h: 1, per7d: 9 });
    expect(law.capsFor({ ...florida, states: ['US-OK'] }, { per24h: 9 }, day)).toMatchObject({ per24h: 3 });
    expect(law.requirementsFor({ place: florida, day, class: 'marketing' }).listChecks.lists).toEqual([
      {
        list: 'National Do Not Call Registry',
        unless: ['express', 'express-written'],
        rule: { id: 'us.dnc', version: 1, adjusted: true },
      },
    ]);
    const from = Date.parse('2026-11-20T17:00:00Z');
    const asked = { whereabouts: { ...where }, of: 'revocation-confirmation', from } as const;
    expect(law.deadline(asked)?.at).toBe(from + 2 * 60_000);
    expect(lawWith().deadline(asked)?.at).toBe(from + 5 * 60_000);
  });

  it.each<[string, Adjustment, string, string]>([
    ['a rule that is not there', { ...off, rule: 'us-al.day' }, '/rule', 'there is no rule us-al.day'],
    ['a version that is not there', { ...off, version: 2 }, '/version', 'no version 2 of us-al.days, only 1'],
    [
      'a rule that stands on its source',
      { ...off, rule: 'us.hours' },
      '/rule',
      'us.hours version 1 stands on its source (47 CFR 64.1200(c)(1)',
    ],
    [
      'values of another kind of rule',
      changing('us-al.days', { hours: ['daily 09:00-18:00'] }),
      '/change/hours',
      'us-al.days is about days and can be changed to off or { closed }',
    ],
    ['leaving out what consent may rest on', { ...off, rule: 'ca.consent' }, '/change', 'changed to { bases }'],
    [
      'leaving out what stands on its source but for a detail',
      { ...off, rule: 'us-fl.caps' },
      '/change',
      'not be left out',
    ],
    ['no cap', changing('us-or.caps', { caps: {} }), '/change/caps', 'names no cap'],
    ['a cap below 1', changing('us-or.caps', { caps: { per24h: -5 } }), '/change/caps/per24h', 'from 1'],
    [
      'a cap above that of the source',
      changing('us-fl.caps', { caps: { per24h: 50 } }),
      '/change/caps/per24h',
      'at most 3',
    ],
    ['no consent', changing('ca.consent', { bases: [] }), '/change/bases', 'names nothing'],
    ['no hours', changing('us-ca.hours', { hours: [] }), '/change/hours', 'names no hours'],
    ['no values', changing('us-al.days', {}), '/change', 'can be changed to off or { closed }'],
    [
      'values for what can only be left out',
      changing('fr.calls', { closed: ['sun'] }),
      '/change/closed',
      'fr.calls is about notice and can be changed to off',
    ],
    [
      'hours that cannot be read',
      changing('us-ca.hours', { hours: ['daily 21:00-09:00'] }),
      '/change/hours',
      'unreadable hours: daily 21:00-09:00',
    ],
    [
      'a calendar that is not there',
      changing('us-al.holidays', { calendar: 'US-XX' }),
      '/change/calendar',
      'no calendar of holidays is called US-XX',
    ],
  ])('is refused for %s', (_, adjustment, field, reason) => {
    expect(adjustmentProblem(ruleFiles, adjustment)).toEqual({ field, reason: expect.stringContaining(reason) });
    expect(() => lawWith(adjustment)).toThrow(RangeError);
    expect(() => lawWith(adjustment)).toThrow(reason);
  });

  it('is the only one to its rule', () => {
    expect(() => lawWith(off, off)).toThrow('us-al.days version 1 is adjusted twice');
  });
});
