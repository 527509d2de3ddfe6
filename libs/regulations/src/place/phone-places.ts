import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { Kept } from '../kept.js';
import { zonesOfCountry } from './country-zones.js';
import { continentalUs } from './region-zones.js';

const countriesByCallingCode = new Map<string, string[]>();
for (const country of getCountries()) {
  const code = getCountryCallingCode(country);
  countriesByCallingCode.set(code, [...(countriesByCallingCode.get(code) ?? []), country]);
}

/** Only of calling codes that countries share: to part them takes reading the number. */
const partedNumbers = new Kept<string, readonly string[]>(10_000);

/**
 * The countries (ISO 3166 alpha-2) an E.164 number may belong to: one where the numbering plan says, all that share its
 * calling code where it does not know the number, none for a number of no country (satellites).
 */
export function countriesOfPhone(e164: string): readonly string[] {
  const sharing = sharingCallingCode(e164);
  if (sharing.length <= 1) return sharing;
  return partedNumbers.of(e164, () => {
    const country = parsePhoneNumberFromString(e164)?.country;
    return country === undefined ? sharing : [country];
  });
}

function sharingCallingCode(e164: string): readonly string[] {
  for (const length of [1, 2, 3]) {
    const countries = countriesByCallingCode.get(e164.slice(1, 1 + length));
    if (countries) return countries;
  }
  return [];
}

/** Whose numbers are carried to the states and back as freely as those of the states themselves. */
const usTerritories = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);

/**
 * The zones of a person of whom only the country of the phone number is known: every zone of the country; of a US number, the
 * continental ones (domain facts, row US-?).
 *
 * Nothing is read from the digits behind the country. Google's libphonenumber has a map from prefixes to zones, but it names
 * only a representative zone, takes overlays (458, 778, 236, 672) for one zone where the code they overlay has two, holds
 * errors (709), and knows only Madrid for the mobile numbers of the Canaries (domain facts 6.2, 6.3); and numbers travel with
 * people. It could only widen what follows, never narrow it, and every zone of the country is the widest already.
 * libphonenumber-js does not carry it, and `libphonenumber-geo-carrier`, which does, reads files for each question.
 */
export function homeZones(country: string): readonly string[] {
  if (country === 'US') return continentalUs;
  return usTerritories.has(country) ? [...zonesOfCountry(country), ...continentalUs] : zonesOfCountry(country);
}

/**
 * Area codes never narrow; these add what they presume: zones outside the continental states, and the state whose law takes
 * its area codes for residence (domain facts, US-OK).
 */
const areaCodes: Readonly<Record<string, Readonly<{ zones?: readonly string[]; state?: string }>>> = {
  '907': { zones: ['America/Anchorage', 'America/Adak'] },
  '808': { zones: ['Pacific/Honolulu'] },
  ...Object.fromEntries(['405', '539', '572', '580', '918'].map((code) => [code, { state: 'US-OK' }])),
};

export function presumedByAreaCode(e164: string): Readonly<{ zones?: readonly string[]; state?: string }> {
  return e164.startsWith('+1') ? (areaCodes[e164.slice(2, 5)] ?? {}) : {};
}
