import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { AuthoredFile, AuthoredRule } from './authored.js';
import { holidaysModule, ruleFilesModule } from './modules.js';
import { problemsOf } from './problems-of.js';
import { ruleFileSchema } from './rule-file-schema.js';

const rule: AuthoredRule = {
  id: 'qq.hours',
  version: 1,
  kind: 'hours',
  hours: ['mon-sat 09:00-20:00'],
  validFrom: '2000-01-01',
  source: 'Gazette | no. 7',
  confidence: 'H',
  checkedOn: '2026-11-20',
  cases: [{ at: '2026-11-20T09:00:00+01:00', expect: 'allowed' }],
};
const law = (...rules: AuthoredRule[]): AuthoredFile => ({
  code: 'QQ',
  name: 'Nowhere',
  law: 'read',
  zone: 'Europe/Paris',
  rules,
});
const problems = (...rules: AuthoredRule[]): string[] => problemsOf([law(...rules)], ['FR']);

describe('a set of rule files', () => {
  it('without a fault has no problems', () => {
    expect(problems(rule)).toEqual([]);
    const before: AuthoredRule = { ...rule, validTo: '2026-01-01' };
    expect(problems(before, { ...rule, version: 2, validFrom: '2026-01-01' })).toEqual([]);
  });

  it.each<[string, AuthoredRule[], string]>([
    ['another country’s id', [{ ...rule, id: 'fr.hours' }, rule], 'fr.hours version 1: belongs to QQ'],
    ['a day that does not exist', [{ ...rule, validFrom: '1999-02-30' }], '1999-02-30 is no date'],
    [
      'an end before the start',
      [
        { ...rule, validTo: '1999-01-01' },
        { ...rule, version: 2 },
      ],
      'ends before it begins',
    ],
    ['low confidence without a word', [{ ...rule, confidence: 'L' }], 'does not say what is unchecked'],
    ['a foreign region', [rule, { ...rule, id: 'qq-xx.hours', regions: ['FR-67'] }], 'names a region outside QQ'],
    ['unreadable hours', [{ ...rule, hours: ['daily 20:00-09:00'] }], 'unreadable hours: daily 20:00-09:00'],
    ['an unknown calendar', [rule, { ...rule, id: 'qq.holidays', kind: 'holidays', calendar: 'XX' }], 'no calendar XX'],
    ['two versions at once', [rule, { ...rule, version: 2, validFrom: '2026-01-01' }], 'begins before version 1 ends'],
    [
      'versions out of order',
      [
        { ...rule, version: 2, validTo: '2026-01-01' },
        { ...rule, validFrom: '2026-01-01' },
      ],
      'stands after version 2',
    ],
    [
      'a version of another kind',
      [
        { ...rule, validTo: '2026-01-01' },
        { ...rule, version: 2, validFrom: '2026-01-01', kind: 'days', closed: ['sun'] },
      ],
      'is of another kind',
    ],
    [
      'no hours',
      [{ ...rule, id: 'qq.days', kind: 'days', closed: ['sun'] }],
      'QQ: no hours for the whole country from 2000-01-01 on',
    ],
    ['hours that end', [{ ...rule, validTo: '2026-01-01' }], 'no hours for the whole country from 2026-01-01 on'],
    ['hours of a region only', [{ ...rule, regions: ['QQ-X'] }], 'no hours for the whole country'],
  ])('with %s has one', (_, rules, problem) => {
    expect(problems(...rules).join('\n')).toContain(problem);
  });

  it.each<[string, AuthoredRule[]]>([
    ['low confidence that says what is unchecked', [{ ...rule, confidence: 'L', unchecked: 'all of it' }]],
    ['two rules that hold at once', [rule, { ...rule, id: 'qq.days', kind: 'days', closed: ['sun'] }]],
    [
      'hours that follow each other, whatever their order',
      [
        { ...rule, id: 'qq.hours', validFrom: '2026-01-01' },
        { ...rule, id: 'qq-bb.hours', validTo: '2026-01-01' },
        { ...rule, id: 'qq-cc.hours', validFrom: '2001-01-01', validTo: '2002-01-01' },
      ],
    ],
  ])('with %s has none', (_, rules) => expect(problems(...rules)).toEqual([]));

  it.each<[string[], AuthoredRule[]]>([
    [
      ['qq.hours version 1: ends before it begins', 'QQ: no hours for the whole country from 2000-01-01 on'],
      [{ ...rule, validTo: '2000-01-01' }],
    ],
    [
      ['qq.hours version 1: stands after version 1', 'qq.hours version 1: begins before version 1 ends'],
      [rule, rule],
    ],
    [
      ['qq-xx.hours version 1: names a region outside QQ'],
      [rule, { ...rule, id: 'qq-xx.hours', regions: ['QQ-X', 'FR-67'] }],
    ],
    [
      ['QQ: no hours for the whole country from 2010-01-01 on'],
      [
        { ...rule, validTo: '2010-01-01' },
        { ...rule, id: 'qq-bb.hours', validFrom: '2020-01-01' },
      ],
    ],
  ])('is told %j and nothing else', (told, rules) => expect(problems(...rules)).toEqual(told));

  it('needs hours where the law was read, and in the default rules, but not in a group or where others stand in', () => {
    const days: AuthoredRule = { ...rule, id: 'qq.days', kind: 'days', closed: ['sun'] };
    const without = law(days);
    expect(problemsOf([{ ...without, law: 'unread' }], [])).toEqual([]);
    expect(problemsOf([{ ...without, members: ['FR'] }], [])).toEqual([]);
    const defaults: AuthoredFile = { ...without, code: '*', law: 'unread' };
    expect(problemsOf([{ ...defaults, rules: [{ ...days, id: 'default.days' }] }], [])).toEqual([
      '*: no hours for the whole country from 2000-01-01 on',
    ]);
    expect(problemsOf([{ ...defaults, rules: [rule] }], [])).toEqual([
      'qq.hours version 1: belongs to *, so its id begins with default',
    ]);
  });

  it('with two files for a country has one', () => {
    expect(problemsOf([law(rule), law(rule)], [])).toContain('QQ: two files');
  });
});

