/** A rate, or null where nothing has happened that it could be a rate of. Rounded to 4 places. */
export const rate = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

export type MessageCounts = Readonly<{
  arm: string;
  state: string;
  reason: string | null;
  messages: number;
  submitted: number;
  delivered: number;
  parts: number;
  clicked: number;
  human_clicks: number;
  other_clicks: number;
  opt_outs: number;
}>;

export type Funnel = Readonly<{
  /** Candidates that got as far as a decision, control arm included. */
  candidates: number;
  heldOut: number;
  submitted: number;
  delivered: number;
  parts: number;
  pending: number;
  undelivered: number;
  failed: number;
  unconfirmed: number;
  suppressed: Readonly<Record<string, number>>;
  withdrawn: Readonly<Record<string, number>>;
  /** Messages with at least one human click; all hits are counted beside. */
  clicked: number;
  humanClicks: number;
  otherClicks: number;
  optOuts: number;
  /** Domain facts 7.1: delivered of those handed over and no longer pending; clicks and opt-outs of those delivered. */
  deliveryRate: number | null;
  clickRate: number | null;
  optOutRate: number | null;
}>;

const pendingStates = new Set(['requested', 'queued', 'deferred', 'submitting', 'unknown', 'submitted', 'sent']);

/** Adds up counts by state into what a marketer reads. */
export function funnelOf(counts: readonly MessageCounts[]): Funnel {
  const total = (value: (count: MessageCounts) => number, of: (count: MessageCounts) => boolean = () => true): number =>
    counts.filter(of).reduce((sum, count) => sum + value(count), 0);
  const inState = (...states: string[]) =>
    total(
      ({ messages }) => messages,
      ({ state }) => states.includes(state),
    );
  const byReason = (wanted: string): Record<string, number> => {
    const sums: Record<string, number> = {};
    for (const { state, reason, messages } of counts) {
      if (state === wanted) sums[reason ?? 'unknown'] = (sums[reason ?? 'unknown'] ?? 0) + messages;
    }
    return sums;
  };
  const submitted = total((count) => count.submitted);
  const delivered = total((count) => count.delivered);
  const waiting = total(
    (count) => count.submitted,
    ({ state }) => pendingStates.has(state),
  );
  const clicked = total((count) => count.clicked);
  const optOuts = total((count) => count.opt_outs);
  return {
    candidates: total((count) => count.messages),
    heldOut: inState('held-out'),
    submitted,
    delivered,
    parts: total((count) => count.parts),
    pending: total(
      (count) => count.messages,
      ({ state }) => pendingStates.has(state),
    ),
    undelivered: inState('undelivered'),
    failed: inState('failed'),
    unconfirmed: inState('unconfirmed'),
    suppressed: byReason('suppressed'),
    withdrawn: byReason('withdrawn'),
    clicked,
    humanClicks: total((count) => count.human_clicks),
    otherClicks: total((count) => count.other_clicks),
    optOuts,
    deliveryRate: rate(delivered, submitted - waiting),
    clickRate: rate(clicked, delivered),
    optOutRate: rate(optOuts, delivered),
  };
}
