import type { SentEntry } from './recipient.js';

const hour = 3_600_000;

/** Rolling windows, shortest first. */
export const capWindows = { per24h: 24 * hour, per7d: 7 * 24 * hour, per30d: 30 * 24 * hour } as const;
export type CapWindow = keyof typeof capWindows;
export type Caps = Readonly<Record<CapWindow, number>>;

const windowNames: readonly CapWindow[] = ['per24h', 'per7d', 'per30d'];

/** Marketing messages of the brand in each rolling window that ends now. */
export function countSent(sent: readonly SentEntry[], brand: string, now: number): Caps {
  const within = (window: CapWindow): number =>
    sent.filter((entry) => entry.brand === brand && entry.at > now - capWindows[window]).length;
  return { per24h: within('per24h'), per7d: within('per7d'), per30d: within('per30d') };
}

/** The first window that is full. */
export const fullWindow = (counts: Caps, caps: Caps): CapWindow | undefined =>
  windowNames.find((window) => counts[window] >= caps[window]);

/** Counts a message; what no window holds any more is dropped. A message counts once. */
export const withSent = (sent: readonly SentEntry[], entry: SentEntry): readonly SentEntry[] => [
  ...withoutSent(sent, entry.messageId).filter(({ at }) => at > entry.at - capWindows.per30d),
  entry,
];

/** Gives a count back: only when it is certain that the carrier did not accept the message. */
export const withoutSent = (sent: readonly SentEntry[], messageId: string): readonly SentEntry[] =>
  sent.filter((entry) => entry.messageId !== messageId);