describe('the schema', () => {
  const ajv = new Ajv({ discriminator: true });
  const isValid = ajv.compile(ruleFileSchema);

  it('takes a good file', () => expect(isValid(law(rule))).toBe(true));

  it.each<[string, object]>([
    ['a misspelt field', { validForm: '2000-01-01' }],
    ['a rule without cases', { cases: [] }],
    ['an unknown kind', { kind: 'hour' }],
    ['a value of another kind', { calendar: 'FR' }],
    ['hours it cannot read', { hours: ['mon 09:00-20:00'] }],
    ['a case that asks nothing', { cases: [{ expect: 'allowed' }] }],
    ['no source', { source: '' }],
    ['another confidence', { confidence: 'X' }],
  ])('refuses %s', (_, change) => expect(isValid({ ...law(rule), rules: [{ ...rule, ...change }] })).toBe(false));
});

describe('what is compiled', () => {
  it('leaves the cases and the zone of the cases out', () => {
    const text = ruleFilesModule([law(rule)]);
    expect(text).toContain('"id":"qq.hours"');
    expect(text).not.toMatch(/cases|Europe\/Paris/);
  });

  it('is a list of files, a rule a line', () => {
    const text = ruleFilesModule([law(rule, { ...rule, version: 2 })]);
    const list = text.slice(text.indexOf('[\n'), text.lastIndexOf(']') + 1);
    const { cases: _, ...bare } = rule;
    const { zone: __, ...file } = law();
    // What is written is TypeScript: an object per file whose fields are JSON, the rules in lines of their own.
    expect(list.split('\n').slice(1, -1)).toEqual([
      '  {',
      `    ...${JSON.stringify({ ...file, rules: undefined })},`,
      '    rules: [',
      `      ${JSON.stringify(bare)},`,
      `      ${JSON.stringify({ ...bare, version: 2 })},`,
      '    ],',
      '  },',
    ]);
  });

  it('has a year a line for each calendar', () => {
    expect(holidaysModule({ QQ: { '2026': '01-01 12-25' } }, 'hand')).toContain(
      `"QQ": {\n    2026: '01-01 12-25',\n  },`,
    );
  });
});
