import type { Traits } from './grams.js';

/** What was learned from labelled texts. */
export type LearnedWeights = Readonly<{
  /** Fingerprint of the texts. */
  corpus: string;
  /** What one is worth of the weights below. */
  step: number;
  beginning: number;
  /** From here on a reply is taken for a wish to be left alone. */
  pauses: number;
  /** Traits that weigh the same, parted by `|`. */
  weights: ReadonlyArray<readonly [weight: number, traits: string]>;
}>;

const mostNamed = 3;

/** Words, neighbours and what the grammar sees; pieces of words, marks and lengths say little to whoever reads the evidence. */
const telling = /^:|^[\p{L}\p{N}](?:[^*]*[^*$^])?$/u;
const isWord = /^[\p{L}\p{M}\p{N}]+$/u;
/** Shorter ones are in many words of many languages. */
const isLongPiece = /^(?:\*[\p{L}\p{M}\p{N}]{4,}\*?|[\p{L}\p{M}\p{N}]{4,}\*)$/u;

/** Adds up what the traits of a reply weigh. */
export class Scale {
  private readonly weights = new Map<string, number>();

  constructor(readonly learned: LearnedWeights) {
    for (const [weight, traits] of learned.weights) {
      for (const trait of traits.split('|')) this.weights.set(trait, weight * learned.step);
    }
  }

  score(traits: Traits): number {
    let score = this.learned.beginning;
    for (const { names, each } of traits) {
      for (const name of names) score += (this.weights.get(name) ?? 0) * each;
    }
    return score;
  }

  /** Whether a word of a reply is known, or a long piece of one. */
  knows(traits: Traits): boolean {
    return traits.some(({ names }) =>
      names.some((name) => (isWord.test(name) || isLongPiece.test(name)) && this.weights.has(name)),
    );
  }

  /** The entries that speak most for a wish to be left alone. */
  most(traits: Traits): string[] {
    return traits
      .flatMap(({ names, each }) => names.map((name) => ({ name, worth: (this.weights.get(name) ?? 0) * each })))
      .filter(({ name, worth }) => worth > 0 && telling.test(name))
      .sort((a, b) => b.worth - a.worth)
      .slice(0, mostNamed)
      .map(({ name }) => name);
  }
}
