/** A seeded source of chance: the same seed gives the same people, stories and clicks (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.state = (this.state + step) >>> 0;
    return mixed(this.state) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Picks by weight. */
  weighted<T>(list: readonly (readonly [weight: number, item: T])[]): T {
    const total = list.reduce((sum, [weight]) => sum + weight, 0);
    let at = this.next() * total;
    for (const [weight, item] of list) {
      at -= weight;
      if (at < 0) return item;
    }
    return this.pick(list)[1];
  }

  /** A source of its own, so that one person's chance does not depend on how much another used. */
  fork(salt: number): Random {
    // Both mixed: of states and salts that are small numbers, sums or differences would be those of other pairs.
    return new Random(mixed((mixed((this.state + step) >>> 0) + Math.imul(salt, step)) >>> 0));
  }
}

const step = 0x6d2b79f5;

/** Every bit of what comes out hangs on every bit of what goes in; both are 32 bits, unsigned. */
function mixed(state: number): number {
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}
