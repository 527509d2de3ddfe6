import { describe, expect, it } from '@jest/globals';
import { describeProblem, readDefinitions } from './load-folder.js';

const read = (text: string) => readDefinitions([{ file: 'shop/all.yaml', text }]);
const told = (text: string): string[] => read(text).problems.map(describeProblem);

const journey = `# a comment
kind: journey
name: cart-reminder
trigger: { on: cart-abandoned }
purpose: cart-reminders
steps:
  - name: pause
    wait: PT1H
  - name: first
    message:
      template: nowhere
`;

describe('a file of definitions', () => {
  it('may hold several documents, and empty ones', () => {
    const { documents, problems } = read(
      `${journey}---\n# nothing\n---\nkind: template\nname: t\ntexts: { en: 'Hi' }\n`,
    );
    expect(problems).toEqual([]);
    expect(documents.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['journey cart-reminder', 'template t']);
  });

  it('is refused with file, line and field of every mistake', () => {
    expect(told(`${journey}colour: red\n---\nkind: template\nname: t\ntexts:\n  en: ''\n`)).toEqual([
      'shop/all.yaml:12:1: journey cart-reminder, colour: is not a known field',
      expect.stringMatching(/^shop\/all\.yaml:17:3: template t, texts\/en: /),
    ]);
    expect(told(journey.replace('PT1H', '1 hour'))).toEqual([
      expect.stringMatching(/^shop\/all\.yaml:8:5: journey cart-reminder, steps\/0\/wait: must be: ISO 8601 duration/),
    ]);
  });

  it('is pointed at where something is missing', () => {
    expect(told('kind: template\nname: t\n')).toEqual(['shop/all.yaml:1:1: template t, texts: is required']);
  });

  it('is refused where it is no YAML, says a field twice, or no definition', () => {
    expect(told('kind: [template\nname: t')).toEqual([expect.stringMatching(/^shop\/all\.yaml:\d+:\d+: /)]);
    expect(told('kind: key\nkind: key\n')).toEqual([expect.stringMatching(/^shop\/all\.yaml:2:1: .*unique/)]);
    expect(told('- a\n- b\n')).toEqual(['shop/all.yaml:1:1: must be a mapping with kind and name']);
    expect(told('kind: banner\nname: b\n')).toEqual([
      expect.stringContaining('shop/all.yaml:1:1: b, kind: must be one of'),
    ]);
  });

  it('is refused where a definition stands twice', () => {
    const text = "kind: template\nname: t\ntexts: { en: 'Hi' }\n";
    const { problems } = readDefinitions([
      { file: 'a.yaml', text },
      { file: 'b.yaml', text },
    ]);
    expect(problems.map(describeProblem)).toEqual(['b.yaml:2:1: template t, name: is defined in a.yaml too']);
  });
});

describe('a problem that the server reports', () => {
  const place = (text: string, field: string, within: { line?: number; column?: number } = {}) => {
    const placed = read(text).place({ kind: 'template', name: 't', field, reason: 'x', ...within });
    return `${placed.file}:${placed.at?.line}:${placed.at?.column}`;
  };

  it('is found in the file', () => {
    const placed = read(journey).place({
      kind: 'journey',
      name: 'cart-reminder',
      field: '/steps/1/message/template',
      reason: 'there is no template "nowhere"',
    });
    expect(describeProblem(placed)).toBe(
      'shop/all.yaml:11:7: journey cart-reminder, steps/1/message/template: there is no template "nowhere"',
    );
  });

  it('points into a template: the very line of a block, the very column of a line', () => {
    const block = 'kind: template\nname: t\ntexts:\n  en: |\n    Hello\n    {{ oops }}\n';
    expect(place(block, '/texts/en', { line: 2, column: 4 })).toBe('shop/all.yaml:6:3');
    const quoted = "kind: template\nname: t\ntexts:\n  en: 'Hi {{ oops }}'\n";
    expect(place(quoted, '/texts/en', { line: 1, column: 7 })).toBe('shop/all.yaml:4:14');
    const folded = 'kind: template\nname: t\ntexts:\n  en: >\n    Hello\n    {{ oops }}\n';
    expect(place(folded, '/texts/en', { line: 1, column: 7 })).toBe('shop/all.yaml:4:7');
  });

  it('says so where it is about what is applied already', () => {
    const about = { kind: 'journey', name: 'other', field: '/steps/0', reason: 'x' };
    expect(describeProblem(read(journey).place(about))).toBe('(applied already) journey other, steps/0: x');
  });
});
