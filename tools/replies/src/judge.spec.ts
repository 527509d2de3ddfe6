import { describe, expect, it, jest } from '@jest/globals';
import { entriesOf } from './corpus/load-corpus.js';
import { isWrong, judge, type Classify } from './judge.js';

const always =
  (meaning: ReturnType<Classify>['meaning']): Classify =>
  () => ({ meaning, evidence: 'it always says so' });

describe('judging a text', () => {
  const entries = entriesOf('fr.yaml', '- { text: fin, label: none, reason: filler, also: [pause] }');

  it('holds the answer right when it is the label', () => {
    expect(judge(entries, always('none'))).toMatchObject([{ answer: 'none', truth: 'none' }]);
  });

  it('holds the answer right when it is among the others that are', () => {
    const [judged] = judge(entries, always('pause'));
    expect(judged).toMatchObject({ answer: 'pause', truth: 'pause', evidence: 'it always says so' });
    expect(judged && isWrong(judged)).toBe(false);
  });

  it('holds any other answer against the label', () => {
    const [judged] = judge(entries, always('stop'));
    expect(judged).toMatchObject({ answer: 'stop', truth: 'none' });
    expect(judged && isWrong(judged)).toBe(true);
  });

  it('hands over what is known of the person, and no more', () => {
    const classify = jest.fn<Classify>(always('none'));
    const asked = '- { text: oui, label: start, reason: yes, country: CA, question: double-opt-in, part: final }';
    judge(entriesOf('fr.yaml', asked), classify);
    judge(entriesOf('mixed.yaml', '- { text: ok, label: none, reason: agrees }'), classify);
    expect(classify.mock.calls).toEqual([
      ['oui', { languages: ['fr'], country: 'CA', question: 'double-opt-in' }],
      ['ok', {}],
    ]);
  });
});
