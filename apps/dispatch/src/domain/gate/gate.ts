import type { Reason } from '@rebound/contracts';
import type { RuleRef } from '@rebound/regulations';
import { checks as allChecks, endOf } from './checks.js';
import type { Check, Finding, GateFacts, SeenValues, Verdict } from './gate-facts.js';

/** One line of the record that answers "why did, or didn't, this message go out". */
export type CheckRecord = Readonly<{
  check: string;
  verdict: Verdict['kind'];
  reason?: Reason;
  values: SeenValues;
}>;

export type Decision =
  /** `closesAt`: the message must have been handed over before this instant, or be looked at anew. */
  | Readonly<{ kind: 'send'; closesAt: number }>
  | Readonly<{ kind: 'defer'; until: number; reason: Reason }>
  | Readonly<{ kind: 'suppress'; reason: Reason }>
  | Readonly<{ kind: 'withdraw'; reason: Reason }>;

export type GateRecord = Readonly<{
  decision: Decision;
  checks: readonly CheckRecord[];
  rules: readonly RuleRef[];
}>;

const lineOf = (check: Check, { verdict, values }: Finding): CheckRecord => ({
  check: check.name,
  verdict: verdict.kind,
  ...('reason' in verdict ? { reason: verdict.reason } : {}),
  values,
});

/**
 * A deferral past the message's end is a suppression: what cannot go out in time is dropped, not delayed. One without an
 * instant (a pause) waits until somebody says so, and is looked at for the last time when the message's time is over.
 */
function settled(verdict: Exclude<Verdict, { kind: 'pass' }>, facts: GateFacts): Decision {
  if (verdict.kind !== 'defer') return verdict;
  const end = endOf(facts);
  if (verdict.until === undefined) return { kind: 'defer', reason: verdict.reason, until: end };
  if (verdict.until < end) return { kind: 'defer', reason: verdict.reason, until: verdict.until };
  const { offerEndsAt = Infinity, notAfter } = facts.message;
  if ((facts.cartLimit?.until ?? Infinity) < Math.min(offerEndsAt, notAfter)) {
    return { kind: 'suppress', reason: 'rule-blocked' };
  }
  return { kind: 'suppress', reason: offerEndsAt < notAfter ? 'offer-gone' : 'expired' };
}

/** Looks at the checks in order, up to the first that does not pass. */
export function passGate(facts: GateFacts, checks: readonly Check[] = allChecks): GateRecord {
  const lines: CheckRecord[] = [];
  const rules: RuleRef[] = [];
  let closesAt = Infinity;
  for (const check of checks) {
    const finding = check.look(facts);
    lines.push(lineOf(check, finding));
    rules.push(...(finding.rules ?? []));
    if (finding.verdict.kind !== 'pass') return { decision: settled(finding.verdict, facts), checks: lines, rules };
    closesAt = Math.min(closesAt, finding.closesAt ?? Infinity);
  }
  return { decision: { kind: 'send', closesAt }, checks: lines, rules };
}
