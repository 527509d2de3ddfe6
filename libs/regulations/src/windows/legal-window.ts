import type { RuleRef, WeekHours } from '../rules/rule.js';
import type { Whereabouts, ZoneEvidence } from '../place/whereabouts.js';

export type LegalQuery = Readonly<{
  whereabouts: Whereabouts;
  /** Epoch ms. */
  now: number;
  class: 'marketing' | 'transactional';
  /** The workspace's own hours, on the recipient's wall clock. They can only make the window smaller. */
  workspaceHours?: WeekHours;
  /** Whether the workspace accepted, on the record, the default rules for countries without a row (decision 28). */
  acceptDefaultRules: boolean;
  /** How long before its end a window closes for us, so that the carrier's queues drain inside it. Default 5 minutes. */
  closeEarlyMs?: number;
}>;

type Trace = Readonly<{
  /** Every rule that was evaluated, in force on the day in question. */
  rules: readonly RuleRef[];
  zones: readonly string[];
  evidence: ZoneEvidence;
}>;

export type LegalAnswer =
  /** `until`: when the window closes, epoch ms; absent for transactional messages. */
  | (Trace & Readonly<{ answer: 'allowed'; until?: number }>)
  /** `until`: the earliest allowed instant after `now`, epoch ms. */
  | (Trace & Readonly<{ answer: 'deferred'; until: number }>)
  | (Trace & Readonly<{ answer: 'blocked'; reason: 'no-rules-for-country' | 'unknown-country' | 'no-common-window' }>);
