import { answerQuestions, onEnd } from '../world/answering.js';

/** What fires jobs at their time: ours, or one of the job queues. Jobs are numbered, and can be cancelled by their number. */
export interface Entrant {
  add(jobs: readonly Job[]): Promise<void>;
  cancel(numbers: readonly number[]): Promise<void>;
  close(): Promise<unknown>;
}

export interface Job {
  readonly n: number;
  /** Epoch ms. */
  readonly dueAt: number;
}

export interface Plan {
  readonly from: number;
  readonly count: number;
  /** When the first is due, epoch ms, and how long after it each next one. */
  readonly dueAt: number;
  readonly stepMs: number;
}

export interface Fired {
  readonly count: number;
  /** Fired a second time. */
  readonly twice: number;
  /** Fired before its time. */
  readonly early: number;
  /** `Date.now()` of the last one. */
  readonly lastAt: number;
}

const chunk = 5000;

const isPlan = (value: unknown): value is Plan => typeof value === 'object' && value !== null && 'stepMs' in value;

/** The process of an entrant: adds what it is told to, counts what fires. */
export async function enter(open: (fire: (job: Job) => void) => Promise<Entrant>): Promise<void> {
  const seen = new Set<number>();
  let [twice, early, lastAt] = [0, 0, 0];
  let lateness: number[] | undefined;
  const entrant = await open(({ n, dueAt }) => {
    const now = Date.now();
    if (seen.has(n)) twice += 1;
    seen.add(n);
    if (now < dueAt) early += 1;
    lastAt = now;
    lateness?.push(now - dueAt);
  });
  onEnd(() => entrant.close());
  const inChunks = async <T>(items: readonly T[], work: (items: readonly T[]) => Promise<void>): Promise<void> => {
    for (let start = 0; start < items.length; start += chunk) await work(items.slice(start, start + chunk));
  };
  const numbers = (plan: Plan): number[] => Array.from({ length: plan.count }, (_, at) => plan.from + at);
  answerQuestions({
    add: (plan) =>
      isPlan(plan) &&
      inChunks(numbers(plan), (some) =>
        entrant.add(some.map((n) => ({ n, dueAt: Math.round(plan.dueAt + (n - plan.from) * plan.stepMs) }))),
      ),
    cancel: (plan) => isPlan(plan) && inChunks(numbers(plan), (some) => entrant.cancel(some)),
    fired: (): Fired => ({ count: seen.size, twice, early, lastAt }),
    forget: () => {
      seen.clear();
      [twice, early] = [0, 0];
      lateness = [];
    },
    lateness: () => lateness ?? [],
  });
}
