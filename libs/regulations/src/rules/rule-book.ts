import { byDefault } from './countries/by-default.js';
import { europe } from './countries/europe.js';
import { us } from './countries/us.js';
import { defaultRule, world } from './countries/world.js';
import type { Rule } from './rule.js';

/** All rules Rebound knows, in every version. */
export const ruleBook: readonly Rule[] = [...us, ...europe, ...byDefault, ...world, defaultRule];

const byCountry = new Map<string, readonly Rule[]>();
for (const rule of ruleBook) byCountry.set(rule.country, [...(byCountry.get(rule.country) ?? []), rule]);

/** Every version of every rule of a country, its states' among them. None: nobody has read that country's law. */
export const rulesOf = (country: string): readonly Rule[] => byCountry.get(country) ?? [];

/** Whether a rule is in force on a local day (`2026-11-21`). */
export const inForce = (rule: Pick<Rule, 'validFrom' | 'validTo'>, day: string): boolean =>
  rule.validFrom <= day && (rule.validTo === undefined || day < rule.validTo);
