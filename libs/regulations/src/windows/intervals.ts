/** Epoch ms, half-open. */
export type Interval = Readonly<{ from: number; to: number }>;

/** Sorted and apart: intervals that overlap or touch become one. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else if (from < to) result.push({ from, to });
  }
  return result;
}

/** What both lists cover; both sorted and apart. */
export function intersected(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (let i = 0, j = 0; ;) {
    const [left, right] = [a[i], b[j]];
    if (!left || !right) return result;
    const from = Math.max(left.from, right.from);
    const to = Math.min(left.to, right.to);
    if (from < to) result.push({ from, to });
    if (left.to < right.to) i += 1;
    else j += 1;
  }
}
