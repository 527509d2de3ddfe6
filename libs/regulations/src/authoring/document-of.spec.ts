import { describe, expect, it } from '@jest/globals';
import { rule } from '../../test-support/law.js';
import type { AuthoredFile, AuthoredRule, RuleCase } from './authored.js';
import { documentIndex, documentName, documentOf } from './document-of.js';

const authored = (one: ReturnType<typeof rule>, cases: readonly RuleCase[], more: object = {}): AuthoredRule =>
  ({ ...one, cases, ...more }) as AuthoredRule;
const fileOf = (file: Partial<AuthoredFile>): AuthoredFile => ({
  code: 'QQ',
  name: 'Nowhere',
  law: 'read',
  rules: [],
  ...file,
});
const tables = { FR: { '2026': '01-01', '2027': '01-01 03-29', '2028': '01-01' } };
/** Without the two paragraphs that are the same everywhere. */
const linesOf = (text: string): string[] => {
  const [head, title, empty, disclaimer, ...rest] = text.split('\n');
  expect([head, empty]).toEqual(['<!-- Written by `npm run generate` from libs/regulations/rules. -->', '']);
  expect(disclaimer).toMatch(
    /^This is what Rebound does, and what that stands on\. It is research and not legal advice/,
  );
  return [title ?? '', ...rest];
};
const examples = ['## Examples, each of them a test', '', '| rule | where | when | answer |', '|---|---|---|---|'];
const table = [
  '',
  '| rule | for | what Rebound does | in force | conf. | source | checked |',
  '|---|---|---|---|---|---|---|',
];

