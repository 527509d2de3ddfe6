import { setTimeout as pause } from 'node:timers/promises';
import { HttpConnection } from './http-connection.js';

/** What a load brought about. Everything is counted; `measured` only from `begin` on. */
export interface LoadCount {
  /** Answered with success, since the start. */
  accepted: number;
  /** Answered otherwise, or not at all. */
  refused: number;
}

export interface LoadTarget {
  readonly url: string;
  /** The next request. @param n counts up from 0 */
  readonly request: (n: number) => Buffer;
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** So many clients, each of which sends its next request as soon as the last one is answered. */
export class ClosedLoop {
  readonly count: LoadCount = { accepted: 0, refused: 0 };
  readonly latenciesMs: number[] = [];
  private stopped = false;
  private readonly clients: Promise<void>[];
  private n: number;

  constructor(
    private readonly target: LoadTarget,
    connections: number,
    first = 0,
  ) {
    this.n = first;
    this.clients = Array.from({ length: connections }, () => this.client());
  }

  /** The number of the next request. */
  get next(): number {
    return this.n;
  }

  /** Ends when every request is answered. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.clients);
  }

  private async client(): Promise<void> {
    const connection = new HttpConnection(this.target.url);
    await connection.opened;
    while (!this.stopped) {
      const request = this.target.request(this.n++);
      const sent = performance.now();
      const status = await connection.request(request).catch(() => 0);
      this.latenciesMs.push(performance.now() - sent);
      if (isSuccess(status)) this.count.accepted += 1;
      else this.count.refused += 1;
      if (status === 0) break;
    }
    connection.close();
  }
}

export interface OpenLoopResult extends LoadCount {
  /** From the instant a request was due to its answer: what waits because the other side is slow counts. */
  readonly latenciesMs: number[];
  /** When each request was due, by its number; ms of `Date.now()`. */
  readonly dueAt: readonly number[];
}

/**
 * Requests at a constant rate, whatever the answers do. One that finds no free connection waits, and its waiting is part of
 * its latency (no coordinated omission).
 * @param measureFrom requests due earlier (s after the start) warm up: they are sent and counted, not timed
 */
export async function openLoop(
  target: LoadTarget,
  {
    perSecond,
    seconds,
    connections,
    measureFrom = 0,
  }: {
    perSecond: number;
    seconds: number;
    connections: number;
    measureFrom?: number;
  },
): Promise<OpenLoopResult> {
  const free = Array.from({ length: connections }, () => new HttpConnection(target.url));
  await Promise.all(free.map(({ opened }) => opened));
  const all = [...free];
  const queue: number[] = [];
  const result = { accepted: 0, refused: 0, latenciesMs: new Array<number>(), dueAt: new Array<number>() };
  const started = performance.now();
  const startedAt = Date.now();
  const dueOf = (n: number): number => started + (n * 1000) / perSecond;
  let answered = 0;
  const give = (): void => {
    while (free.length > 0 && queue.length > 0) {
      const connection = free.pop();
      const n = queue.shift();
      if (!connection || n === undefined) return;
      void connection
        .request(target.request(n))
        .catch(() => 0)
        .then((status) => {
          const due = dueOf(n);
          if (due - started >= measureFrom * 1000) result.latenciesMs.push(performance.now() - due);
          if (isSuccess(status)) result.accepted += 1;
          else result.refused += 1;
          answered += 1;
          free.push(connection);
          give();
        });
    }
  };
  const total = Math.floor(perSecond * seconds);
  for (let n = 0; n < total;) {
    while (n < total && dueOf(n) <= performance.now()) {
      queue.push(n);
      result.dueAt[n] = startedAt + (n * 1000) / perSecond;
      n += 1;
    }
    give();
    await pause(1);
  }
  while (answered < total) await pause(5);
  for (const connection of all) connection.close();
  return result;
}
