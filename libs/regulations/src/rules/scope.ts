import type { MessageClass, Rule, SenderType } from './rule.js';

/** What, beside the place, decides whether a rule holds. */
export type Sending = Readonly<{
  class: MessageClass;
  /** The adapter's name (`twilio`), where it is known already. */
  carrier?: string;
  senderType?: SenderType;
}>;

/** Whether a rule is in force on a local day (`2026-11-21`). */
export const inForce = (rule: Pick<Rule, 'validFrom' | 'validTo'>, day: string): boolean =>
  rule.validFrom <= day && (rule.validTo === undefined || day < rule.validTo);

/** Whether a rule is about such a message. A rule for some carriers is not about one whose carrier is not known. */
export function isAbout({ classes = ['marketing'], carriers, senderTypes }: Rule, sending: Sending): boolean {
  return (
    classes.includes(sending.class) &&
    (!carriers || (sending.carrier !== undefined && carriers.includes(sending.carrier))) &&
    (!senderTypes || (sending.senderType !== undefined && senderTypes.includes(sending.senderType)))
  );
}

/**
 * Whether a rule holds for a person: everywhere in the country, in a region the person is known to be in or not to be in, or
 * in one the person may be in. `regions` are ISO 3166-2; none of the rule's country means that its region is not known.
 */
export function reach(rule: Rule, regions: readonly string[]): 'here' | 'elsewhere' | 'possibly' {
  if (!rule.regions) return 'here';
  const country = rule.regions[0]?.slice(0, 2);
  const known = regions.filter((region) => region.slice(0, 2) === country);
  if (known.length === 0) return rule.knownRegionOnly ? 'elsewhere' : 'possibly';
  return known.some((region) => rule.regions?.includes(region)) ? 'here' : 'elsewhere';
}
