/** A text as it is learned from: what it shows, whether it asks to be left alone, and how much that counts. */
export interface Example {
  readonly traits: ReadonlyMap<string, number>;
  readonly wish: boolean;
  readonly weight: number;
}

export interface Trained {
  /** What every text has before anything is weighed. */
  readonly beginning: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Tried by cross-validation: more rounds or fewer, and weaker or stronger decay, do no better. */
const rounds = 6;
const rate = 0.15;
const decay = 1e-3;
const rateOfBeginning = 0.02;
/** What fewer texts show is chance. */
const leastTexts = 2;

interface Lesson {
  /** Which traits the text shows, and how much of each. */
  readonly places: Int32Array;
  readonly amounts: Float64Array;
  readonly target: number;
  readonly weight: number;
}

/** Texts to learn from, their traits numbered. Made once, learned from as often as needed. */
export class Lessons {
  private readonly names: string[] = [];
  private readonly each: readonly Lesson[];

  /** An example that is undefined teaches nothing, and keeps its place. */
  constructor(examples: Iterable<Example | undefined>) {
    const known = new Map<string, number>();
    const placeOf = (name: string): number => {
      const place = known.get(name) ?? this.names.push(name) - 1;
      known.set(name, place);
      return place;
    };
    this.each = Array.from(examples, (example) => ({
      places: Int32Array.from(example?.traits.keys() ?? [], placeOf),
      amounts: Float64Array.from(example?.traits.values() ?? []),
      target: example?.wish ? 1 : 0,
      weight: example?.weight ?? 0,
    }));
  }

  /** How many examples there are. */
  get size(): number {
    return this.each.length;
  }

  /**
   * A sparse logistic regression by stochastic gradients, each weight with a step of its own that shrinks as it is used
   * (AdaGrad), averaged over the later rounds. The same examples in the same order give the same weights.
   * [J. Duchi, E. Hazan, Y. Singer, Adaptive Subgradient Methods, JMLR 12 (2011), 2121-2159]
   * @param isTaught which of the examples, by their place, are learned from
   */
  train(isTaught: (at: number) => boolean = () => true): Trained {
    const { names } = this;
    const taught = this.each.filter(({ weight }, at) => weight > 0 && isTaught(at));
    const texts = new Uint32Array(names.length);
    for (const { places } of taught) for (const place of places) texts[place]! += 1;
    const weights = new Float64Array(names.length);
    const used = new Float64Array(names.length).fill(1e-6);
    const sums = new Float64Array(names.length);
    const random = randomFrom(1);
    let beginning = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (const { places, amounts, target, weight } of shuffled(taught, random)) {
        let score = beginning;
        for (let at = 0; at < places.length; at += 1) score += weights[places[at]!]! * amounts[at]!;
        const error = (1 / (1 + Math.exp(-score)) - target) * weight;
        beginning -= rate * rateOfBeginning * error;
        for (let at = 0; at < places.length; at += 1) {
          const trait = places[at]!;
          if (texts[trait]! < leastTexts) continue;
          const slope = error * amounts[at]! + decay * weights[trait]!;
          used[trait]! += slope * slope;
          weights[trait]! -= (rate * slope) / Math.sqrt(used[trait]!);
        }
      }
      if (round >= rounds / 2) weights.forEach((weight, trait) => (sums[trait]! += weight));
    }
    const averaged = rounds - Math.ceil(rounds / 2);
    const learned = names.flatMap((name, trait) =>
      texts[trait]! < leastTexts ? [] : [[name, sums[trait]! / averaged] as const],
    );
    return { beginning, weights: new Map(learned) };
  }
}

/** A linear congruential generator, between 0 and 1: chance that is the same every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
