import { isFinal, type Reason } from '@rebound/contracts';
import type { CarrierReceipt, FailureClass, ReceiptStatus } from '../carriers/carrier.js';
import { isWaiting, mayFollow, type Move, type Standing } from './message-states.js';

export type ReceiptReading =
  Readonly<{ kind: 'moves'; moves: readonly Move[] }> | Readonly<{ kind: 'ignored'; because: 'duplicate' | 'late' }>;

/** The state a receipt speaks of, and why where it is not a good one. `queued` at the carrier proves the acceptance. */
const meaning: Readonly<Record<ReceiptStatus, { to: Move['to']; reason?: Reason }>> = {
  queued: { to: 'submitted' },
  sent: { to: 'sent' },
  delivered: { to: 'delivered' },
  undelivered: { to: 'undelivered', reason: 'carrier-undelivered' },
  failed: { to: 'failed', reason: 'carrier-refused' },
  expired: { to: 'undelivered', reason: 'carrier-undelivered' },
  cancelled: { to: 'failed', reason: 'carrier-refused' },
};

const reasonOf = (reason: Reason | undefined, failure: FailureClass | undefined): Reason | undefined =>
  reason && failure === 'opt_out' ? 'carrier-opt-out' : reason;

/**
 * What a receipt does to a message. Receipts are repeated, late and out of order: only forward moves are made, and a final
 * state beats what comes after it. A receipt is also proof that the carrier took the message, whatever we knew before.
 */
export function readReceipt(
  standing: Standing,
  receipt: Pick<CarrierReceipt, 'status' | 'class'>,
  at: number,
): ReceiptReading {
  if (isFinal(standing.state))
    return { kind: 'ignored', because: meaning[receipt.status].to === standing.state ? 'duplicate' : 'late' };
  const { to, reason: said } = meaning[receipt.status];
  const reason = reasonOf(said, receipt.class);
  const last: Move = { to, at, ...(reason ? { reason } : {}) };
  const unproven = standing.state === 'submitting' || standing.state === 'unknown' || isWaiting(standing.state);
  if (unproven) return { kind: 'moves', moves: to === 'submitted' ? [last] : [{ to: 'submitted', at }, last] };
  if (mayFollow(standing.state, to)) return { kind: 'moves', moves: [last] };
  return { kind: 'ignored', because: standing.state === to ? 'duplicate' : 'late' };
}
