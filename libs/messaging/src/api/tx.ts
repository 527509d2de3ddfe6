import type { EventContract, EventData } from '@rebound/contracts';
import type { SqlTx } from '@rebound/persistence';

export interface Publication<C extends EventContract = EventContract> {
  readonly workspaceId: string;
  /** Derived from what the event is about: a retry or a replay carries the same id. */
  readonly id: string;
  readonly subject?: string;
  /** When it happened, epoch ms of business time. */
  readonly time: number;
  /** The `now` of the decision, epoch ms; business time now unless given. */
  readonly recordedAt?: number;
  readonly data: EventData<C>;
  /** Record key without its workspace, where it is not what the contract says (a key frozen earlier). */
  readonly key?: string;
  readonly traceparent?: string;
  /** Only where a record belongs on a certain partition whatever its key. */
  readonly partition?: number;
}

export interface Tx extends SqlTx {
  /**
   * Puts an event into the outbox of this transaction: it reaches Kafka if and only if the transaction commits, after the
   * commit, in the order of commits. The only way to publish from a handler, a controller or a job.
   * @throws InvalidEvent when the data does not fit the contract
   */
  publish<C extends EventContract>(contract: C, message: Publication<C>): void;
  /**
   * Called once the transaction has committed, never if it has not: to wake a job that will find what was written. Must not
   * throw and is not awaited; it may be lost with the process, so nothing may rest on it.
   */
  afterCommit(then: () => void): void;
}

/** Transactions of controllers and jobs. Handlers and `@OnTimer` methods are given theirs. */
export abstract class Transactions {
  /**
   * Commits when `work` returns, rolls back when it throws. A deadlock or a serialization failure runs `work` again, so it
   * must have no effects outside the transaction.
   * @param label for metrics and spans: `Class.method`
   */
  abstract run<T>(label: string, work: (tx: Tx) => Promise<T>): Promise<T>;

  /**
   * Like `run`; `published` resolves once the broker has acknowledged everything the transaction published. It never rejects
   * (publishing is repeated until it succeeds) and may stay open for as long as the broker is away. For an intent that has to
   * be on Kafka before the world outside is touched (decision 21).
   */
  abstract runTracked<T>(
    label: string,
    work: (tx: Tx) => Promise<T>,
  ): Promise<{ readonly result: T; readonly published: Promise<void> }>;
}

/** What a service published does not fit its own contract. Names the fields, never their values. */
export class InvalidEvent extends Error {
  constructor(type: string, problems: readonly { path: string; message: string }[]) {
    super(`${type}: ${problems.map(({ path, message }) => `${path || '/'} ${message}`).join('; ')}`);
    this.name = 'InvalidEvent';
  }
}
