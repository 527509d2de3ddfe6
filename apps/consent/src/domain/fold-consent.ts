import { type ConsentBasis, type Purpose, purposes as allPurposes } from '@rebound/contracts';
import type { LedgerEntry } from './ledger-entry.js';

/** How far an agreement reaches. */
type Terms = Readonly<{
  /** Epoch ms. */
  expiresAt?: number;
  basis?: ConsentBasis;
  /** Epoch ms. */
  confirmedAt?: number;
}>;

export type PurposeConsent = Readonly<{
  status: 'granted' | 'revoked' | 'pending';
  /** When the person said so, epoch ms. */
  since: number;
  entryId: string;
  /** Granted before a STOP reply: START brings back exactly this, on its terms. */
  heldBeforeStop?: boolean;
}> &
  Terms;

/** A reply in doubt, and when it was written, epoch ms. */
type Doubt = Readonly<{ inboundId: string; at: number }>;

/** All that is known of a phone number's wishes: the fold of its ledger. */
export type Consent = Readonly<{
  version: number;
  /** Epoch ms of the entry that last changed it. */
  updatedAt: number;
  purposes: Partial<Readonly<Record<Purpose, PurposeConsent>>>;
  stoppedSenders: readonly string[];
  /** A reply looked like a wish to stop, and nobody has looked at it yet. */
  paused: boolean;
  /** Those replies, the latest of them; absent where nothing is paused. */
  doubts?: readonly Doubt[];
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
const rememberedDoubts = 100;
/** Stands for the replies in doubt beyond those: nobody can have looked at all of them. */
const more = 'more';
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
      return { ...next, purposes: grant(state.purposes, entry, entry.purposes, () => termsOf(entry)) };
    case 'opt-out':
      return {
        ...settledBy(entry, next),
        purposes: revoke(state.purposes, entry, entry.purposes.length > 0 ? entry.purposes : promotional, false),
      };
    case 'stop':
      return {
        ...settledBy(entry, next),
        purposes: revoke(state.purposes, entry, promotional, true),
        stoppedSenders:
          entry.sender === undefined || agreedAfter(state.purposes, entry)
            ? state.stoppedSenders
            : withSender(state.stoppedSenders, entry.sender),
      };
    case 'start':
      return {
        ...settledBy(entry, next),
        stoppedSenders: state.stoppedSenders.filter((sender) => sender !== entry.sender),
        purposes: grant(
          state.purposes,
          entry,
          promotional.filter((purpose) => state.purposes[purpose]?.heldBeforeStop),
          (purpose) => termsOf(state.purposes[purpose] ?? {}),
        ),
      };
    case 'pause':
      return { ...next, paused: true, doubts: withDoubt(state.doubts ?? [], doubtOf(entry)) };
    case 'resume':
      return settledBy(entry, next);
  }
}

const refusesAll = ({ purposes }: LedgerEntry): boolean =>
  purposes.length === 0 || promotional.every((purpose) => purposes.includes(purpose));

const doubtOf = ({ inboundId, entryId, occurredAt }: LedgerEntry): Doubt => ({
  inboundId: inboundId ?? entryId,
  at: occurredAt,
});

function withDoubt(doubts: readonly Doubt[], doubt: Doubt): readonly Doubt[] {
  if (doubts.length < rememberedDoubts) return [...doubts, doubt];
  const last = doubts.at(-1);
  return last?.inboundId === more
    ? [...doubts.slice(0, -1), { inboundId: more, at: Math.max(last.at, doubt.at) }]
    : [...doubts, { ...doubt, inboundId: more }];
}

/**
 * Which replies in doubt an entry settles: those up to an instant (epoch ms), since the person has said then what is meant; or
 * the one that somebody has looked at. Undefined: none.
 */
export type Settles = Readonly<{ upTo: number }> | Readonly<{ inboundId: string }>;

export function settles(entry: LedgerEntry): Settles | undefined {
  switch (entry.kind) {
    case 'start':
      return { upTo: entry.occurredAt };
    case 'stop':
    case 'opt-out':
      return refusesAll(entry) ? { upTo: entry.occurredAt } : undefined;
    case 'resume':
      // Of one reply, or else of all there are, whatever clock they were written by.
      return entry.inboundId === undefined ? { upTo: Infinity } : { inboundId: entry.inboundId };
    case 'opt-in':
    case 'pause':
      return undefined;
  }
}

export const isSettled = ({ inboundId, at }: Doubt, by: Settles): boolean =>
  'upTo' in by ? at <= by.upTo : inboundId === by.inboundId;

function settledBy(entry: LedgerEntry, state: Consent): Consent {
  const by = settles(entry);
  if (!by) return state;
  const { doubts = state.paused ? [{ inboundId: more, at: 0 }] : [], ...rest } = state;
  const left = doubts.filter((doubt) => !isSettled(doubt, by));
  return left.length > 0 ? { ...rest, doubts: left } : { ...rest, paused: false };
}

type Purposes = Consent['purposes'];

function termsOf(given: Terms | LedgerEntry): Terms {
  const { expiresAt } = given;
  const { basis, confirmedAt } = 'evidence' in given ? given.evidence : given;
  return {
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(basis === undefined ? {} : { basis }),
    ...(confirmedAt === undefined ? {} : { confirmedAt: new Date(confirmedAt).getTime() }),
  };
}

function grant(
  current: Purposes,
  entry: LedgerEntry,
  wanted: readonly Purpose[],
  termsFor: (purpose: Purpose) => Terms,
): Purposes {
  const granted = wanted.filter((purpose) => {
    const known = current[purpose];
    return !known || known.since < entry.occurredAt || (known.since === entry.occurredAt && known.status !== 'revoked');
  });
  return withEach(current, granted, (purpose) => ({
    status: 'granted',
    since: entry.occurredAt,
    entryId: entry.entryId,
    ...termsFor(purpose),
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
      ...(known && held ? { heldBeforeStop: true, ...termsOf(known) } : {}),
    };
  });
}

function withEach(current: Purposes, wanted: readonly Purpose[], make: (purpose: Purpose) => PurposeConsent): Purposes {
  return wanted.length === 0
    ? current
    : { ...current, ...Object.fromEntries(wanted.map((purpose) => [purpose, make(purpose)])) };
}

/** Whether the person has agreed to something after what is heard of only now. */
const agreedAfter = (purposes: Purposes, { occurredAt }: LedgerEntry): boolean =>
  Object.values(purposes).some(({ status, since }) => status === 'granted' && since > occurredAt);

const withSender = (senders: readonly string[], sender: string): readonly string[] =>
  senders.includes(sender) ? senders : [...senders, sender];
