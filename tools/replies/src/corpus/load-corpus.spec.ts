import { describe, expect, it } from '@jest/globals';
import { entriesOf } from './load-corpus.js';

const whole = `
- { text: 'Stop', label: stop, reason: keyword }
- { text: 'No', label: none, reason: refusal, languages: [en, fr], country: CA, question: double-opt-in, also: [pause], part: final }
`;

describe('a file of the corpus', () => {
  it('lends its language and the first part to texts that name none', () => {
    expect(entriesOf('de.yaml', whole)).toEqual([
      { text: 'Stop', label: 'stop', reason: 'keyword', languages: ['de'], part: 'first', group: 'de', number: 1 },
      {
        text: 'No',
        label: 'none',
        reason: 'refusal',
        languages: ['en', 'fr'],
        country: 'CA',
        question: 'double-opt-in',
        also: ['pause'],
        part: 'final',
        group: 'de',
        number: 2,
      },
    ]);
  });

  it('lends no language when its name is none', () => {
    expect(entriesOf('mixed.yaml', whole)[0]).not.toHaveProperty('languages');
  });

  it.each([
    ['an unknown field', '- { text: a, label: stop, reason: b, lang: de }', 'unknown field lang'],
    [
      'an unknown label',
      '- { text: a, label: halt, reason: b }',
      'label must be equal to one of the allowed values: stop',
    ],
    ['a missing reason', '- { text: a, label: stop }', "must have required property 'reason'"],
    ['a text that YAML takes for a number', '- { text: 12, label: none, reason: b }', 'text must be string'],
    [
      'a label that is also in also',
      '- { text: a, label: stop, reason: b, also: [stop] }',
      'also holds its label, stop',
    ],
    ['a country that is none', '- { text: a, label: stop, reason: b, country: Spain }', 'country must match pattern'],
  ])('refuses %s, naming file and entry', (_, second, problem) => {
    const content = `- { text: x, label: none, reason: y }\n${second}\n`;
    expect(() => entriesOf('es.yaml', content)).toThrow(`es.yaml, entry 2: `);
    expect(() => entriesOf('es.yaml', content)).toThrow(problem);
  });

  it('refuses the same text twice, unless the question differs', () => {
    const yes = "- { text: 'Yes', label: none, reason: a }\n";
    const answer = "- { text: 'Yes', label: start, reason: a, question: double-opt-in }\n";
    expect(entriesOf('en.yaml', yes + answer)).toHaveLength(2);
    expect(() => entriesOf('en.yaml', yes + answer + yes)).toThrow('en.yaml, entry 3: the same as entry 1');
  });

  it('tells everything that is wrong at once', () => {
    const content = '- { text: a, label: halt, reason: b }\n- 7\n';
    expect(() => entriesOf('en.yaml', content)).toThrow(/entry 1: label[^]*entry 2: it must be object/);
  });

  it.each(['text: a', 'a: [', ''])('refuses what is no list: %j', (content) => {
    expect(() => entriesOf('en.yaml', content)).toThrow(/^en\.yaml: /);
  });
});
