import { describe, expect, it } from '@jest/globals';
import type { CorpusEntry } from '../corpus/labelled-text.js';
import { crossValidate, type CrossValidated } from './cross-validate.js';
import { examine } from './examples.js';
import { lessonsOf } from './learn.js';
import { Lessons } from './train.js';

const nouns = 'parcel sofa kettle lamp hotel ferry train jacket boots mirror candle garden piano violin bakery'.split(
  ' ',
);

const entry = (text: string, label: 'stop' | 'none', at: number): CorpusEntry => ({
  text,
  label,
  reason: 'sample',
  languages: ['en'],
  part: 'first',
  group: 'en',
  number: at + 1,
});

const fresh = nouns.flatMap((noun, at) => [
  entry(`my phone needs peace from your ${noun} adverts`, 'stop', 2 * at),
  entry(`when does the ${noun} arrive please`, 'none', 2 * at + 1),
]);

/** With seven other texts before them, so that the fifths of the lessons are not those of the fresh texts. */
function validated(texts: readonly CorpusEntry[]): CrossValidated {
  const examined = texts.map(examine);
  const others = Array.from({ length: 7 }, (_, at) => entry(`the weather in week ${at} was fine`, 'none', at));
  return crossValidate(examined, new Lessons(lessonsOf(others.map(examine), examined)));
}

describe('cross-validation', () => {
  it('answers every fresh text once, in their order', () => {
    const { judged } = validated(fresh);
    expect(judged.map(({ entry: { text } }) => text)).toEqual(fresh.map(({ text }) => text));
  });

  it('lets a reply pause as late as the stops allow', () => {
    const { judged, pauses } = validated(fresh);
    expect(judged.filter(({ truth, answer }) => truth === 'stop' && answer === 'none')).toEqual([]);
    expect(judged.filter(({ truth, answer }) => truth === 'none' && answer === 'none').length).toBeGreaterThan(10);
    expect(pauses).toBeLessThanOrEqual(0);
  });

  it('answers no text by what was learned from itself', () => {
    // Alone in saying so, it is answered as the others of its kind: had it been learned from, it would be a stop.
    const odd = entry('when does the xylophone arrive please', 'stop', fresh.length);
    const { judged, pauses } = validated([...fresh, odd]);
    const others = validated(fresh);
    expect(pauses).toBeLessThan(others.pauses);
    expect(judged.at(-1)?.answer).toBe('pause');
  });
});
