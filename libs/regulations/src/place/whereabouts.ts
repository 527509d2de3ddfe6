import { Kept } from '../kept.js';
import { clockSignature, isZone } from '../windows/zone-offsets.js';
import { zonesOfCountry } from './country-zones.js';
import { countriesOfPhone, homeZones, presumedByAreaCode } from './phone-places.js';
import { zonesOfPostcode } from './postcode-zones.js';
import { countriesWithParts, isPart, partOf, zonesOfRegion } from './region-zones.js';

/** What the zones were taken from, strongest first (domain facts 6.1). */
export const evidenceSources = ['explicit', 'address', 'browser', 'ip', 'phone', 'default'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

export type PlaceEvidence = Readonly<{
  source: EvidenceSource;
  /** IANA, old names too (`US/Eastern`). One that names no place (`UTC`, `Etc/GMT-2`, `CET`, `+02:00`) is no evidence. */
  zone?: string;
  /** ISO 3166 alpha-2. */
  country?: string;
  /** The part of ISO 3166-2 behind the country (`FL`). */
  region?: string;
  /** As the country writes it. Says more than the region where a published rule makes it certain. */
  postcode?: string;
}>;

export type PlaceFacts = Readonly<{
  /** In any order. */
  evidence: readonly PlaceEvidence[];
  /** E.164. */
  phone?: string;
  /** The phone number's country, where it is known already; saves reading the number. */
  phoneCountry?: string;
}>;

/**
 * Where a person may be: every zone and state that the evidence leaves open. Weak evidence widens it and a guess never
 * narrows it.
 */
export type Whereabouts = Readonly<{
  /** The countries whose rules hold: the phone number's, and those of addresses and of the person's choice where they differ. */
  countries: readonly string[];
  /** ISO 3166-2 (`US-FL`, `FR-67`), from an address. None of a country: any part of it. */
  states: readonly string[];
  /** IANA names. Empty only where the country is not known either. */
  zones: readonly string[];
  /** The strongest there is, which decided. */
  evidence: EvidenceSource | 'none';
  /**
   * Weaker evidence that added zones or states: because it contradicts the stronger, or because an area code presumes more
   * than an address of the country alone. Absent where there was none.
   */
  widenedBy?: readonly EvidenceSource[];
}>;

type Claim = Readonly<{
  source: EvidenceSource;
  /** Where the person may be by this alone. */
  zones: readonly string[];
  /** What agrees with it: a browser in Hawaii does with a US number, which by itself means the continental states. */
  agreeing: readonly string[];
}>;

/**
 * Every place a person may be in, from the strongest evidence there is.
 *
 * - What the person chose settles it.
 * - Weaker evidence never takes a zone away, and changes nothing where it fits the stronger. Where it does not (an address in
 *   one country and a browser in another: a traveller, a gift, a proxy) its zones stay possible as well, and `widenedBy` says
 *   so.
 * - A phone number means every zone of its country, a US number every continental one. It says nothing against an address,
 *   since numbers travel with people; against a browser or an IP address, which tell of a moment, it stands for home. The
 *   rules of its country hold wherever the person is. What its area code presumes is added to an address (or a choice, or a
 *   visit) that names no more than the country.
 * - The default country counts only where there is nothing else.
 */
export function candidateZones({ evidence, phone, phoneCountry }: PlaceFacts): Whereabouts {
  const ofPhone = phoneCountries(evidence, phone, phoneCountry);
  const areaCode = phone?.startsWith('+1') === true && ofPhone.includes('US') ? phone.slice(0, 5) : '';
  const key = JSON.stringify([ofPhone, areaCode, evidence.map(fieldsOf)]);
  const find = (): Whereabouts => whereaboutsOf(evidence.map(tidied), ofPhone, presumedByAreaCode(areaCode));
  return key.length <= longestKey ? places.of(key, find) : find();
}

/** Many people share what is known of where they are; no number is kept. */
const places = new Kept<string, Whereabouts>(5_000);
const longestKey = 1_000;

/** Of the many postcodes only what they say: zones, and the department in France. */
const fieldsOf = ({ source, zone, country, region, postcode }: PlaceEvidence): unknown => [
  source,
  zone,
  country,
  region,
  postcode && country && [postcode.trim().slice(0, 2), zonesOfPostcode(countryCode(country), postcode)],
];

function whereaboutsOf(
  items: readonly PlaceEvidence[],
  ofPhone: readonly string[],
  presumed: ReturnType<typeof presumedByAreaCode>,
): Whereabouts {
  const claims = evidenceSources.flatMap((source) =>
    source === 'phone' ? phoneClaim(ofPhone, presumed.zones) : claimOf(source, items),
  );
  const certain = items.filter(({ source }) => source === 'address' || source === 'explicit');
  const countries = unique([...ofPhone, ...certain.map(({ country }) => country)]);
  const { zones, widenedBy } = reconciled(claims);
  const strongest = claims[0]?.source;
  const vague = items.some((item) => item.source === strongest && item.country === 'US' && namesNoPart(item));
  const presumedZones = vague ? otherClocks(presumed.zones ?? [], zones) : [];
  const { states, isPresumed } = statesOf(items, presumed.state);
  const widened = unique([...widenedBy, presumedZones.length > 0 || isPresumed ? 'phone' : undefined]);
  return {
    countries: countries.length > 0 ? countries : strongestCountry(items),
    states,
    zones: [...zones, ...presumedZones],
    evidence: strongest ?? 'none',
    ...(widened.length > 0 ? { widenedBy: widened } : {}),
  };
}

/** `claims` strongest first. */
function reconciled([strongest, ...weaker]: readonly Claim[]): { zones: string[]; widenedBy: EvidenceSource[] } {
  if (!strongest) return { zones: [], widenedBy: [] };
  let zones = [...strongest.zones];
  const widenedBy: EvidenceSource[] = [];
  for (const claim of weaker) {
    if (!mayWiden(claim.source, strongest.source) || otherClocks(zones, claim.agreeing).length === 0) continue;
    const more = otherClocks(claim.zones, zones);
    if (more.length === 0) continue;
    zones = [...zones, ...more];
    widenedBy.push(claim.source);
  }
  return { zones, widenedBy };
}

function mayWiden(weaker: EvidenceSource, strongest: EvidenceSource): boolean {
  if (strongest === 'explicit' || weaker === 'default') return false;
  return weaker !== 'phone' || strongest !== 'address';
}

/** What all the evidence of one source leaves open: two addresses are two places. */
function claimOf(source: EvidenceSource, items: readonly PlaceEvidence[]): Claim[] {
  const zones = unique(items.filter((item) => item.source === source).flatMap(zonesOf));
  return zones.length === 0 ? [] : [{ source, zones, agreeing: zones }];
}

function phoneClaim(countries: readonly string[], presumed: readonly string[] = []): Claim[] {
  const zones = unique([...countries.flatMap(homeZones), ...presumed]);
  if (zones.length === 0) return [];
  return [{ source: 'phone', zones, agreeing: [...zones, ...countries.flatMap(zonesOfCountry)] }];
}

/** A zone that is none of the item's own country leaves both open. */
function zonesOf({ zone, country, region, postcode }: PlaceEvidence): readonly string[] {
  const ofPlace = country === undefined ? [] : zonesOfPlace(country, region, postcode);
  if (zone === undefined) return ofPlace;
  const foreign = country !== undefined && otherClocks([zone], [...ofPlace, ...zonesOfCountry(country)]).length > 0;
  return foreign ? [zone, ...ofPlace] : [zone];
}

/** Where it says of a place no more than the country. */
const namesNoPart = ({ zone, country = '', region, postcode }: PlaceEvidence): boolean =>
  zone === undefined &&
  (region === undefined || zonesOfRegion(country, region).length === 0) &&
  (postcode === undefined || zonesOfPostcode(country, postcode).length === 0);

/** What region and postcode both allow; what either allows where they contradict each other; else all of the country. */
function zonesOfPlace(country: string, region: string | undefined, postcode: string | undefined): readonly string[] {
  const ofRegion = region === undefined ? [] : zonesOfRegion(country, region);
  const ofPostcode = postcode === undefined ? [] : zonesOfPostcode(country, postcode);
  if (ofRegion.length === 0 && ofPostcode.length === 0) return homeZones(country);
  if (ofRegion.length === 0 || ofPostcode.length === 0) return [...ofRegion, ...ofPostcode];
  const excluded = new Set(otherClocks(ofRegion, ofPostcode));
  const both = ofRegion.filter((zone) => !excluded.has(zone));
  return both.length > 0 ? both : [...ofRegion, ...ofPostcode];
}

/** Those of `zones` that follow a clock which none of `known` does. */
function otherClocks(zones: readonly string[], known: readonly string[]): string[] {
  const clocks = new Set(known.map(clockSignature));
  return zones.filter((zone) => !clocks.has(clockSignature(zone)));
}

function phoneCountries(
  items: readonly PlaceEvidence[],
  phone: string | undefined,
  phoneCountry: string | undefined,
): readonly string[] {
  const said = phoneCountry ?? items.find(({ source, country }) => source === 'phone' && country)?.country;
  if (said !== undefined) return [countryCode(said)];
  return phone === undefined ? [] : countriesOfPhone(phone);
}

function strongestCountry(items: readonly PlaceEvidence[]): string[] {
  for (const source of evidenceSources) {
    const countries = unique(items.map((item) => (item.source === source ? item.country : undefined)));
    if (countries.length > 0) return countries;
  }
  return [];
}

/**
 * The parts of the US and of France that addresses (or the person) name, if each of the country names one; an area code can
 * only add another state whose law presumes so.
 */
function statesOf(
  items: readonly PlaceEvidence[],
  presumed: string | undefined,
): Readonly<{ states: readonly string[]; isPresumed: boolean }> {
  const named = countriesWithParts.flatMap((country) => {
    const parts = items
      .filter(({ source, country: named, region }) =>
        named !== country ? false : source === 'address' || (source === 'explicit' && region !== undefined),
      )
      .map(({ region, postcode }) =>
        region !== undefined && isPart(country, region, postcode) ? `${country}-${region}` : undefined,
      );
    return parts.includes(undefined) ? [] : parts;
  });
  const american = named.some((part) => part?.startsWith('US-'));
  return {
    states: unique([...named, american ? presumed : undefined]),
    isPresumed: american && presumed !== undefined && !named.includes(presumed),
  };
}

/** Names that give an offset, or a clock of no place, and what browsers say that hide where they are. */
const placeless =
  /^(?:etc\/.*|utc|uct|gmt(?:[+-]?0)?|zulu|universal|greenwich|factory|[cemw]et|[ehm]st|[cemp]st\d[cemp]dt|[+-]\d.*)$/i;

function tidied(item: PlaceEvidence): PlaceEvidence {
  const { source, postcode } = item;
  const zone = item.zone?.trim();
  const country = item.country && countryCode(item.country);
  const region = country && item.region ? partOf(country, item.region) : undefined;
  return {
    source,
    ...(zone && !placeless.test(zone) && isZone(zone) ? { zone } : {}),
    ...(country ? { country } : {}),
    ...(region ? { region } : {}),
    ...(postcode ? { postcode } : {}),
  };
}

function countryCode(written: string): string {
  const code = written.trim().toUpperCase();
  return code === 'UK' ? 'GB' : code;
}

const unique = <T extends string>(values: ReadonlyArray<T | undefined>): T[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];
