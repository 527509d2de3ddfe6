/** What the demo hands to the storefront, as JSON in one variable of its environment. */
export type StorefrontOptions = Readonly<{
  clock: string;
  population: Readonly<{ people: number; seed: number; margin: number; start: number }>;
  /** Virtual instant at which people stop doing new things. */
  until: number;
  urls: Readonly<{ ingest: string; consent: string; emulator: string }>;
  keys: Readonly<{ server: string; browser: string }>;
  pageOrigin: string;
}>;

/** What the storefront tells the demo. */
export type StorefrontMessage =
  Readonly<{ kind: 'done'; done: readonly import('../world/person.js').Done[] }> | Readonly<{ kind: 'finished' }>;

export const optionsVariable = 'STOREFRONT_OPTIONS';
