/** So many of so many, with the 95 % interval for the rate behind it. All rates are between 0 and 1. */
export interface Share {
  readonly hits: number;
  readonly total: number;
  /** Absent where there is nothing to take a share of, and so are `low` and `high`. */
  readonly rate?: number;
  readonly low?: number;
  readonly high?: number;
}

/** The 97.5 % quantile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Wilson's score interval, without continuity correction. It stays inside 0 to 1 and is honest for small numbers and for
 * rates near the ends, which is where a good classifier is.
 * [E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927), 209-212]
 */
export function shareOf(hits: number, total: number): Share {
  if (!Number.isInteger(hits) || !Number.isInteger(total) || hits < 0 || hits > total)
    throw new RangeError(`${hits} of ${total} is no share`);
  if (total === 0) return { hits, total };
  const rate = hits / total;
  const scale = 1 + z ** 2 / total;
  const centre = (rate + z ** 2 / (2 * total)) / scale;
  const reach = (z / scale) * Math.sqrt((rate * (1 - rate)) / total + z ** 2 / (4 * total ** 2));
  return {
    hits,
    total,
    rate,
    low: hits === 0 ? 0 : centre - reach,
    high: hits === total ? 1 : centre + reach,
  };
}
