/** Does one thing after the other, until it is told to stop: then nothing more is begun, or waited for. */
export type Step = <T>(work: () => Promise<T>) => Promise<T>;

/** @returns what throws `Error('stopped')` once the signal is given, also where that was before its first step */
export function untilStopped(signal: AbortSignal | undefined): Step {
  const stopped = new Promise<never>((_, reject) =>
    signal?.addEventListener('abort', () => reject(new Error('stopped')), { once: true }),
  );
  // It may come between two steps, when nobody waits for it.
  stopped.catch(() => undefined);
  return async (work) => {
    if (signal?.aborted) throw new Error('stopped');
    return Promise.race([work(), stopped]);
  };
}
