import { zonesOfCountry } from './country-zones.js';
import { regionTables, territories, us } from './region-tables.js';

/**
 * The zones of a part of a country (`FL`, also `US-FL` and `fl`); none where the part, or the country's parts, are not known:
 * then it may be any of the country's.
 */
export function zonesOfRegion(country: string, region: string): readonly string[] {
  const part = partOf(country, region);
  const territory = lookUp(territories[country], part);
  return territory === undefined ? (lookUp(regionTables[country], part) ?? []) : zonesOfCountry(territory);
}

/** The part as ISO 3166-2 has it behind the country. */
export function partOf(country: string, region: string): string {
  const part = region.trim().toUpperCase();
  return part.startsWith(`${country}-`) ? part.slice(country.length + 1) : part;
}

/** US states and the district, whose own rules may hold. */
export const usStates: readonly string[] = Object.keys(us);

/** Departments of European France, and the three that ISO 3166-2 has under other codes. */
const frenchDepartment = /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|6AE|69M|75C)$/;

/** The countries some of whose rules are about parts of them. */
export const countriesWithParts = ['US', 'FR'] as const;

/**
 * Whether a code behind the country is one of a part that rules may be about, and not of something larger. What France calls
 * departments and regions share numbers (44 is both): a postcode of another department says that it is none.
 */
export function isPart(country: (typeof countriesWithParts)[number], part: string, postcode?: string): boolean {
  if (country === 'US') return usStates.includes(part);
  const first = postcode === undefined ? undefined : /^\s*(\d\d)\d{3}\s*$/.exec(postcode)?.[1];
  const agrees = first === undefined || !/^\d\d$/.test(part) || first === part;
  return frenchDepartment.test(part) && agrees;
}

/** Where a person with a US number and nothing else known may be: the continental states (domain facts, row US-?). */
export const continentalUs: readonly string[] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
];

const lookUp = <T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
