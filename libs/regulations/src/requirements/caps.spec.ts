import { describe, expect, it } from '@jest/globals';
import { capsFor } from '../regulations.js';

const spain = { countries: ['ES'], states: [] };
const day = '2026-11-21';

describe('capsFor', () => {
  it('is 1 a day, 3 a week, 6 a month unless a workspace chooses otherwise', () => {
    expect(capsFor(spain, {}, day)).toEqual({
      per24h: 1,
      per7d: 3,
      per30d: 6,
      rules: [{ id: 'all.caps', version: 1 }],
    });
    expect(capsFor(spain, { per24h: 5, per30d: 4 }, day)).toMatchObject({ per24h: 5, per7d: 3, per30d: 4 });
  });

  it('lets no choice lift a legal cap, and an unknown state has the strictest', () => {
    const florida = { countries: ['US'], states: ['US-FL'] };
    expect(capsFor(florida, { per24h: 10 }, day)).toMatchObject({
      per24h: 3,
      rules: [
        { id: 'us-fl.caps', version: 1 },
        { id: 'all.caps', version: 1 },
      ],
    });
    expect(capsFor({ countries: ['US'], states: [] }, { per24h: 10 }, day).per24h).toBe(3);
    expect(capsFor({ countries: ['US'], states: ['US-NY'] }, { per24h: 10 }, day).per24h).toBe(10);
  });

  it('goes by the day a rule came into force', () => {
    const oregon = { countries: ['US'], states: ['US-OR'] };
    expect(capsFor(oregon, { per24h: 10 }, '2025-12-31').per24h).toBe(10);
    expect(capsFor(oregon, { per24h: 10 }, '2026-01-01').per24h).toBe(3);
  });

  it('is one a day, without a choice, where nobody has read the law', () => {
    expect(capsFor({ countries: ['JP'], states: [] }, { per24h: 10, per7d: 20 }, day)).toMatchObject({
      per24h: 1,
      per7d: 20,
      per30d: 6,
    });
  });
});
