import { inForce, rulesOf } from './rule-book.js';
import type { Caps, RuleRef } from './rule.js';

/** Marketing messages per person where neither law nor workspace says otherwise (domain facts, row ALL freq). */
export const defaultCaps: Required<Caps> = { per24h: 1, per7d: 3, per30d: 6 };

export type EffectiveCaps = Required<Caps> & Readonly<{ rules: readonly RuleRef[] }>;

/**
 * The caps that hold for marketing to a person, all rolling. A workspace may choose its own; no choice lifts a legal cap. In
 * a country whose states differ, an unknown state has the strictest. `day` is the local or UTC date, `2026-11-21`.
 */
export function capsFor(
  place: Readonly<{ countries: readonly string[]; states: readonly string[] }>,
  workspace: Caps,
  day: string,
): EffectiveCaps {
  const legal = place.countries
    .flatMap((country) => rulesOf(country))
    .filter((rule) => rule.caps !== undefined && inForce(rule, day))
    .filter(({ state }) => state === undefined || place.states.length === 0 || place.states.includes(state));
  const least = (window: keyof Caps): number =>
    Math.min(workspace[window] ?? defaultCaps[window], ...legal.map(({ caps }) => caps?.[window] ?? Infinity));
  return {
    per24h: least('per24h'),
    per7d: least('per7d'),
    per30d: least('per30d'),
    rules: legal.map(({ id, version }) => ({ id, version })),
  };
}
