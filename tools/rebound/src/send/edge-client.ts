import type { Problem } from '@rebound/contracts';
import { exitCodes, Failure } from '../failure.js';
import { causeOf, jsonIn } from '../http-answers.js';
import type { Batch } from './batches.js';
import { isRecord, type Refusal } from './line.js';

export type EdgeAddress = Readonly<{
  /** Base URL of ingest. */
  url: string;
  /** A server key; a browser key cannot import history or set phone numbers. */
  key: string;
  /** For the root key, which belongs to none. */
  workspace?: string;
  history: boolean;
}>;

/** What became of a batch: the lines that were refused; everything else is on Kafka. */
export type Delivered = Readonly<{ refused: readonly (Refusal & { line: number })[] }>;

export interface EdgeClientPorts {
  readonly fetch: typeof fetch;
  /** Resolves after so long, or rejects when the signal aborts. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Real time, ms. */
  readonly now: () => number;
  /** Told each time a batch has to be sent again. */
  readonly onRetry?: (reason: string, waitMs: number) => void;
}

const requestTimeoutMs = 30_000;
const firstPauseMs = 250;
const longestPauseMs = 15_000;
/** A server that was never reached is probably not there at all; one that was is waited for. */
const patience = { neverReachedMs: 3000, reachedMs: 600_000 } as const;

const paths = {
  segment: { path: '/v1/batch', type: 'application/json' },
  cloudevents: { path: '/v1/events', type: 'application/cloudevents-batch+json' },
} as const;

/** Brings batches to the edge, again and again until it has answered for every line. */
export class EdgeClient {
  private reached = false;

  constructor(
    private readonly address: EdgeAddress,
    private readonly ports: EdgeClientPorts,
  ) {}

  /**
   * @throws Failure when the edge refuses the key, is not there, or answers what no ingest answers
   * @throws the signal's reason when it is aborted before the edge has answered for good; a request under way is waited for
   */
  async deliver(batch: Batch, signal: AbortSignal): Promise<Delivered> {
    const started = this.ports.now();
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.post(batch);
      if ('status' in answer) {
        this.reached = true;
        if (answer.status === 413 && batch.events.length > 1) return this.halves(batch, signal);
        if (!isTemporary(answer.status)) return this.judged(batch, answer);
      }
      const waited = this.ports.now() - started;
      const limit = this.reached ? patience.reachedMs : patience.neverReachedMs;
      const why = 'status' in answer ? `answered ${answer.status}` : answer.reason;
      if (waited > limit) throw this.away(why);
      const asked = 'status' in answer ? answer.retryAfterMs : undefined;
      const pauseMs = Math.max(asked ?? 0, Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempt, 10)));
      this.ports.onRetry?.(why, pauseMs);
      signal.throwIfAborted();
      await this.ports.pause(pauseMs, signal);
    }
  }

  private async halves(batch: Batch, signal: AbortSignal): Promise<Delivered> {
    const middle = batch.events.length >> 1;
    const first = await this.deliver({ ...batch, events: batch.events.slice(0, middle) }, signal);
    const second = await this.deliver({ ...batch, events: batch.events.slice(middle) }, signal);
    return { refused: [...first.refused, ...second.refused] };
  }

  private async post({
    format,
    events,
  }: Batch): Promise<{ status: number; body: unknown; retryAfterMs: number | undefined } | { reason: string }> {
    const { url, key, workspace, history } = this.address;
    const { path, type } = paths[format];
    const list = `[${events.map(({ json }) => json).join(',')}]`;
    try {
      const response = await this.ports.fetch(`${url.replace(/\/+$/, '')}${path}`, {
        method: 'POST',
        headers: {
          'content-type': type,
          authorization: `Bearer ${key}`,
          ...(history ? { 'rebound-history': 'true' } : {}),
          ...(workspace === undefined ? {} : { 'rebound-workspace': workspace }),
        },
        body: format === 'segment' ? `{"batch":${list}}` : list,
        signal: AbortSignal.timeout(requestTimeoutMs),
      });
      const text = await response.text();
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      return {
        status: response.status,
        body: jsonIn(text),
        retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : undefined,
      };
    } catch (error) {
      return { reason: causeOf(error, requestTimeoutMs) };
    }
  }

  private judged({ events }: Batch, { status, body }: { status: number; body: unknown }): Delivered {
    const rejected = isRecord(body) && Array.isArray(body['rejected']) ? body['rejected'] : undefined;
    if (rejected) {
      return {
        refused: rejected.filter(isRecord).map(({ index, id, code, field, reason }) => ({
          line: events[Number(index)]?.line ?? 0,
          code: String(code),
          reason: String(reason),
          ...(typeof field === 'string' ? { field } : {}),
          ...(typeof id === 'string' ? { id } : {}),
        })),
      };
    }
    if (status >= 200 && status < 300 && isRecord(body)) return { refused: [] };
    const problem = isProblem(body) ? body : undefined;
    const [only] = events;
    if (only && events.length === 1 && problem && (status === 400 || status === 413)) {
      const [first] = problem.errors ?? [];
      const reason = first?.reason ?? problem.detail ?? problem.title;
      return {
        refused: [{ line: only.line, code: codeOf(problem), reason, ...(first ? { field: first.field } : {}) }],
      };
    }
    throw this.refused(status, problem);
  }

  private refused(status: number, problem: Problem | undefined): Failure {
    const { url } = this.address;
    const said = problem ? (problem.detail ?? problem.title) : undefined;
    if (status === 401) return new Failure(`the key was refused: ${said ?? 'unauthorized'}`, exitCodes.key);
    if (status === 403) return new Failure(`the key may not do this: ${said ?? 'forbidden'}`, exitCodes.key);
    if (said !== undefined) return new Failure(`${url} answered ${status}: ${said}`, exitCodes.answer);
    return new Failure(`${url} answered ${status} and is no ingest: --url names another address`, exitCodes.answer);
  }

  private away(why: string): Failure {
    const { url } = this.address;
    return this.reached
      ? new Failure(`${url} has taken nothing for 10 minutes (${why}); send again with --resume`, exitCodes.unreachable)
      : new Failure(
          `no answer from ${url} (${why}): is ingest running there? --url or REBOUND_INGEST_URL names another address`,
          exitCodes.unreachable,
        );
  }
}

const isTemporary = (status: number): boolean => status === 429 || status === 408 || status >= 500;

const isProblem = (body: unknown): body is Problem => isRecord(body) && typeof body['title'] === 'string';
const codeOf = (problem: Problem): string => ('reason' in problem ? String(problem.reason) : problem.title);
