import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { clockSignature, isZone } from '../windows/zone-offsets.js';
import { zonesOfCountry } from './country-zones.js';
import { continentalUs, presumedByAreaCode, usStates, zonesOfRegion } from './region-zones.js';

/** What the zones were taken from, strongest first (domain facts 6.1). */
export const evidenceSources = ['explicit', 'address', 'browser', 'ip', 'phone', 'default'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

export type PlaceEvidence = Readonly<{
  source: EvidenceSource;
  /** IANA. */
  zone?: string;
  /** ISO 3166 alpha-2. */
  country?: string;
  /** The part of ISO 3166-2 behind the country (`FL`). */
  region?: string;
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
  /** The countries whose rules hold: the phone number's, and the address's where it differs. */
  countries: readonly string[];
  /** ISO 3166-2 (`US-FL`), from an address. Empty: any state. */
  states: readonly string[];
  /** IANA names. Empty only where the country is not known either. */
  zones: readonly string[];
  evidence: EvidenceSource | 'none';
}>;

/**
 * Every place a person may be in, from the strongest evidence there is. A zone the person chose, or of their address, is
 * believed. One that a browser or an IP address shows is believed where it fits the countries; where it does not (a
 * traveller, a proxy), the countries' own zones stay possible as well. A phone number alone means every zone of its country;
 * a US number every continental zone.
 */
export function candidateZones({ evidence, phone, phoneCountry }: PlaceFacts): Whereabouts {
  const ranked = evidenceSources.flatMap((source) => evidence.filter((item) => item.source === source));
  const address = ranked.find((item) => item.source === 'address' && item.country);
  const ofPhone = phoneCountry ?? (phone === undefined ? undefined : countryOfPhone(phone));
  const certain = unique([ofPhone, address?.country]);
  const countries = certain.length > 0 ? certain : unique([ranked.find((item) => item.country)?.country]);
  const presumed = phone === undefined || !countries.includes('US') ? {} : presumedByAreaCode(phone);
  const home = unique([...countries.flatMap((country) => homeZones(country)), ...(presumed.zones ?? [])]);

  for (const item of ranked) {
    const zones = zonesOf(item);
    if (zones.length === 0) continue;
    return {
      countries,
      states: statesOf(address, presumed.state),
      zones: believed(item, zones, home) ? zones : unique([...zones, ...home]),
      evidence: item.source,
    };
  }
  return {
    countries,
    states: statesOf(address, presumed.state),
    zones: home,
    evidence: home.length === 0 ? 'none' : ofPhone === undefined ? 'default' : 'phone',
  };
}

/** A zone beats a region, a region its country. What a phone number shows is added by its country below. */
function zonesOf({ source, zone, country, region }: PlaceEvidence): readonly string[] {
  if (source === 'phone' || source === 'default') return [];
  if (zone !== undefined && isZone(zone)) return [zone];
  if (country === undefined) return [];
  const ofRegion = region === undefined ? [] : zonesOfRegion(country, region);
  return ofRegion.length > 0 ? ofRegion : homeZones(country);
}

function believed({ source }: PlaceEvidence, zones: readonly string[], home: readonly string[]): boolean {
  if (source === 'explicit' || source === 'address' || home.length === 0) return true;
  const clocks = new Set(home.map(clockSignature));
  return zones.every((zone) => clocks.has(clockSignature(zone)));
}

const homeZones = (country: string): readonly string[] => (country === 'US' ? continentalUs : zonesOfCountry(country));

/** An address names the state; an area code can only add another whose law presumes so. */
function statesOf(address: PlaceEvidence | undefined, presumed: string | undefined): readonly string[] {
  const { country, region } = address ?? {};
  if (country !== 'US' || region === undefined || !usStates.includes(region)) return [];
  return unique([`US-${region}`, presumed]);
}

function countryOfPhone(phone: string): string | undefined {
  return parsePhoneNumberFromString(phone)?.country;
}

const unique = (values: ReadonlyArray<string | undefined>): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];
