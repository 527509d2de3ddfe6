import type { ConsentBasis, Purpose } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';

export const entryKinds = ['opt-in', 'opt-out', 'stop', 'start', 'pause', 'resume'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** How an agreement or a refusal can be shown later (domain facts 3.2). Kept with the entry for ever, changed never. */
export type Evidence = Readonly<{
  /** Where it came from: form, checkout, import, point-of-sale, keyword, reply, support, carrier. */
  source: string;
  /** What it rests on; absent: words that were shown and agreed to. */
  basis?: ConsentBasis;
  /** When a second act confirmed it (double opt-in), ISO 8601. */
  confirmedAt?: string;
  /** Version of the words that were agreed to, and the words themselves if the caller sends them. */
  wordingVersion?: string;
  wording?: string;
  language?: string;
  url?: string;
  ip?: string;
  userAgent?: string;
  /** Name of the proof file of an import, or a line about the conversation with support. */
  proof?: string;
  /** The country (ISO 3166 alpha-2) by whose habits a number in national form was read. */
  phoneRegion?: string;
  /** The key that wrote it. */
  actor?: string;
}>;

/** One line of the ledger. */
export type LedgerEntry = Readonly<{
  entryId: string;
  workspaceId: string;
  phoneKey: string;
  kind: EntryKind;
  /** What it is about; empty where the kind speaks for all (stop, start, pause, resume). */
  purposes: readonly Purpose[];
  sender?: string;
  inboundId?: string;
  /** When the person did it, epoch ms. The order in which entries count. */
  occurredAt: number;
  /** When Rebound wrote it down, epoch ms. */
  recordedAt: number;
  /** After this the agreement no longer holds (implied consent under CASL), epoch ms. */
  expiresAt?: number;
  evidence: Evidence;
}>;

/** A retry of the same request is the same entry; so is the same line of a list that is imported twice. */
export function entryIdOf(
  entry: Pick<LedgerEntry, 'workspaceId' | 'phoneKey' | 'kind' | 'purposes' | 'occurredAt'>,
  idempotencyKey?: string,
): string {
  const { workspaceId, phoneKey, kind, purposes, occurredAt } = entry;
  return idempotencyKey === undefined
    ? derivedId('consent-entry', workspaceId, phoneKey, kind, [...purposes].sort().join(' '), occurredAt)
    : derivedId('consent-entry-key', workspaceId, idempotencyKey, phoneKey);
}
