import { Injectable } from '@nestjs/common';
import { TokenBlocks } from '@rebound/redis';

/** The part of a second's tokens that may go out at once: more would break a carrier's limit within a second. */
const burstShare = 0.2;
/** Tokens that were taken and not used are good for so long, in real ms. */
const keepMs = 1_000;

type Lane = { left: number; leftUntil: number; closedUntil: number };

/** How fast each sender may go, in real time: messages a second by its definition, slower while the carrier asks for it. */
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
    const burst = Math.max(1, Math.round(perSecond * burstShare));
    const { granted, retryAfterMs } = await this.tokens.take(`sender:${lane}`, { perSecond, burst }, wanted - kept);
    if (granted < wanted - kept) this.slowDown(lane, retryAfterMs);
    return kept + granted;
  }

  /** What was taken for messages that do not go out after all. */
  giveBack(lane: string, tokens: number): void {
    if (tokens <= 0) return;
    const state = this.laneOf(lane);
    state.left += tokens;
    state.leftUntil = performance.now() + keepMs;
  }

  /** Nothing goes out for so many real ms. */
  slowDown(lane: string, ms: number): void {
    const state = this.laneOf(lane);
    state.closedUntil = Math.max(state.closedUntil, performance.now() + ms);
  }

  private laneOf(lane: string): Lane {
    let state = this.lanes.get(lane);
    if (!state) this.lanes.set(lane, (state = { left: 0, leftUntil: 0, closedUntil: 0 }));
    return state;
  }
}
