import type { Person, Story } from '../world/person.js';
import { type Place, places } from '../world/places.js';
import { Random } from '../world/random.js';
import { demoSpan, type Span } from '../world/timings.js';
import { DoesNotFit, Script } from './script.js';
import { shopperStories } from './shopper-stories.js';
import { travellerStories } from './traveller-stories.js';

export type PopulationOptions = Readonly<{
  people: number;
  seed: number;
  /** The least distance between instants that decide, virtual ms. */
  margin: number;
  /** The first morning, virtual epoch ms. */
  start: number;
  /** The demo's unless given. */
  span?: Span;
}>;

const firstNames = [
  'Ana',
  'Bo',
  'Carla',
  'Dimitri',
  'Eva',
  'Finn',
  'Gala',
  'Hugo',
  'Iris',
  'Jon',
  'Klara',
  'Leo',
  'Mia',
  'Nils',
  'Olga',
  'Pau',
];

/** Weights: what is not named has 3. About one in a hundred buys or agrees at the very moment, where either outcome is right. */
const weights: Readonly<Record<string, number>> = {
  'browses only': 8,
  'leaves the cart': 10,
  'leaves, clicks and buys': 9,
  'buys at once': 6,
  'stops a booking half-way': 8,
  'stops, clicks and books': 6,
  'buys at the very moment': 0.8,
  'agrees in the same second': 0.8,
};

const shelf = (stories: Readonly<Record<string, (script: Script) => void>>) =>
  Object.entries(stories).map(([name, tell]): [number, readonly [string, typeof tell]] => [
    weights[name] ?? 3,
    [name, tell],
  ]);

const shoppers = shelf(shopperStories);
const travellers = shelf(travellerStories);

/** The same seed makes the same people with the same stories, however many there are beside them. */
export function populate({ people, seed, margin, start, span = demoSpan }: PopulationOptions): Story[] {
  const root = new Random(seed);
  return Array.from({ length: people }, (_, index) => {
    const random = root.fork(index);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const [story, tell] = random.weighted(random.chance(0.65) ? shoppers : travellers);
      const script = new Script(personOf(index, story, random), random, margin, start, span);
      try {
        tell(script);
        return script.end();
      } catch (error) {
        if (!(error instanceof DoesNotFit)) throw error;
      }
    }
    throw new RangeError(`no story fits into ${span.hours} hours`);
  });
}

/** A short span has room for few stories: then another one is drawn. */
const mostTries = 200;

function personOf(index: number, story: string, random: Random): Person {
  const id = String(index + 1).padStart(5, '0');
  const place = random.pick(places);
  return {
    id,
    story,
    place,
    locale: random.chance(0.85) ? (place.locales[0] ?? 'en-GB') : random.pick(place.locales),
    firstName: random.pick(firstNames),
    ...(random.chance(0.02) ? {} : { phone: phoneOf(place, index) }),
    userId: `user-${id}`,
    anonymousIds: [`anon-${id}-a`, `anon-${id}-b`],
  };
}

/** One number a person: counted up, so that no two are the same, and scattered, so that they do not look it. */
function phoneOf({ mobile: { prefix, digits } }: Place, index: number): string {
  const size = 10 ** digits;
  return `${prefix}${String((index * 7 + 1011) % size).padStart(digits, '0')}`;
}
