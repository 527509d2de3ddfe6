import { derivedId } from '@rebound/kernel';
import type { EntryKind, LedgerEntry } from './ledger-entry.js';

export type Reply = Readonly<{
  inboundId: string;
  phoneKey: string;
  sender: string;
  carrier: string;
  at: number;
  meaning: 'stop' | 'start' | 'help' | 'pause' | 'none';
  evidence?: string;
  locale?: string;
}>;

const kinds: Readonly<Partial<Record<Reply['meaning'], EntryKind>>> = { stop: 'stop', start: 'start', pause: 'pause' };

/** What a reply says for the ledger, or undefined where it says nothing about consent (HELP is answered by dispatch). */
export function entryOfReply(workspaceId: string, reply: Reply, recordedAt: number): LedgerEntry | undefined {
  const kind = kinds[reply.meaning];
  if (!kind) return undefined;
  return {
    entryId: derivedId('consent-reply', workspaceId, reply.inboundId),
    workspaceId,
    phoneKey: reply.phoneKey,
    kind,
    purposes: [],
    sender: reply.sender,
    inboundId: reply.inboundId,
    occurredAt: reply.at,
    recordedAt,
    evidence: {
      source: 'reply',
      actor: reply.carrier,
      ...(reply.evidence === undefined ? {} : { proof: reply.evidence }),
      ...(reply.locale === undefined ? {} : { language: reply.locale }),
    },
  };
}
