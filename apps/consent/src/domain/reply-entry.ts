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

/** What a human found a reply to mean that left it in doubt. */
export type Look = Readonly<{
  meant: 'stop' | 'none';
  /** A line of what was found. */
  proof: string;
  /** The key that wrote it. */
  actor: string;
  /** Epoch ms. */
  now: number;
}>;

/** A wish is a STOP to the sender it was written to, of when it was written: that is when the person said so. */
export function entryOfLook(
  reply: Readonly<{ workspaceId: string; phoneKey: string; inboundId: string; sender?: string; at: number }>,
  { meant, proof, actor, now }: Look,
): LedgerEntry {
  const { workspaceId, phoneKey, inboundId, sender, at } = reply;
  return {
    entryId: derivedId('consent-look', workspaceId, inboundId, meant),
    workspaceId,
    phoneKey,
    kind: meant === 'stop' ? 'stop' : 'resume',
    purposes: [],
    ...(sender === undefined ? {} : { sender }),
    inboundId,
    occurredAt: at,
    recordedAt: now,
    evidence: { source: 'support', proof, actor },
  };
}
