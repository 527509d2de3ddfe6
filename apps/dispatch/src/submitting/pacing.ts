import { Injectable } from '@nestjs/common';
import { TokenBlocks } from '@rebound/redis';

/** The part of a second's tokens that may go out at once: more would break a carrier's limit within a second. */
const burstShare = 0.2;
/** Tokens that were taken and not used are good for so long, in real ms. */
const keepMs = 1_000;
/** What a throttling answer leaves of a sender's rate, what each acceptance gives back, and what always remains. */
const cutTo = 0.9;
const growBy = 1.005;
const lowestShare = 1 / 64;

/** `share`: the part of the sender's own rate that the carrier seems to bear. */
type Lane = { left: number; leftUntil: number; closedUntil: number; share: number };

/**
 * How fast each sender may go, in real time: messages a second by its definition, less while the carrier asks for it. The
 * rate settles where about one answer in twenty throttles (ln growBy / -ln cutTo), so that a carrier which is short of
 * something gets what it bears, and one that throttles now and then loses nothing.
 */
@Injectable()
export class Pacing {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly tokens: TokenBlocks) {}

  isOpen(lane: string): boolean {
    return (this.lanes.get(lane)?.closedUntil ?? 0) <= performance.now();
  }

  /** @returns how many of the wanted may go now; the rest waits */
  async take(lane: string, perSecond: number, wanted: number): Promise<number> {
    if (!this.isOpen(lane)) return 0;
    const state = this.laneOf(lane);
    const kept = state.leftUntil > performance.now() ? Math.min(state.left, wanted) : 0;
    state.left = Math.max(0, state.left - kept);
    if (kept === wanted) return kept;
    const rate = perSecond * state.share;
    const burst = Math.max(1, Math.round(rate * burstShare));
    const { granted, retryAfterMs } = await this.tokens.take(
      `sender:${lane}`,
      { perSecond: rate, burst },
      wanted - kept,
    );
    if (granted < wanted - kept) close(state, retryAfterMs);
    return kept + granted;
  }

  /** What was taken for messages that do not go out after all. */
  giveBack(lane: string, tokens: number): void {
    if (tokens <= 0) return;
    const state = this.laneOf(lane);
    state.left += tokens;
    state.leftUntil = performance.now() + keepMs;
  }

  /** The carrier took a message. */
  accepted(lane: string): void {
    const state = this.laneOf(lane);
    state.share = Math.min(1, state.share * growBy);
  }

  /**
   * The carrier has too much of this sender.
   * @param retryAfterMs how long the carrier wants nothing, where it says so
   */
  throttled(lane: string, retryAfterMs = 0): void {
    const state = this.laneOf(lane);
    state.share = Math.max(lowestShare, state.share * cutTo);
    close(state, retryAfterMs);
  }

  private laneOf(lane: string): Lane {
    let state = this.lanes.get(lane);
    if (!state) this.lanes.set(lane, (state = { left: 0, leftUntil: 0, closedUntil: 0, share: 1 }));
    return state;
  }
}

function close(state: Lane, ms: number): void {
  state.closedUntil = Math.max(state.closedUntil, performance.now() + ms);
}
