import type { MessageClass, Rule, SenderType } from './rule.js';

/** What, beside the place, decides whether a rule holds. */
export type Sending = Readonly<{
  class: MessageClass;
  /** The adapter's name (`twilio`), where it is known. */
  carrier?: string;
  /** Absent where it is not known: a pool, out of which the carrier takes one. */
  senderType?: SenderType;
}>;

/** Whether a rule is in force on a local day (`2026-11-21`). */
export const inForce = (rule: Pick<Rule, 'validFrom' | 'validTo'>, day: string): boolean =>
  rule.validFrom <= day && (rule.validTo === undefined || day < rule.validTo);

/**
 * Whether a rule is about such a message. Where carrier or kind of sender are not known, what restricts some of them holds,
 * and what bans some of them does not: another may still be taken.
 */
export function isAbout({ kind, classes = ['marketing'], carriers, senderTypes }: Rule, sending: Sending): boolean {
  const unknown = kind !== 'traffic-ban' && kind !== 'senders';
  const names = (some: readonly string[] | undefined, one: string | undefined): boolean =>
    !some || (one === undefined ? unknown : some.includes(one));
  return classes.includes(sending.class) && names(carriers, sending.carrier) && names(senderTypes, sending.senderType);
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
