import { describe, expect, it } from '@jest/globals';
import type { RuleAdjustment } from '@rebound/contracts';
import { builtInRegulations } from '@rebound/regulations';
import { adjustedLaw } from './adjusted-law.js';

const adjustment: RuleAdjustment = {
  rule: 'us-or.caps',
  version: 1,
  change: { caps: { per24h: 2 } },
  by: 'legal@shop.example',
  on: '2026-11-21',
  reason: 'opinion of counsel',
};
const oregon = { countries: ['US'], states: ['US-OR'] };

describe('the law of a workspace', () => {
  it('is the built-in one where nothing was decided about it', () => {
    expect(adjustedLaw([]).regulations).toBe(builtInRegulations);
  });

  it('has the values that were decided, and says so', () => {
    const { regulations, ignored } = adjustedLaw([adjustment]);
    const caps = regulations.capsFor(oregon, { per24h: 9, per7d: 9, per30d: 9 }, '2026-11-21');
    expect(caps.per24h).toBe(2);
    expect(caps.rules).toContainEqual({ id: 'us-or.caps', version: 1, adjusted: true });
    expect(ignored).toEqual([]);
  });

  it('keeps a rule as it is that cannot be adjusted any more, and makes the other adjustments', () => {
    const confirmed = { ...adjustment, rule: 'us-ok.caps', change: 'off' } as const;
    const { regulations, ignored } = adjustedLaw([confirmed, { ...adjustment, version: 7 }, adjustment]);
    expect(ignored).toEqual(['us-ok.caps', 'us-or.caps']);
    const day = '2026-11-21';
    const caps = (state: string) => regulations.capsFor({ countries: ['US'], states: [state] }, { per24h: 9 }, day);
    expect(caps('US-OK').per24h).toBe(3);
    expect(caps('US-OR').per24h).toBe(2);
  });
});
