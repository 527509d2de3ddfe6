import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Rate, TokenBlocks } from '@rebound/redis';
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

  it('stays closed as long as the carrier asks for', () => {
    const pace = pacing([]);
    pace.throttled('demo:main', 500);
    pace.throttled('demo:main', 100);
    now = 499;
    expect(pace.isOpen('demo:main')).toBe(false);
    now = 500;
    expect(pace.isOpen('demo:main')).toBe(true);
  });

  /** The rate that is asked of the bucket after these answers, at 1000 a second. */
  async function rateAfter(answers: Iterable<'accepted' | 'throttled'>): Promise<number> {
    let rate = 0;
    const pace = new Pacing({
      take: async (_name: string, { perSecond }: Rate, wanted: number) => {
        rate = perSecond;
        return { granted: wanted, retryAfterMs: 0 };
      },
    } as TokenBlocks);
    for (const answer of answers) {
      if (answer === 'accepted') pace.accepted('demo:main');
      else pace.throttled('demo:main');
    }
    await pace.take('demo:main', 1000, 1);
    return rate;
  }
  const answers = (count: number, throttledOneIn: number) =>
    Array.from({ length: count }, (_, n) => (n % throttledOneIn === 0 ? 'throttled' : 'accepted'));

  it('goes on at its own rate when one answer in a hundred throttles', async () => {
    expect(await rateAfter(answers(10_000, 100))).toBeGreaterThan(900);
  });

  it('falls at once when all that is under way is throttled, never to nothing, and wins the rate back', async () => {
    expect(await rateAfter(answers(16, 1))).toBeLessThan(200);
    expect(await rateAfter(answers(1_000, 1))).toBe(1000 / 64);
    expect(await rateAfter([...answers(1_000, 1), ...Array<'accepted'>(1_000).fill('accepted')])).toBe(1000);
  });

  it('falls as long as more than one answer in twenty throttles', async () => {
    expect(await rateAfter(answers(2_000, 15))).toBeLessThan(100);
  });
});
