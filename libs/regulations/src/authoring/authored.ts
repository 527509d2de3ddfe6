import type { ConsentBasis, Rule, RuleFile, SenderType } from '../rules/rule.js';

type CasePlace = Readonly<{
  country?: string;
  /** The part of ISO 3166-2 behind the country; absent: not known. */
  region?: string;
  zones?: readonly string[];
  carrier?: string;
  senderType?: SenderType;
}>;

/** May marketing go out at an instant: `allowed`, `blocked`, or the instant it is deferred to. */
export type WindowCase = CasePlace & Readonly<{ at: string; expect: string }>;
/** What is asked for on a day: whether the rule is in force, or a part of the answer of its kind. */
export type DayCase = CasePlace & Readonly<{ on: string; expect: string | Readonly<Record<string, unknown>> }>;
/** Until when a consent given at an instant holds: `never` ends, `refused`, or an instant. */
export type ConsentCase = CasePlace & Readonly<{ basis: ConsentBasis; from: string; expect: string }>;
export type DeadlineCase = CasePlace & Readonly<{ from: string; expect: string }>;
export type RuleCase = WindowCase | DayCase | ConsentCase | DeadlineCase;

export type AuthoredRule = Rule & Readonly<{ cases: readonly RuleCase[] }>;

/** A file of `rules/` as it is written: with the cases that show what each rule does. */
export type AuthoredFile = Omit<RuleFile, 'rules'> & Readonly<{ zone?: string; rules: readonly AuthoredRule[] }>;
