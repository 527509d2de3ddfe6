import { contentHash } from '@rebound/kernel';
import type { LedgerEntry } from './ledger-entry.js';

/** What the first entry of a phone number stands on. */
export const chainStart = '0'.repeat(64);

/** Each entry's hash covers the one before it, so that a changed or missing line shows. SHA-256 of canonical JSON, hex. */
export const chainHash = (previous: string, entry: LedgerEntry): string => contentHash({ previous, entry });

/** The index of the first entry whose hash does not follow from those before it, or undefined if all do. */
export function brokenAt(
  entries: readonly { readonly entry: LedgerEntry; readonly hash: string }[],
): number | undefined {
  let previous = chainStart;
  for (const [index, { entry, hash }] of entries.entries()) {
    if (chainHash(previous, entry) !== hash) return index;
    previous = hash;
  }
  return undefined;
}
