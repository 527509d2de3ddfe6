import { describe, expect, it } from '@jest/globals';
import { CallSlots } from './call-slots.js';

describe('calls at once', () => {
  it('are bounded, in order, and go on after a failure', async () => {
    const slots = new CallSlots(2);
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const call = (n: number) =>
      slots.run(async () => {
        started.push(n);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (n === 1) throw new Error('lost');
      });
    const calls = [1, 2, 3, 4].map(call);
    expect(started).toEqual([1, 2]);
    ends[0]?.();
    await expect(calls[0]).rejects.toThrow('lost');
    expect(started).toEqual([1, 2, 3]);
    ends[1]?.();
    await calls[1];
    expect(started).toEqual([1, 2, 3, 4]);
    ends.slice(2).forEach((end) => end());
    await Promise.all(calls.slice(2));
  });
});
