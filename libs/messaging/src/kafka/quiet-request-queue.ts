import { createRequire } from 'node:module';

/** The part of kafkajs's queue of requests of one connection that is looked at here. */
export interface RequestQueue {
  /** Requests that may not be sent yet. */
  readonly pending: readonly unknown[];
  /** Epoch ms until which the broker wants none. */
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
}

export type RequestQueueClass = {
  readonly prototype: RequestQueue;
  new (options: object): RequestQueue;
};

const load = createRequire(import.meta.url);
const mended = '2.2.4';
const installed = (): string => (load('kafkajs/package.json') as { version: string }).version;

/** While as many requests as allowed are on their way; an answer looks at the queue as well. */
const checkEveryMs = 10;

function scheduleCheckPendingRequests(this: RequestQueue): void {
  if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
  const throttledForMs = this.throttledUntil - Date.now();
  this.throttleCheckTimeoutId = setTimeout(
    () => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    },
    throttledForMs > 0 ? throttledForMs : checkEveryMs,
  );
}

/**
 * kafkajs 2.2.4 looks for requests that wait every millisecond, for as long as a connection lives, whether any do or not: a
 * thirtieth of a core of a process that does nothing. This lets it look only while requests wait.
 * @throws Error for another version, which may have another queue
 * [https://github.com/tulios/kafkajs/issues/1704]
 */
export function quietRequestQueues(version = installed()): RequestQueueClass {
  if (version !== mended)
    throw new Error(`kafkajs ${version} is not ${mended}: see whether quiet-request-queue.ts is needed any more`);
  const queues = load('kafkajs/src/network/requestQueue') as RequestQueueClass;
  queues.prototype.scheduleCheckPendingRequests = scheduleCheckPendingRequests;
  return queues;
}
