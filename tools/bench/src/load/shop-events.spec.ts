import { describe, expect, it } from '@jest/globals';
import { eventOfLeaver, hundred, leaverOf, single, textsInAHundred } from './shop-events.js';

describe('the events of the shop', () => {
  it('name a cart that was left as often as is said, a different person each time', () => {
    const leavers = Array.from({ length: 1000 }, (_, n) => leaverOf(n)).filter((leaver) => leaver !== undefined);
    expect(leavers).toHaveLength(10 * textsInAHundred);
    expect(new Set(leavers).size).toBe(leavers.length);
    expect(leavers.map(eventOfLeaver).map(leaverOf)).toEqual(leavers);
  });

  it('have about the size of those that the targets were set with (429 bytes)', () => {
    const bytes = Array.from({ length: 100 }, (_, n) => single('run-1', 100_000)(n).length);
    const mean = bytes.reduce((sum, size) => sum + size, 0) / bytes.length;
    expect(mean).toBeGreaterThan(380);
    expect(mean).toBeLessThan(480);
  });

  it('are the same in a batch and alone', () => {
    const { batch }: { batch: unknown[] } = JSON.parse(hundred('r', 50)(2));
    expect(batch).toHaveLength(100);
    expect(batch[7]).toEqual(JSON.parse(single('r', 50)(207)));
  });
});
