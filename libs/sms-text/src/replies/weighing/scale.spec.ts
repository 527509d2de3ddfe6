import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Traits } from './grams.js';
import { Scale, type LearnedWeights } from './scale.js';

const learned: LearnedWeights = {
  corpus: '',
  step: 0.5,
  beginning: 1,
  pauses: 0,
  weights: [
    [-4, 'parcel'],
    [2, 'texts|your texts|*exts|*xt*|tex*|नहीं|!'],
    [6, ':contact'],
  ],
};
const traits = (...names: string[]): Traits => [{ names, each: 0.5 }];

describe('weighing a reply', () => {
  let scale: Scale;
  beforeEach(() => {
    scale = new Scale(learned);
  });

  it('adds up what is known of it, each as much as there is of it', () => {
    expect(scale.score(traits('parcel', 'texts', 'xylophone'))).toBe(1 - 1 + 0.5);
    expect(scale.score(traits('texts', 'texts'))).toBe(2);
    expect(scale.score([])).toBe(1);
  });

  it('knows a reply by its words and long pieces of them, not by short ones, marks or what the grammar sees', () => {
    expect(scale.knows(traits('xylophone', 'texts'))).toBe(true);
    expect(scale.knows(traits('xylophone', '*exts'))).toBe(true);
    expect(scale.knows(traits('xylophone', 'नहीं'))).toBe(true);
    expect(scale.knows([...traits('xylophone'), ...traits('texts')])).toBe(true);
    expect(scale.knows(traits('xylophone', '*xt*', 'tex*', '!', ':contact', 'your texts'))).toBe(false);
  });

  it('names what speaks most for a wish, and nothing that tells nobody anything', () => {
    expect(scale.most(traits('!', '*exts', 'texts', ':contact', 'parcel', 'xylophone'))).toEqual([':contact', 'texts']);
    expect(scale.most([...traits('texts'), { names: [':contact'], each: 0.1 }])).toEqual(['texts', ':contact']);
    expect(scale.most(traits('your texts', 'texts', ':contact', 'नहीं'))).toEqual([':contact', 'your texts', 'texts']);
  });
});
