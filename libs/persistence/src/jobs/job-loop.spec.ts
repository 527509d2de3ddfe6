import { describe, expect, it } from '@jest/globals';
import { JobLoop } from './job-loop.js';

/** A job whose runs are answered by the test. */
function bench(everyMs = 60_000) {
  const runs: { resolve: (done: number) => void; reject: (error: Error) => void; signal: AbortSignal }[] = [];
  const faults: number[] = [];
  const loop = new JobLoop(everyMs, {
    run: (signal) => new Promise((resolve, reject) => runs.push({ resolve, reject, signal })),
    onFault: (_error, nextTryMs) => faults.push(nextTryMs),
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { loop, runs, faults, settle };
}

describe('a background job', () => {
  it('runs again at once while it finds work', async () => {
    const { loop, runs, settle } = bench();
    loop.start();
    runs[0]?.resolve(500);
    await settle();
    runs[1]?.resolve(0);
    await settle();
    expect(runs).toHaveLength(2);
    await loop.stop();
  });

  it('is woken from its pause, also when the wake-up came during a run', async () => {
    const { loop, runs, settle } = bench();
    loop.start();
    loop.wake();
    runs[0]?.resolve(0);
    await settle();
    expect(runs).toHaveLength(2);
    runs[1]?.resolve(0);
    await settle();
    loop.wake();
    await settle();
    expect(runs).toHaveLength(3);
    runs[2]?.resolve(0);
    await loop.stop();
  });

  it('backs off while it fails, and a wake-up does not cut that short', async () => {
    const { loop, runs, faults, settle } = bench();
    loop.start();
    runs[0]?.reject(new Error('away'));
    await settle();
    loop.wake();
    await settle();
    expect(runs).toHaveLength(1);
    expect(faults).toEqual([100]);
    await loop.stop();
  });

  it('finishes the run under way when it is stopped', async () => {
    const { loop, runs, settle } = bench();
    loop.start();
    let stopped = false;
    const stopping = loop.stop().then(() => (stopped = true));
    await settle();
    expect(runs[0]?.signal.aborted).toBe(true);
    expect(stopped).toBe(false);
    runs[0]?.resolve(1);
    await stopping;
    expect(runs).toHaveLength(1);
  });
});
