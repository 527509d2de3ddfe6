import type { Topic } from '@rebound/contracts';
import { counter, histogram } from '@rebound/observability';
import { classifyError, describeError, type DueTimer, type DueTimers, timerName } from '@rebound/persistence';
import type { CaughtUp } from '../api/caught-up.js';
import type { TimerMethod } from '../api/on-timer.js';
import { tracedTimers } from '../batch-tracing.js';
import { outboxUnit } from '../publishing/outbox-unit.js';
import type { Runtime } from '../runtime.js';
import type { EndObserver } from './end-observer.js';

export interface TimerKind {
  readonly kind: string;
  /** Inputs that must have been read up to a timer's instant before it fires. */
  readonly after: readonly Topic[];
  /** `Class.method` */
  readonly label: string;
  fire: TimerMethod;
}

const blockSize = 1000;
/** A timer that cannot be fired is tried again after so long, real ms. */
const badTimerMs = 60_000;

/** Some of the timers were cancelled, moved or fired by others before this transaction had its locks. */
class TimersGone extends Error {
  constructor(readonly left: readonly DueTimer[]) {
    super('timers are not there any more');
  }
}

/** Another process is firing timers of the kind. */
class FiredElsewhere extends Error {}

/**
 * Fires due timers in blocks, each block in one transaction that locks domain rows first and timers last, as event handlers
 * do. They are read without a lock and never marked: one process at a time fires a kind, and what it then deletes decides.
 */
export class TimerRunner {
  constructor(
    private readonly runtime: Runtime,
    private readonly dueTimers: DueTimers,
    private readonly caughtUp: CaughtUp,
    private readonly observer: EndObserver,
    private readonly kinds: readonly TimerKind[],
  ) {}

  /** Fires what may be fired now. @returns how many timers */
  async run(signal: AbortSignal): Promise<number> {
    const { clock } = this.runtime;
    const earliest = await this.dueTimers.earliest(this.kinds.map(({ kind }) => kind));
    const due = this.kinds.filter(({ kind }) => (earliest.get(kind) ?? Infinity) <= clock.now());
    if (due.length === 0) return 0;
    const fired = await Promise.all(
      due.map(async (kind) => {
        const horizon = await this.horizon(kind, earliest.get(kind.kind) ?? Infinity);
        return this.fireUpTo(kind, horizon, signal);
      }),
    );
    return fired.reduce((sum, count) => sum + count, 0);
  }

  /** Up to which instant timers of the kind may fire: now, and not beyond what has been read of its inputs. */
  private async horizon({ after }: TimerKind, earliest: number): Promise<number> {
    const now = this.runtime.clock.now();
    const instants = (): Promise<number[]> => Promise.all(after.map((topic) => this.caughtUp.instant(topic)));
    const known = Math.min(now, ...(await instants()));
    if (known >= earliest) return known;
    await this.observer.observe(after);
    return Math.min(now, ...(await instants()));
  }

  private async fireUpTo(kind: TimerKind, horizon: number, signal: AbortSignal): Promise<number> {
    let fired = 0;
    while (!signal.aborted) {
      const block = await this.dueTimers.read(kind.kind, horizon, blockSize);
      const count = await this.fireBlock(kind, block);
      fired += count;
      if (block.length < blockSize || count === 0) break;
    }
    return fired;
  }

  /** A fault is thrown: the job backs off. */
  private async fireBlock(kind: TimerKind, block: readonly DueTimer[]): Promise<number> {
    let timers = block;
    for (let conflicts = 0; timers.length > 0;) {
      try {
        await this.transact(kind, timers);
        this.report(kind, timers);
        return timers.length;
      } catch (error) {
        if (error instanceof FiredElsewhere) return 0;
        if (error instanceof TimersGone) {
          timers = error.left;
          continue;
        }
        const kindOfError = classifyError(error);
        if (kindOfError === 'conflict' && conflicts < 5) {
          conflicts += 1;
          await this.runtime.pace.pause(this.runtime.pace.jitter(20));
          continue;
        }
        const [first] = timers;
        if (kindOfError !== 'data' || !first) throw error;
        if (timers.length === 1) return await this.setAside(kind, first, error);
        const half = timers.length >> 1;
        const fired = await this.fireBlock(kind, timers.slice(0, half));
        return fired + (await this.fireBlock(kind, timers.slice(half)));
      }
    }
    return 0;
  }

  private async transact(kind: TimerKind, timers: readonly DueTimer[]): Promise<void> {
    const started = performance.now();
    const firing = { ids: timers.map(({ id }) => id), touched: new Set<string>() };
    const floor = Math.min(...timers.map(({ dueAt }) => dueAt)) - 1;
    await tracedTimers(kind.kind, timers, (traced) =>
      outboxUnit(this.runtime, { floor, firing }, async (tx) => {
        if (!(await this.dueTimers.lock(tx, kind.kind))) throw new FiredElsewhere();
        await kind.fire(traced, tx);
        const finished = await this.dueTimers.finish(tx, timers);
        const left = timers.filter((timer) => finished.has(timer.id) || firing.touched.has(timerName(timer)));
        if (left.length < timers.length) throw new TimersGone(left);
      }),
    );
    histogram('rebound.messaging.transaction.duration').observe(
      { service: this.runtime.service, label: kind.label },
      (performance.now() - started) / 1000,
    );
  }

  /** Not lost and not in the way: it comes back after a while, and shows until then. */
  private async setAside(kind: TimerKind, timer: DueTimer, error: unknown): Promise<number> {
    const { service, logger } = this.runtime;
    counter('rebound.timers.set-aside').inc({ service, kind: kind.kind });
    logger.error(
      {
        kind: kind.kind,
        label: kind.label,
        workspaceId: timer.workspaceId,
        timer: timer.id,
        why: describeError(error),
      },
      'a timer cannot be fired and is tried again later',
    );
    await this.dueTimers.setAside(timer, badTimerMs);
    return 0;
  }

  private report({ kind }: TimerKind, timers: readonly DueTimer[]): void {
    const { service, clock } = this.runtime;
    const labels = { service, kind };
    const now = clock.now();
    counter('rebound.timers.fired').inc(labels, timers.length);
    histogram('rebound.timers.batch.size').observe(labels, timers.length);
    for (const { dueAt } of timers) histogram('rebound.timers.lateness').observe(labels, (now - dueAt) / 1000);
  }
}
