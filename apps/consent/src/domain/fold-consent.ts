import { type Purpose, purposes as allPurposes } from '@rebound/contracts';
import type { LedgerEntry } from './ledger-entry.js';

export type PurposeConsent = Readonly<{
  status: 'granted' | 'revoked' | 'pending';
  /** When the person said so, epoch ms. */
  since: number;
  entryId: string;
  expiresAt?: number;
  /** Granted before a STOP reply: START brings back exactly this. */
  heldBeforeStop?: boolean;
}>;

/** All that is known of a phone number's wishes: the fold of its ledger. */
export type Consent = Readonly<{
  version: number;
  /** Epoch ms of the entry that last changed it. */
  updatedAt: number;
  purposes: Partial<Readonly<Record<Purpose, PurposeConsent>>>;
  stoppedSenders: readonly string[];
  paused: boolean;
  lastInboundIds: readonly string[];
}>;

export const noConsent: Consent = {
  version: 0,
  updatedAt: 0,
  purposes: {},
  stoppedSenders: [],
  paused: false,
  lastInboundIds: [],
};

const rememberedInbounds = 20;
/** What STOP revokes. Transactional messages are stopped per sender instead (decision 24). */
const promotional = allPurposes.filter((purpose) => purpose !== 'transactional');

/**
 * One entry onto the state. A later wish wins over an earlier one by the time the person expressed it, so an old list that is
 * imported late never brings back someone who has opted out since; at the same instant a refusal wins. The version counts
 * every entry, so that consumers can tell newer from older.
 */
export function foldConsent(state: Consent, entry: LedgerEntry): Consent {
  const next = {
    ...state,
    version: state.version + 1,
    updatedAt: entry.recordedAt,
    lastInboundIds:
      entry.inboundId === undefined
        ? state.lastInboundIds
        : [...state.lastInboundIds, entry.inboundId].slice(-rememberedInbounds),
  };
  switch (entry.kind) {
    case 'opt-in':
      return { ...next, purposes: grant(state.purposes, entry, entry.purposes) };
    case 'opt-out':
      return {
        ...next,
        purposes: revoke(state.purposes, entry, entry.purposes.length > 0 ? entry.purposes : promotional, false),
      };
    case 'stop':
      return {
        ...next,
        purposes: revoke(state.purposes, entry, promotional, true),
        stoppedSenders:
          entry.sender === undefined ? state.stoppedSenders : withSender(state.stoppedSenders, entry.sender),
      };
    case 'start':
      return {
        ...next,
        paused: false,
        stoppedSenders: state.stoppedSenders.filter((sender) => sender !== entry.sender),
        purposes: grant(
          state.purposes,
          entry,
          promotional.filter((purpose) => state.purposes[purpose]?.heldBeforeStop),
        ),
      };
    case 'pause':
      return { ...next, paused: true };
    case 'resume':
      return { ...next, paused: false };
  }
}

type Purposes = Consent['purposes'];

function grant(current: Purposes, entry: LedgerEntry, wanted: readonly Purpose[]): Purposes {
  const granted = wanted.filter((purpose) => {
    const known = current[purpose];
    return !known || known.since < entry.occurredAt || (known.since === entry.occurredAt && known.status !== 'revoked');
  });
  return withEach(current, granted, () => ({
    status: 'granted',
    since: entry.occurredAt,
    entryId: entry.entryId,
    ...(entry.expiresAt === undefined ? {} : { expiresAt: entry.expiresAt }),
  }));
}

function revoke(current: Purposes, entry: LedgerEntry, wanted: readonly Purpose[], byStop: boolean): Purposes {
  const revoked = wanted.filter((purpose) => (current[purpose]?.since ?? 0) <= entry.occurredAt);
  return withEach(current, revoked, (purpose) => {
    const known = current[purpose];
    const held = byStop && (known?.status === 'granted' || known?.heldBeforeStop === true);
    return {
      status: 'revoked',
      since: entry.occurredAt,
      entryId: entry.entryId,
      ...(held ? { heldBeforeStop: true } : {}),
    };
  });
}

function withEach(current: Purposes, wanted: readonly Purpose[], make: (purpose: Purpose) => PurposeConsent): Purposes {
  return wanted.length === 0
    ? current
    : { ...current, ...Object.fromEntries(wanted.map((purpose) => [purpose, make(purpose)])) };
}

const withSender = (senders: readonly string[], sender: string): readonly string[] =>
  senders.includes(sender) ? senders : [...senders, sender];
