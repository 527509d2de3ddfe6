import { partOfKafkajs } from './kafkajs-parts.js';

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
 * [https://github.com/tulios/kafkajs/issues/1704]
 */
export function quietRequestQueues(): RequestQueueClass {
  const queues = partOfKafkajs('network/requestQueue') as RequestQueueClass;
  queues.prototype.scheduleCheckPendingRequests = scheduleCheckPendingRequests;
  return queues;
}
