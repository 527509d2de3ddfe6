import { setTimeout as pause } from 'node:timers/promises';
import type { Sample } from '../benchmark.js';
import { CpuMeter, type Watched } from '../measure/cpu.js';
import type { Contender } from '../measure/rounds.js';
import type { Child } from '../world/child.js';
import type { Fired, Plan } from './entrant.js';

/** Far enough away that none of it fires during a run. */
const laterMs = 24 * 3_600_000;

/** An entrant's process, and what was asked of it so far. */
export class Course {
  private next = 0;
  private firstPending = 0;
  /** Jobs it adds in a second, as far as known. */
  private adds = 5000;
  /** Jobs it fires in a second, as far as known. */
  private fires = 2000;

  constructor(
    readonly name: string,
    private readonly child: Child,
    private readonly watched: readonly Watched[],
  ) {}

  /** Jobs of tomorrow, in which those of today have to be found. */
  async fill(count: number): Promise<void> {
    this.firstPending = this.next;
    if (count > 0) await this.add({ count, dueAt: Date.now() + laterMs, stepMs: 0 });
  }

  /**
   * So many jobs, all due at one instant: how fast they are through. One that is slow gets as many as take it the time.
   * @param most the number everybody else gets
   */
  burst(most: number, seconds: number): Contender {
    return {
      name: this.name,
      turn: async () => {
        const count = Math.max(1, Math.min(most, Math.round(this.fires * seconds)));
        const dueAt = await this.addSoon(count, 0);
        await pause(Math.max(0, dueAt - Date.now()));
        const meter = new CpuMeter(this.watched);
        const fired = await this.wait(count, dueAt + Math.max(30, seconds * 4) * 1000);
        const cpu = meter.read();
        const took = Math.max(0.001, (fired.lastAt - dueAt) / 1000);
        this.fires = fired.count / took;
        return { items: fired.count, seconds: took, cpu, wrong: wrongOf(fired, count) };
      },
    };
  }

  /** Jobs due one after the other at a constant rate: how late each is fired. */
  async steady(perSecond: number, seconds: number): Promise<Sample> {
    const count = Math.max(1, Math.round(perSecond * seconds));
    await this.child.ask('forget');
    const dueAt = await this.addSoon(count, 1000 / perSecond);
    await pause(Math.max(0, dueAt - Date.now()));
    const meter = new CpuMeter(this.watched);
    const fired = await this.wait(count, dueAt + seconds * 1000 + 30_000);
    const cpu = meter.read();
    const latenciesMs = await this.child.ask<number[]>('lateness');
    return {
      items: fired.count,
      seconds: (fired.lastAt - dueAt) / 1000,
      cpu,
      wrong: wrongOf(fired, count),
      latenciesMs,
    };
  }

  /** Takes back jobs that were to come. */
  async cancel(count: number): Promise<Sample> {
    const meter = new CpuMeter(this.watched);
    const started = performance.now();
    await this.child.ask('cancel', { from: this.firstPending, count, dueAt: 0, stepMs: 0 } satisfies Plan);
    const seconds = (performance.now() - started) / 1000;
    return { items: count, seconds, cpu: meter.read(), wrong: {} };
  }

  /** Small, so that nothing is cold, and its rate is known. */
  async warmUp(count: number): Promise<void> {
    const dueAt = await this.addSoon(count, 0);
    const fired = await this.wait(count, dueAt + 60_000);
    this.fires = fired.count / Math.max(0.001, (fired.lastAt - dueAt) / 1000);
  }

  private async addSoon(count: number, stepMs: number): Promise<number> {
    await this.child.ask('forget');
    const dueAt = Date.now() + 1000 + (1.5 * count * 1000) / this.adds;
    await this.add({ count, dueAt, stepMs });
    return dueAt;
  }

  private async add(plan: Omit<Plan, 'from'>): Promise<void> {
    const started = performance.now();
    await this.child.ask('add', { ...plan, from: this.next } satisfies Plan);
    this.next += plan.count;
    if (plan.count >= 5000) this.adds = plan.count / ((performance.now() - started) / 1000);
  }

  private async wait(count: number, deadline: number): Promise<Fired> {
    for (;;) {
      const fired = await this.child.ask<Fired>('fired');
      if (fired.count >= count || Date.now() > deadline) return fired;
      await pause(20);
    }
  }
}

const wrongOf = ({ count, twice, early }: Fired, expected: number): Record<string, number> => ({
  'not fired': expected - count,
  twice,
  early,
});
