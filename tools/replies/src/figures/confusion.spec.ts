import { describe, expect, it } from '@jest/globals';
import { byGroup, confusionOf, figuresOf } from './confusion.js';
import { judgedSamples } from './judged-samples.js';

const judged = [
  ...judgedSamples('stop', 'stop', 7),
  ...judgedSamples('stop', 'pause', 2),
  ...judgedSamples('stop', 'none', 1),
  ...judgedSamples('none', 'stop', 3),
  ...judgedSamples('none', 'none', 9, 'de'),
];

describe('the figures of a corpus', () => {
  it('count every truth by the answer it got', () => {
    const confusion = confusionOf(judged);
    expect(confusion.stop).toEqual({ stop: 7, start: 0, help: 0, pause: 2, none: 1 });
    expect(confusion.none).toEqual({ stop: 3, start: 0, help: 0, pause: 0, none: 9 });
    expect(confusion.help).toEqual({ stop: 0, start: 0, help: 0, pause: 0, none: 0 });
  });

  it('take precision over what was answered, recall over what is true', () => {
    const figures = figuresOf(confusionOf(judged));
    expect(figures.stop).toMatchObject({ precision: { hits: 7, total: 10 }, recall: { hits: 7, total: 10 } });
    expect(figures.none).toMatchObject({ precision: { hits: 9, total: 10 }, recall: { hits: 9, total: 12 } });
    expect(figures.pause).toEqual({
      precision: expect.objectContaining({ hits: 0, total: 2 }),
      recall: { hits: 0, total: 0 },
    });
  });

  it('can be had by file', () => {
    expect([...byGroup(judged)].map(([group, texts]) => [group, texts.length])).toEqual([
      ['en', 13],
      ['de', 9],
    ]);
  });
});
