import type { ConsentBasis, ConsentState, Purpose } from '@rebound/contracts';

/** A reply that asked to stop, or read like it, and that consent has not yet confirmed to have folded in. */
export type Block = Readonly<{
  inboundId: string;
  kind: 'stop' | 'pause';
  sender: string;
  /** Business instant, epoch ms. */
  at: number;
}>;

/** One marketing message counted against the cap. */
export type SentEntry = Readonly<{ messageId: string; brand: string; at: number }>;

export type PurposeCopy = Readonly<{
  purpose: Purpose;
  status: 'granted' | 'revoked' | 'pending';
  /** Missing in rows from before this was kept. */
  since?: number;
  expiresAt?: number;
  basis?: ConsentBasis;
  confirmed?: true;
}>;

export type ConsentCopy = Readonly<{
  version: number;
  purposes: readonly PurposeCopy[];
  stoppedSenders: readonly string[];
  paused: boolean;
}>;

/** All that decides whether a phone number may be written to; one row, locked while it is decided. */
export type Recipient = Readonly<{
  consent?: ConsentCopy;
  blocks: readonly Block[];
  sent: readonly SentEntry[];
}>;

export const unknownRecipient: Recipient = { blocks: [], sent: [] };

/**
 * Blocks this much older than one that consent has folded in are folded in too: consent names only the latest replies, and
 * replies of one number arrive in order but for seconds.
 */
const orderedWithinMs = 3_600_000;

/** Takes over a state that consent published; one of a lower version than the copy's changes nothing. */
export function withConsent(recipient: Recipient, state: ConsentState): Recipient {
  if (recipient.consent && state.version < recipient.consent.version) return recipient;
  const folded = new Set(state.lastInboundIds);
  const newest = Math.max(...recipient.blocks.filter(({ inboundId }) => folded.has(inboundId)).map(({ at }) => at));
  return {
    consent: {
      version: state.version,
      purposes: state.purposes.map(({ purpose, status, since, expiresAt, basis, confirmedAt }) => ({
        purpose,
        status,
        since: Date.parse(since),
        ...(expiresAt === undefined ? {} : { expiresAt: Date.parse(expiresAt) }),
        ...(basis === undefined ? {} : { basis }),
        ...(confirmedAt === undefined ? {} : { confirmed: true }),
      })),
      stoppedSenders: state.stoppedSenders,
      paused: state.paused,
    },
    blocks: recipient.blocks.filter(({ inboundId, at }) => !folded.has(inboundId) && !(at < newest - orderedWithinMs)),
    sent: recipient.sent,
  };
}

export function withBlock(recipient: Recipient, block: Block): Recipient {
  if (recipient.blocks.some(({ inboundId }) => inboundId === block.inboundId)) return recipient;
  return { ...recipient, blocks: [...recipient.blocks, block] };
}

export type ConsentVerdict = Readonly<{
  refused?: 'no-consent' | 'consent-revoked' | 'consent-paused';
  /** What was found, for the record. */
  found: 'granted' | 'not-needed' | 'pending' | 'lapsed' | 'revoked' | 'none' | 'stopped-sender' | 'blocked' | 'paused';
}>;

/**
 * Whether this number may be written to, for this purpose, from this sender. Fails closed: marketing needs a grant of the
 * very purpose. A STOP to a sender silences it altogether, transactional messages included (decision 24).
 * @param now epoch ms
 */
export function judgeConsent(
  { consent, blocks }: Recipient,
  message: Readonly<{ class: 'marketing' | 'transactional'; purpose: Purpose; sender?: string }>,
  now: number,
): ConsentVerdict {
  const { sender } = message;
  const marketing = message.class === 'marketing';
  if (sender !== undefined && consent?.stoppedSenders.includes(sender))
    return { refused: 'consent-revoked', found: 'stopped-sender' };
  if (blocks.some(({ kind, sender: stopped }) => kind === 'stop' && (marketing || stopped === sender)))
    return { refused: 'consent-revoked', found: 'blocked' };
  if (marketing && (consent?.paused || blocks.some(({ kind }) => kind === 'pause')))
    return { refused: 'consent-paused', found: 'paused' };

  const given = consent?.purposes.find(({ purpose }) => purpose === message.purpose);
  if (given?.status === 'revoked') return { refused: 'consent-revoked', found: 'revoked' };
  if (!marketing) return { found: 'not-needed' };
  if (!given) return { refused: 'no-consent', found: 'none' };
  if (given.status === 'pending') return { refused: 'no-consent', found: 'pending' };
  if (given.expiresAt !== undefined && given.expiresAt <= now) return { refused: 'no-consent', found: 'lapsed' };
  return { found: 'granted' };
}
