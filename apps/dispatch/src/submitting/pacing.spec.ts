import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { TokenBlocks } from '@rebound/redis';
import { Pacing } from './pacing.js';

let now = 0;
beforeEach(() => {
  now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});

/** Grants so many at once and then makes wait. */
const tokens = (grants: number[], retryAfterMs = 100): Pick<TokenBlocks, 'take'> => ({
  take: async (_name, _rate, wanted) => {
    const granted = Math.min(wanted, grants.shift() ?? 0);
    return { granted, retryAfterMs: granted < wanted ? retryAfterMs : 0 };
  },
});
const pacing = (grants: number[]) => new Pacing(tokens(grants) as TokenBlocks);

describe('pacing', () => {
  it('lets go what is granted, and closes the sender until the next token', async () => {
    const pace = pacing([3, 5]);
    expect(await pace.take('demo:main', 10, 5)).toBe(3);
    expect(pace.isOpen('demo:main')).toBe(false);
    expect(pace.isOpen('demo:other')).toBe(true);
    expect(await pace.take('demo:main', 10, 5)).toBe(0);
    now = 100;
    expect(await pace.take('demo:main', 10, 5)).toBe(5);
  });

  it('uses first what was taken and not needed, while it is fresh', async () => {
    const pace = pacing([4, 1]);
    await pace.take('demo:main', 10, 4);
    pace.giveBack('demo:main', 3);
    expect(await pace.take('demo:main', 10, 2)).toBe(2);
    now = 1_001;
    expect(await pace.take('demo:main', 10, 1)).toBe(1);
  });

  it('slows down when the carrier asks for it', () => {
    const pace = pacing([]);
    pace.slowDown('demo:main', 500);
    pace.slowDown('demo:main', 100);
    now = 499;
    expect(pace.isOpen('demo:main')).toBe(false);
    now = 500;
    expect(pace.isOpen('demo:main')).toBe(true);
  });
});
