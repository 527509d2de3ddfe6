import { setTimeout as delay } from 'node:timers/promises';

export interface UntilOptions {
  /** Default a minute. */
  timeoutMs?: number;
  /** Between two looks. Default: from 10 on ever longer, up to 100, since looks at a long wait take from what is waited for. */
  everyMs?: number;
  /** Completes "gave up waiting for …". Default: the text of the function. */
  what?: string;
}

/**
 * Waits for a fact: asks until the answer is truthy and returns that answer. What the question throws counts as "not yet"
 * (a server may be on its way up), and is the error's cause in the end.
 */
export async function until<T>(fact: () => T | Promise<T>, options: UntilOptions = {}): Promise<NonNullable<T>> {
  const { timeoutMs = 60_000, everyMs, what = fact.toString() } = options;
  const deadline = performance.now() + timeoutMs;
  for (let pause = everyMs ?? 10; ; pause = everyMs ?? Math.min(pause * 1.5, 100)) {
    let cause: unknown;
    let answer: T | undefined;
    try {
      answer = await fact();
      if (answer) return answer;
    } catch (error) {
      cause = error;
    }
    if (performance.now() > deadline) {
      const last =
        cause === undefined
          ? `the last answer was ${JSON.stringify(answer)}`
          : `the last look failed: ${String(cause)}`;
      throw new Error(`gave up waiting for ${what} after ${timeoutMs} ms; ${last}`, { cause });
    }
    await delay(pause);
  }
}
