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

/**
 * A sparse logistic regression by stochastic gradients, each weight with a step of its own that shrinks as it is used
 * (AdaGrad), averaged over the later rounds. The same examples in the same order give the same weights.
 * [J. Duchi, E. Hazan, Y. Singer, Adaptive Subgradient Methods, JMLR 12 (2011), 2121-2159]
 */
export function train(examples: readonly Example[]): Trained {
  const names = frequentTraits(examples);
  const rows = rowsOf(examples, names);
  const { places, amounts } = rows;
  const weights = new Float64Array(names.length);
  const used = new Float64Array(names.length).fill(1e-6);
  const sums = new Float64Array(names.length);
  const random = randomFrom(1);
  let beginning = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const { from, to, target, weight } of shuffled(rows.each, random)) {
      let score = beginning;
      for (let at = from; at < to; at += 1) score += weights[places[at]!]! * amounts[at]!;
      const error = (1 / (1 + Math.exp(-score)) - target) * weight;
      beginning -= rate * rateOfBeginning * error;
      for (let at = from; at < to; at += 1) {
        const trait = places[at]!;
        const slope = error * amounts[at]! + decay * weights[trait]!;
        used[trait]! += slope * slope;
        weights[trait]! -= (rate * slope) / Math.sqrt(used[trait]!);
      }
    }
    if (round >= rounds / 2) weights.forEach((weight, trait) => (sums[trait]! += weight));
  }
  const averaged = rounds - Math.ceil(rounds / 2);
  return { beginning, weights: new Map(names.map((name, at) => [name, sums[at]! / averaged])) };
}

interface Rows {
  /** Which traits are shown, and how much of each: of all texts one after the other. */
  readonly places: Int32Array;
  readonly amounts: Float64Array;
  /** Where a text's begin and end, and what it teaches. */
  readonly each: ReadonlyArray<Readonly<{ from: number; to: number; target: number; weight: number }>>;
}

function rowsOf(examples: readonly Example[], names: readonly string[]): Rows {
  const place = new Map(names.map((name, at) => [name, at]));
  const size = examples.reduce((sum, { traits }) => sum + traits.size, 0);
  const [places, amounts] = [new Int32Array(size), new Float64Array(size)];
  let to = 0;
  const each = examples.map(({ traits, wish, weight }) => {
    const from = to;
    for (const [name, amount] of traits) {
      const at = place.get(name);
      if (at === undefined) continue;
      places[to] = at;
      amounts[to] = amount;
      to += 1;
    }
    return { from, to, target: wish ? 1 : 0, weight };
  });
  return { places, amounts, each };
}

function frequentTraits(examples: readonly Example[]): string[] {
  const texts = new Map<string, number>();
  for (const { traits } of examples) for (const name of traits.keys()) texts.set(name, (texts.get(name) ?? 0) + 1);
  return [...texts].filter(([, count]) => count >= leastTexts).map(([name]) => name);
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
