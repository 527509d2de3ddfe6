import { describe, expect, it } from '@jest/globals';
import { abandonmentsOf, judgeAbandonment } from '../judge/oracle.js';
import { consentStretches } from '../judge/consent-truth.js';
import type { Done } from '../world/person.js';
import { nextLawful } from '../world/places.js';
import { hour, timings, type Span, virtualStart } from '../world/timings.js';
import { populate } from './population.js';
import { shopperStories } from './shopper-stories.js';
import { travellerStories } from './traveller-stories.js';

const margin = 2.3 * hour;
const town = populate({ people: 2000, seed: 1, margin, start: virtualStart });

describe('the population', () => {
  it('is the same for the same seed, person by person, however many there are', () => {
    expect(populate({ people: 50, seed: 1, margin, start: virtualStart })).toEqual(town.slice(0, 50));
    expect(populate({ people: 50, seed: 2, margin, start: virtualStart })).not.toEqual(town.slice(0, 50));
  });

  it('lives every story', () => {
    const lived = new Set(town.map(({ person }) => person.story));
    expect(
      [...Object.keys(shopperStories), ...Object.keys(travellerStories)].filter((name) => !lived.has(name)),
    ).toEqual([]);
  });

  it('keeps a short span: nothing is planned or falls due after its end', () => {
    const span: Span = { storyHours: 3, openByHours: 4, hours: 5 };
    const start = virtualStart + 4 * hour;
    const short = populate({ people: 200, seed: 3, margin: 20 * 60_000, start, span });
    const last = Math.max(...short.flatMap(({ planned }) => planned.map(({ at, sentAfter = 0 }) => at + sentAfter)));
    expect(last).toBeLessThanOrEqual(start + 5 * hour);
    expect(Math.min(...short.flatMap(({ planned }) => planned.map(({ at }) => at)))).toBeGreaterThanOrEqual(start);
    expect(new Set(short.map(({ person }) => person.story)).size).toBeGreaterThan(15);
  });

  it('has people whose text waits over the night in which clocks change, for the morning by the new time', () => {
    const openings = town.flatMap(({ person: { story, place }, planned }) =>
      place.id === 'EG' && story === 'leaves at night'
        ? nextLawful(place, Math.max(...planned.map(({ at }) => at)) + timings.cart)
        : [],
    );
    const mornings = ['2026-04-23T07:00Z', '2026-04-24T06:00Z'].map((text) => Date.parse(text));
    expect(new Set(openings)).toEqual(new Set(mornings));
  });

  it('has no number twice', () => {
    const phones = town.flatMap(({ person }) => person.phone ?? []);
    expect(new Set(phones).size).toBe(phones.length);
  });

  it('leaves less than two in a hundred where either outcome is right, when everything is done as planned', () => {
    const tolerance = { latency: 2 * hour, closeEarly: hour };
    const undecided = town.filter((story) => {
      const done: Done[] = story.planned.map(({ act, at }) => ({
        personId: story.person.id,
        act,
        at,
        ackedAt: at,
        eventIds: ['e'],
      }));
      const consent = consentStretches(story, done);
      return abandonmentsOf(story, done, tolerance).some(
        (one) => judgeAbandonment(story, one, { consent, accepted: [] }, tolerance).text === 'either',
      );
    });
    expect(undecided.length / town.length).toBeLessThan(0.02);
  });
});
