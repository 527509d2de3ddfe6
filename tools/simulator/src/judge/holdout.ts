import { holdoutShares } from '../world/timings.js';

/** The two kinds of thing that can be left; each has a journey of its own. */
export type SubjectKind = keyof typeof holdoutShares;
const subjectKinds = Object.keys(holdoutShares) as readonly SubjectKind[];
export const kindOf = (subjectKey: string): SubjectKind => (subjectKey.startsWith('booking:') ? 'booking' : 'cart');

/** By kind: people to whom a text was due but for the arm they were drawn into, and how many of them were held out. */
export type Draws = Readonly<Record<SubjectKind, Readonly<{ people: number; heldOut: number }>>>;

/** @param drawn for each person whether they were held out, by the kinds of which a text was due */
export function drawsOf(drawn: readonly ReadonlyMap<SubjectKind, boolean>[]): Draws {
  const draws = subjectKinds.map((kind) => {
    const theirs = drawn.flatMap((of) => of.get(kind) ?? []);
    return [kind, { people: theirs.length, heldOut: theirs.filter(Boolean).length }] as const;
  });
  return Object.fromEntries(draws) as Draws;
}

/** How improbable a number of people must be, on either side, before the draw is no longer believed. */
const disbelief = 1e-6;

/**
 * Whether so many of so many are what a draw with this share brings: the chance of as few, and of as many, is not below
 * `error`. Which arm somebody is in is the one thing the judge can only be told; how many there are it can count.
 */
export function isPlausible(hits: number, total: number, share: number, error: number = disbelief): boolean {
  if (hits > total) return false;
  if (share <= 0) return hits === 0;
  if (share >= 1) return hits === total;
  let [asFew, asMany] = [0, 0];
  // In logarithms: the chance of nobody among thousands is smaller than any number there is.
  let log = total * Math.log1p(-share);
  for (let count = 0; count <= total; count += 1) {
    const chance = Math.exp(log);
    if (count <= hits) asFew += chance;
    if (count >= hits) asMany += chance;
    log += Math.log((total - count) / (count + 1)) + Math.log(share / (1 - share));
  }
  return asFew >= error && asMany >= error;
}