describe('the document of a country', () => {
  const hours = authored(
    rule('hours', { hours: ['daily 09:00-20:00'] }, { validFrom: '2026-03-01', validTo: '2027-01-01' }),
    [
      { at: '2026-04-01T09:00:00Z', expect: 'allowed' },
      { at: '2026-04-01T08:00:00Z', zones: ['Europe/Paris', 'Europe/London'], expect: '2026-04-01T09:00:00Z' },
      { on: '2026-04-01', region: 'X', carrier: 'twilio', senderType: 'long-code', country: 'RR', expect: { a: 1 } },
    ],
    {
      regions: ['QQ-X', 'QQ-Y'],
      knownRegionOnly: true,
      carriers: ['twilio', 'vonage'],
      senderTypes: ['long-code', 'toll-free'],
      classes: ['marketing', 'transactional'],
      unchecked: 'the | end',
      note: 'Two\nlines.',
    },
  );
  const holidays = authored(rule('holidays', { calendar: 'FR' }), []);
  const consent = authored(rule('consent', { bases: [{ basis: 'express' }] }), [
    { basis: 'express', from: '2026-01-01T00:00:00Z', expect: 'never' },
  ]);
  const deadline = authored(rule('deadline', { of: 'cure', within: { days: 9 }, calendar: 'FR' }), [
    { from: '2026-01-01T00:00:00Z', expect: '2026-01-14T00:00:00Z' },
  ]);

  it('holds its rules by subject, with all that is known of each, and their cases', () => {
    const file = fileOf({
      zone: 'Europe/Paris',
      summary: 'Strict.',
      languages: ['xx', 'yy'],
      rules: [hours, holidays, consent, deadline],
    });
    expect(linesOf(documentOf(file, [file], tables))).toEqual([
      '# Nowhere (QQ)',
      '',
      'Strict.',
      '',
      'Languages of texts to persons whose own is not known: xx, yy.',
      '',
      '4 rules, 1 of them with something unchecked.',
      '',
      '## When, and by which sender',
      ...table,
      '| `qq.hours` v1 | QQ-X, QQ-Y (only where the region is known); over twilio, vonage; from long-code, toll-free; marketing, transactional' +
        ' | Marketing only daily 09:00-20:00 where the person is; the end excluded. **Unchecked**: the \\| end. Two lines.' +
        ' | from 2026-03-01 until 2027-01-01 | H | a test | 2026-01-01 |',
      '| `qq.holidays` v1 |  | No marketing on the holidays of FR. FR in 2026: 01-01. FR in 2027: 01-01 03-29. |  | H | a test | 2026-01-01 |',
      '',
      '## Consent',
      ...table,
      '| `qq.consent` v1 |  | Marketing may rest on: express. |  | H | a test | 2026-01-01 |',
      '',
      '## Refusals, answers, deadlines',
      ...table,
      '| `qq.deadline` v1 |  | After a complaint the sender has 9 days to cure it. Weekends and the holidays of FR do not count.' +
        ' FR in 2026: 01-01. FR in 2027: 01-01 03-29. |  | H | a test | 2026-01-01 |',
      '',
      ...examples,
      '| `qq.hours` v1 | QQ; Europe/Paris | 2026-04-01T09:00:00Z | allowed |',
      '| `qq.hours` v1 | QQ; Europe/Paris or Europe/London | 2026-04-01T08:00:00Z | deferred until 2026-04-01T09:00:00Z |',
      '| `qq.hours` v1 | RR-X; Europe/Paris; over twilio; from long-code | 2026-04-01 | `{"a":1}` |',
      '| `qq.consent` v1 | QQ; Europe/Paris | express from 2026-01-01T00:00:00Z | never |',
      '| `qq.deadline` v1 | QQ; Europe/Paris | from 2026-01-01T00:00:00Z | 2026-01-14T00:00:00Z |',
      '',
    ]);
  });

  it('names a year that a calendar does not reach not at all', () => {
    const file = fileOf({ rules: [authored(rule('holidays', { calendar: 'XX' }), [])] });
    expect(documentOf(file, [file], tables)).toContain('| No marketing on the holidays of XX. |');
  });

  const days = authored(rule('days', { closed: ['sun'] }, { id: 'grp.days' }), [{ on: '2026-01-04', expect: 'held' }]);
  const group = fileOf({ code: 'GRP', name: 'A group', members: ['QQ', 'RR'], rules: [days] });
  const everybody = fileOf({ code: 'ALL', name: 'All countries', members: '*' });
  const elsewhere = fileOf({ code: 'RR', name: 'Elsewhere', rules: [authored(rule('notice', { text: 'No.' }), [])] });
  const defaults = fileOf({ code: '*', name: 'Every other country', law: 'unread', rules: [hours] });
  const files = [group, everybody, elsewhere, defaults];
  const ofDays = '| `grp.days` v1 |  | No marketing on Sundays. |  | H | a test | 2026-01-01 |';

  it('has the rules of its groups, but not their cases', () => {
    const file = fileOf({});
    expect(linesOf(documentOf(file, [file, ...files], tables))).toEqual([
      '# Nowhere (QQ)',
      '',
      'Rules whose ids begin otherwise come from: A group, All countries.',
      '',
      '1 rules, 0 of them with something unchecked.',
      '',
      '## When, and by which sender',
      ...table,
      ofDays,
      '',
      ...examples,
      '',
    ]);
  });

  it('says so where the law was not read, and has the default rules then', () => {
    const file = fileOf({ code: 'ZZ', law: 'unread' });
    const lines = linesOf(documentOf(file, [file, group, elsewhere, defaults], tables));
    expect(lines.slice(0, 7)).toEqual([
      '# Nowhere (ZZ)',
      '',
      'The law was not read: marketing is off until the workspace accepts the default rules, which are listed below.',
      '',
      'Rules whose ids begin otherwise come from: Every other country.',
      '',
      '1 rules, 1 of them with something unchecked.',
    ]);
  });

  it('of a group names its members, of the default rules nobody', () => {
    expect(linesOf(documentOf(group, [group, ...files], tables)).slice(0, 6)).toEqual([
      '# A group',
      '',
      'Holds in QQ, RR.',
      '',
      '1 rules, 0 of them with something unchecked.',
      '',
    ]);
    expect(linesOf(documentOf(everybody, files, tables)).slice(0, 3)).toEqual([
      '# All countries',
      '',
      '0 rules, 0 of them with something unchecked.',
    ]);
    expect(linesOf(documentOf(defaults, files, tables)).slice(0, 3)).toEqual([
      '# Every other country',
      '',
      'Rules whose ids begin otherwise come from: All countries.',
    ]);
  });

  it('is found from an index', () => {
    const older = authored(rule('notice', { text: 'No.' }), [], { checkedOn: '2025-05-05', unchecked: 'all' });
    const mine = fileOf({ rules: [hours, older] });
    expect(linesOf(documentIndex([mine, group, fileOf({ code: '*', name: 'Others', law: 'unread' })]))).toEqual([
      '# Regulations',
      '',
      '| | law read | rules | unchecked | oldest check |',
      '|---|---|---|---|---|',
      '| [Nowhere](qq.md) | yes | 2 | 2 | 2025-05-05 |',
      '| [A group](grp.md) | yes | 1 | 0 | 2026-01-01 |',
      '| [Others](default.md) | no | 0 | 0 |  |',
      '',
    ]);
    expect(documentName(mine)).toBe('qq.md');
  });
});
