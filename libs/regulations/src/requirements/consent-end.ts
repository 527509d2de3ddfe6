import { DateTime } from 'luxon';
import type { Whereabouts } from '../place/whereabouts.js';
import type { RuleBook } from '../rules/rule-book.js';
import type { AcceptedBasis, ConsentBasis, RuleOf, RuleRef } from '../rules/rule.js';
import { inForce, reach } from '../rules/scope.js';
import type { Place } from './caps.js';

export type ConsentQuery = Readonly<{
  whereabouts: Whereabouts;
  /** The local or UTC date whose rules are asked for, `2026-11-21`. */
  day: string;
  basis: ConsentBasis;
  /** When it was given, or the sale or enquiry was; epoch ms. */
  givenAt: number;
}>;

/** `until`: first instant at which it does not hold any more, epoch ms; absent where it holds until it is revoked. */
export type ConsentAnswer =
  | Readonly<{ answer: 'accepted'; until?: number; conditions: readonly string[]; rules: readonly RuleRef[] }>
  | Readonly<{ answer: 'refused'; rules: readonly RuleRef[] }>;

/** The consent rules of a place; where a country has none, the one for countries nobody has read the law of. */
export function consentRules(book: RuleBook, { countries, states }: Place, day: string): readonly RuleOf<'consent'>[] {
  const holding = (country: string): RuleOf<'consent'>[] =>
    book.ofKind([country], 'consent').filter((rule) => inForce(rule, day) && reach(rule, states) !== 'elsewhere');
  const rules = countries.flatMap((country) => {
    const own = holding(country);
    return own.length > 0 ? own : holding('*');
  });
  return [...new Set(rules)];
}

/** What a rule accepts a basis as; an express consent in writing is an express one too. */
export function acceptedAs(rule: RuleOf<'consent'>, basis: ConsentBasis): AcceptedBasis | undefined {
  const exact = rule.bases.find((accepted) => accepted.basis === basis);
  return (
    exact ?? (basis === 'express-written' ? rule.bases.find((accepted) => accepted.basis === 'express') : undefined)
  );
}

/**
 * Whether marketing may rest on a consent, and until when: every rule of every country concerned must accept it, and the
 * earliest end counts, in the earliest zone the person may be in. Where no rule is known, nothing is accepted.
 */
export function consentEnd(book: RuleBook, query: ConsentQuery): ConsentAnswer {
  const { whereabouts, day, basis, givenAt } = query;
  const found = consentRules(book, whereabouts, day);
  const rules = found.map((rule) => book.ref(rule));
  const accepted = found.map((rule) => acceptedAs(rule, basis));
  const known = accepted.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < accepted.length) return { answer: 'refused', rules };
  const zones = whereabouts.zones.length > 0 ? whereabouts.zones : ['UTC'];
  const ends = known.flatMap(({ expiresAfterMonths: months }) =>
    months === undefined ? [] : zones.map((zone) => DateTime.fromMillis(givenAt, { zone }).plus({ months }).toMillis()),
  );
  return {
    answer: 'accepted',
    ...(ends.length > 0 ? { until: Math.min(...ends) } : {}),
    conditions: [...new Set(known.flatMap(({ conditions = [] }) => conditions))],
    rules,
  };
}
