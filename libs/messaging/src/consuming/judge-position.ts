export interface StoredPosition {
  /** `next` in the database; undefined when nothing is stored for the partition. */
  readonly stored: number | undefined;
  /** What the group has committed to Kafka, for lag and for this check. */
  readonly committed: number | undefined;
  /** A person has accepted that Kafka's offset may be ahead up to here. */
  readonly accepted?: number | undefined;
  /** First offset that is still there, and the next one to be written. */
  readonly start: number;
  readonly end: number;
}

export type StopCause = 'nothing-stored' | 'went-back' | 'made-anew' | 'records-gone';

export type Verdict =
  | { readonly kind: 'read'; readonly next: number; readonly fresh: boolean }
  | { readonly kind: 'stop'; readonly cause: StopCause; readonly reason: string };

/**
 * Whether database and topic belong together (decision 22). Offsets are committed to Kafka after the database, so a database
 * that is behind them went back in time; a position outside the topic means that the topic was made anew, or that records
 * went before they were read. Then nothing may be processed until a person has looked.
 */
export function judgePosition({ stored, committed, accepted = -1, start, end }: StoredPosition): Verdict {
  const stop = (cause: StopCause, reason: string): Verdict => ({ kind: 'stop', cause, reason });
  if (stored === undefined) {
    if (committed !== undefined && committed > start) {
      return stop(
        'nothing-stored',
        `the database knows nothing of the partition, but ${committed} was committed to Kafka`,
      );
    }
    return { kind: 'read', next: start, fresh: true };
  }
  if (committed !== undefined && stored < committed && committed <= end && committed > accepted) {
    return stop(
      'went-back',
      `the database stands at ${stored}, but ${committed} was committed to Kafka: it went back in time`,
    );
  }
  if (stored > end) {
    return stop(
      'made-anew',
      `the database stands at ${stored}, but the partition ends at ${end}: the topic was made anew`,
    );
  }
  if (stored < start) {
    return stop(
      'records-gone',
      `the database stands at ${stored}, but the partition begins at ${start}: records went before they were read`,
    );
  }
  return { kind: 'read', next: stored, fresh: false };
}
