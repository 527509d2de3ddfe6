import { describe, expect, it } from '@jest/globals';
import { entriesOf } from '../corpus/load-corpus.js';
import { examine, exampleOf } from './examples.js';
import type { Example } from './train.js';

const learnedFrom = (entry: string, fresh = true): Example | undefined => {
  const [text] = entriesOf('en.yaml', `- { ${entry}, reason: sample }`).map(examine);
  return text && exampleOf(text, fresh);
};

describe('what is learned from a text', () => {
  it('is nothing where a keyword decides', () => expect(learnedFrom('text: STOP, label: stop')).toBeUndefined());

  it('is its words, and what the grammar sees in it', () => {
    const { traits, wish } = learnedFrom('text: no more of your texts for me, label: stop') ?? {};
    expect(wish).toBe(true);
    expect([...(traits?.keys() ?? [])]).toEqual(expect.arrayContaining(['texts', 'your texts', ':contact', '@en']));
  });

  it('leaves out what the grammar sees, where that was written with the text in sight', () => {
    const { traits } = learnedFrom('text: no more of your texts for me, label: stop', false) ?? {};
    expect([...(traits?.keys() ?? [])].filter((name) => name.startsWith(':'))).toEqual([]);
    expect(traits?.has('your texts')).toBe(true);
  });

  it('counts most for a stop, and little where two answers are right', () => {
    const weight = (entry: string): number => learnedFrom(`text: your texts again, ${entry}`)?.weight ?? NaN;
    expect(weight('label: stop')).toBeGreaterThan(weight('label: none'));
    expect(weight('label: none')).toBeGreaterThan(weight('label: pause'));
    expect(weight('label: none, also: [pause]')).toBeLessThan(weight('label: pause'));
    expect(weight('label: none, also: [start]')).toBe(weight('label: none'));
  });
});
