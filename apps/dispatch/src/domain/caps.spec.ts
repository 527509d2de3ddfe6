import { describe, expect, it } from '@jest/globals';
import { countSent, fullWindow, withoutSent, withSent } from './caps.js';
import type { SentEntry } from './recipient.js';

const now = Date.parse('2026-11-21T12:00:00Z');
const hour = 3_600_000;
const sent = (hoursAgo: number, brand = 'Shop'): SentEntry => ({
  messageId: `${brand}-${hoursAgo}`,
  brand,
  at: now - hoursAgo * hour,
});

describe('the frequency cap', () => {
  it('counts rolling 24 hours, 7 days and 30 days of one brand', () => {
    const history = [sent(23), sent(24), sent(7 * 24 - 1), sent(29 * 24), sent(1, 'Other'), sent(31 * 24)];
    expect(countSent(history, 'Shop', now)).toEqual({ per24h: 1, per7d: 3, per30d: 4 });
  });

  it('frees a place exactly when the window has passed', () => {
    const counts = countSent([sent(24)], 'Shop', now);
    expect(fullWindow(counts, { per24h: 1, per7d: 3, per30d: 6 })).toBeUndefined();
    expect(fullWindow(countSent([sent(24)], 'Shop', now - 1), { per24h: 1, per7d: 3, per30d: 6 })).toBe('per24h');
  });

  it('names the window that is full', () => {
    expect(fullWindow({ per24h: 0, per7d: 3, per30d: 3 }, { per24h: 1, per7d: 3, per30d: 6 })).toBe('per7d');
  });

  it('counts a message once, however often it is tried, and forgets what no window holds', () => {
    const once = withSent([sent(31 * 24)], { messageId: 'a', brand: 'Shop', at: now });
    expect(once).toEqual([{ messageId: 'a', brand: 'Shop', at: now }]);
    expect(withSent(once, { messageId: 'a', brand: 'Shop', at: now + 1 })).toHaveLength(1);
    expect(withoutSent(once, 'a')).toEqual([]);
  });
});
