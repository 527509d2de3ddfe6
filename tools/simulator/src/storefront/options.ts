import type { PopulationOptions } from '../stories/population.js';
import type { Done } from '../world/person.js';

/** What the demo hands to the storefront, as JSON in one variable of its environment. */
export type StorefrontOptions = Readonly<{
  clock: string;
  population: PopulationOptions;
  /** Virtual instant at which people stop doing new things. */
  until: number;
  urls: Readonly<{ ingest: string; consent: string; emulator: string }>;
  keys: Readonly<{ server: string; browser: string }>;
  pageOrigin: string;
  /** The senders of definitions/demo: where people write who have no text to answer. */
  shopNumbers: readonly Readonly<{ number: string; countries?: readonly string[] }>[];
}>;

/** What the storefront tells the demo. */
export type StorefrontMessage = Readonly<{ kind: 'done'; done: readonly Done[] }> | Readonly<{ kind: 'finished' }>;

export const optionsVariable = 'STOREFRONT_OPTIONS';
