import type { Shown, Signal } from './grammar/signals.js';

/**
 * How far the words of a text lean to a wish to be left alone. The weights are a logistic regression over the development
 * corpus, tried on languages it was not trained with, and rounded (that of `back` was raised by hand): they belong to kinds of words, never to a language.
 */
type Trait = Signal | 'innocent' | 'asks' | 'short';

/** A text that shows nothing stands here. At nought and above it leans: what nobody understands, somebody reads. */
const beginning = 0.85;

/** For each place where a signal shows, as far as the list goes. */
const each: Readonly<Partial<Record<Trait, readonly number[]>>> = {
  leave: [2.1],
  contact: [0.9],
  mine: [0.5],
  you: [0.25],
  no: [0.1],
  often: [1],
  weary: [2.7],
  stranger: [2],
  back: [-3, -1],
  everyday: [-2.6, -1.2, -0.8],
  kind: [-1.8, -0.2],
  innocent: [-2.4],
  asks: [-0.8],
  short: [-0.4],
};

/** For two that show in one text: "not" and "messages" say more together than each alone. */
const together: ReadonlyArray<readonly [Trait, Trait, number]> = [
  ['no', 'contact', 1.9],
  ['no', 'want', 1.1],
  ['no', 'you', 0.6],
  ['leave', 'mine', 0.7],
  ['leave', 'short', 1.4],
  ['leave', 'everyday', -0.6],
  ['mine', 'you', 0.5],
  ['often', 'contact', 0.5],
  ['often', 'you', 0.5],
  ['often', 'everyday', 0.5],
  ['stranger', 'everyday', 0.5],
  ['weary', 'you', 0.5],
];

const fewWords = 3;

/** Short words of English that are others in other languages ("no", "am"): signals that only its own sentences show. */
const mistaken = new Set<Signal>(['no', 'you', 'often', 'want']);

export type Leaning = Readonly<{ score: number; signals: readonly Signal[]; language: string }>;

export type Showing = Readonly<{
  shown: Shown;
  speaks: (language: string) => boolean;
  words: number;
  asks: boolean;
  /** Holds a phrase that is known to mean something else. */
  innocent: boolean;
  /** What its emoji show. */
  moods: readonly Signal[];
}>;

/** The leaning of a text in the language of which it shows most, beside English; undefined where it shows nothing. */
export function leaningOf({ shown, speaks, words, asks, innocent, moods }: Showing): Leaning | undefined {
  const all = [...shown].map(([language, places]) => ({ language, places, size: sizeOf(places) }));
  const spoken = all.filter(({ language }) => speaks(language));
  const [most] = (spoken.length > 0 ? spoken : all).sort((a, b) => b.size - a.size);
  if (most === undefined) return undefined;
  const places = new Map<Trait, number>(most.places);
  const add = (trait: Trait, count: number): unknown => places.set(trait, (places.get(trait) ?? 0) + count);
  if (most.language !== 'en') {
    for (const [signal, count] of shown.get('en') ?? []) if (!mistaken.has(signal)) add(signal, count);
  }
  for (const mood of moods) add(mood, 1);
  if (innocent) add('innocent', 1);
  if (asks) add('asks', 1);
  if (words <= fewWords) add('short', 1);

  let score = beginning;
  for (const [trait, count] of places) {
    for (const weight of each[trait]?.slice(0, count) ?? []) score += weight;
  }
  for (const [one, other, weight] of together) if (places.has(one) && places.has(other)) score += weight;
  const signals = [...most.places.keys()];
  return { score, signals, language: most.language };
}

const sizeOf = (places: ReadonlyMap<Signal, number>): number =>
  [...places.values()].reduce((sum, count) => sum + count, 0);
