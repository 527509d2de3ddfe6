import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLawful, lawfulLeft, nextLawful, placeById, places } from './places.js';

const at = (text: string) => Date.parse(text);

describe('lawful hours', () => {
  it.each([
    ['ES', '2026-06-09T06:59:59Z', false],
    ['ES', '2026-06-09T07:00:00Z', true],
    ['ES', '2026-06-09T19:00:00Z', false],
    ['FR', '2026-06-09T07:30:00Z', false],
    ['GB', '2026-06-09T07:00:00Z', true],
    ['GB', '2026-06-14T12:00:00Z', false],
    ['US-NY', '2026-06-09T12:00:00Z', true],
    ['US-FL', '2026-06-10T00:30:00Z', false],
    ['US-NY', '2026-06-10T00:30:00Z', true],
  ])('in %s at %s: %p', (id, instant, lawful) => expect(isLawful(placeById(id), at(instant))).toBe(lawful));

  it('finds the earliest lawful instant, and how long it lasts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.integer({ min: at('2026-06-08T00:00:00Z'), max: at('2026-06-20T00:00:00Z') }),
        (place, instant) => {
          const next = nextLawful(place, instant);
          expect(isLawful(place, next)).toBe(true);
          if (next > instant) expect(isLawful(place, next - 1)).toBe(false);
          expect(isLawful(place, next + lawfulLeft(place, next) - 1)).toBe(true);
          expect(isLawful(place, next + lawfulLeft(place, next))).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });
});
