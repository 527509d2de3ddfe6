import type { RuleBook } from '../rules/rule-book.js';
import type { Caps, RuleRef } from '../rules/rule.js';
import { inForce, reach } from '../rules/scope.js';

/** Infinity where nothing limits. */
export type EffectiveCaps = Required<Caps> & Readonly<{ rules: readonly RuleRef[] }>;

/** Where a person is, as far as it matters for what is not bound to a clock. `states` are ISO 3166-2; none: not known. */
export type Place = Readonly<{ countries: readonly string[]; states: readonly string[] }>;

/**
 * The caps that hold for marketing to a person, all rolling (decision 17). A workspace may choose its own in place of
 * Rebound's defaults; no choice lifts a legal cap. In a country whose regions differ, an unknown region has the strictest.
 * `day` is the local or UTC date, `2026-11-21`.
 */
export function effectiveCaps(book: RuleBook, place: Place, workspace: Caps, day: string): EffectiveCaps {
  const rules = book
    .ofKind(place.countries, 'caps')
    .filter((rule) => inForce(rule, day) && reach(rule, place.states) !== 'elsewhere');
  const least = (window: keyof Caps): number =>
    rules.reduce(
      (cap, { caps, binding }) =>
        binding === 'choice' && workspace[window] !== undefined ? cap : Math.min(cap, caps[window] ?? Infinity),
      workspace[window] ?? Infinity,
    );
  return {
    per24h: least('per24h'),
    per7d: least('per7d'),
    per30d: least('per30d'),
    rules: rules.map((rule) => book.ref(rule)),
  };
}
