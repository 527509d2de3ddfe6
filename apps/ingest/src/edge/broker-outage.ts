const longestRetrySeconds = 30;

/**
 * How long clients are asked to stay away while the broker does not answer: the longer it has been away, the longer.
 * Segment's client comes back 23 times, so that it gets through ten minutes so; a short hiccup costs a second.
 */
export class BrokerOutage {
  private since: number | undefined;

  /** @param now real time, ms */
  failed(now: number): void {
    this.since ??= now;
  }

  succeeded(): void {
    this.since = undefined;
  }

  retryAfterSeconds(now: number): number {
    const awaySeconds = this.since === undefined ? 0 : (now - this.since) / 1000;
    return Math.min(longestRetrySeconds, Math.max(1, Math.ceil(awaySeconds / 2)));
  }
}
