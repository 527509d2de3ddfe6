import 'reflect-metadata';

export interface JobOptions {
  /** For logs, metrics and `Jobs.wake`. Unique in a service. */
  readonly name: string;
  /** Pause between two runs, in real ms, while a run finds nothing to do. */
  readonly everyMs: number;
}

/** Returns how much was done: above 0 runs again at once, 0 or nothing waits for `everyMs` or a wake-up. */
export type JobMethod = (signal: AbortSignal) => Promise<number | void>;

const jobKey = Symbol('rebound:job');

/**
 * Background work of a provider. A throw is logged and backs off; nothing is lost by it because a job's work is rows. The
 * signal aborts when the service drains: finish the block under way and return.
 */
export function Job(options: JobOptions) {
  return <M extends JobMethod>(
    _target: object,
    _property: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    if (descriptor.value) Reflect.defineMetadata(jobKey, options, descriptor.value);
  };
}

export function jobOptionsOf(method: object): JobOptions | undefined {
  return Reflect.getMetadata(jobKey, method);
}
