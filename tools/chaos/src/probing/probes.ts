import type { Outage, ShopWorld } from '@rebound/simulator';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { identityOf, leavingOf, sendToEdge } from './edge.js';

/** Enough that every partition of every topic on the way carries some. */
const people = 18;
const everyMs = 1_500;
/** Under way at a time. */
const mostRounds = 4;
const lookEveryMs = 150;
const patienceMs = 5_000;
/** Slower than this, and the stretch counts as one in which the services were away or slow. */
export const slowMs = 1_500;

/** A probe that has been all the way. Real ms of `performance.now()`. */
interface Probe {
  readonly subjectKey: string;
  readonly sentAt: number;
  readonly sentVirtual: number;
  ackedAt?: number;
  seenAt?: number;
}

/** How long after a fault's end the edge took events again, and these had gone all the way through; real ms. */
export type Recovery = Readonly<{ httpMs: number; flowMs: number }>;

/**
 * Says all the time that some carts were left, by people who never agreed to texts, and watches each go through ingest,
 * segmentation, campaigns, the gate of dispatch and into the reports: where one is slow or stuck, so is the flow.
 */
export class Probes {
  /** Ids the edge acknowledged. */
  readonly acknowledged: string[] = [];
  readonly slow: Outage[] = [];
  private readonly underWay = new Map<string, Probe>();
  private readonly waiting = new Set<() => void>();
  private readonly stopping = new AbortController();
  private readonly pool: pg.Pool;
  private users: string[] = Array.from({ length: people }, (_, index) => `probe-${index + 1}`);
  private rounds = 0;
  private loops: Promise<unknown> = Promise.resolve();

  constructor(private readonly world: ShopWorld) {
    this.pool = new pg.Pool({
      connectionString: world.stack.databaseUrl,
      max: 1,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
    });
    this.pool.on('error', () => undefined);
  }

  /** Makes the people known, finds out who of them is held out of campaigns, and begins. */
  async start(): Promise<void> {
    const { signal } = this.stopping;
    const looking = this.look();
    await sendToEdge(
      this.world,
      this.users.map((userId, index) => identityOf(userId, phoneOf(index))),
      signal,
    );
    const first = this.send();
    await this.until(() => first.filter(({ seenAt }) => seenAt !== undefined).length >= people / 2, 60_000);
    await pause(slowMs);
    // One in ten is held out and never gets as far as dispatch.
    const through = first.filter(({ seenAt }) => seenAt !== undefined);
    this.users = this.users.filter((_, index) => through.includes(first[index] ?? neverSent));
    if (this.users.length < people / 2) throw new Error('the flow does not run: probes do not come through');
    for (const { subjectKey } of first) this.underWay.delete(subjectKey);
    this.slow.length = 0;
    this.loops = Promise.all([looking, this.sendOn()]);
  }

  /**
   * @param endedAt when the fault was over, real ms of `performance.now()`
   * @returns undefined when the flow has not come back within the time
   */
  async recovery(endedAt: number, withinMs: number, signal: AbortSignal): Promise<Recovery | undefined> {
    const round = this.send();
    const back = await this.until(() => round.every(({ seenAt }) => seenAt !== undefined), withinMs, signal);
    if (!back) return undefined;
    const latest = (times: readonly (number | undefined)[]) =>
      Math.max(0, ...times.map((time) => (time ?? endedAt) - endedAt));
    return {
      // What came through was taken, if its answer got lost.
      httpMs: Math.round(latest(round.map(({ ackedAt, seenAt }) => ackedAt ?? seenAt))),
      flowMs: Math.round(latest(round.map(({ seenAt }) => seenAt))),
    };
  }

  /** Probes sent and not seen at the end of their way. */
  get missing(): string[] {
    return [...this.underWay.keys()];
  }

  /** Sends no more and waits for those under way. @returns what never arrived */
  async finish(withinMs: number, signal: AbortSignal): Promise<string[]> {
    this.sending = false;
    await this.until(() => this.underWay.size === 0, withinMs, signal);
    return this.missing;
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.loops.catch(() => undefined);
    await this.pool.end().catch(() => undefined);
  }

  private sending = true;

  private async sendOn(): Promise<void> {
    while (this.sending && !this.stopping.signal.aborted) {
      // While nothing comes through there is nothing to learn from more of them.
      if (this.underWay.size < people * mostRounds) this.send();
      await pause(everyMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** A round: one probe of everybody, in one request. */
  private send(): Probe[] {
    this.rounds += 1;
    const [sentAt, sentVirtual] = [performance.now(), this.world.clock.now()];
    const carts = this.users.map((userId) => ({ userId, cartId: `${userId}-${this.rounds}` }));
    const round = carts.map(({ cartId }): Probe => ({ subjectKey: `cart:${cartId}`, sentAt, sentVirtual }));
    for (const probe of round) this.underWay.set(probe.subjectKey, probe);
    const events = carts.map(({ userId, cartId }) => leavingOf(userId, cartId));
    void sendToEdge(this.world, events, this.stopping.signal).then((taken) => {
      if (!taken) return;
      for (const probe of round) probe.ackedAt = performance.now();
      this.acknowledged.push(...carts.map(({ cartId }) => cartId));
    });
    return round;
  }

  private async look(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      if (this.underWay.size > 0) await this.note().catch(() => undefined);
      await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Which of them the gate has judged and the reports know. */
  private async note(): Promise<void> {
    const { rows } = await this.pool.query<{ subject_key: string }>(
      `SELECT judged.subject_key
         FROM dispatch.messages AS judged JOIN analytics.messages AS known USING (workspace_id, message_id)
        WHERE judged.workspace_id = 'demo' AND judged.campaign = 'cart-reminder' AND judged.step = 'first'
          AND judged.subject_key = ANY ($1) AND known.final`,
      [[...this.underWay.keys()]],
    );
    const [now, virtual] = [performance.now(), this.world.clock.now()];
    for (const { subject_key: subjectKey } of rows) {
      const probe = this.underWay.get(subjectKey);
      if (!probe) continue;
      this.underWay.delete(subjectKey);
      probe.seenAt = now;
      if (now - probe.sentAt > slowMs) this.slow.push({ from: probe.sentVirtual, to: virtual });
    }
    for (const wake of this.waiting) wake();
  }

  private async until(isSo: () => boolean, withinMs: number, signal = this.stopping.signal): Promise<boolean> {
    const deadline = performance.now() + withinMs;
    while (!isSo() && performance.now() < deadline && !signal.aborted) {
      let wake: () => void = () => undefined;
      await Promise.race([new Promise<void>((resolve) => this.waiting.add((wake = resolve))), pause(500)]);
      this.waiting.delete(wake);
    }
    return isSo();
  }
}

const neverSent: Probe = { subjectKey: '', sentAt: 0, sentVirtual: 0 };

/** Far from the numbers of the simulator's people. */
const phoneOf = (index: number): string => `+3461999${9000 + index}`;
