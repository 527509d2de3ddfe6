import { zonesOfCountry } from './country-zones.js';
import { zonesOfRegion } from './region-zones.js';

type PostcodeReader = (code: string) => readonly string[];

/**
 * The zones a postcode leaves possible, in the countries where a published rule ties its first characters to a part of the
 * country; none where it says nothing. A prefix whose places follow several clocks has them all (Texas 798: El Paso's county
 * and Central time's Alpine; Florida 324: Panama City and the Eastern towns of Gulf County).
 */
export function zonesOfPostcode(country: string, postcode: string): readonly string[] {
  const code = postcode.normalize('NFKC').trim().toUpperCase();
  return readers.get(country)?.(code) ?? [];
}

/** The first two digits are the province [Correos]: 35 Las Palmas, 38 Santa Cruz de Tenerife. */
function spanish(code: string): readonly string[] {
  if (!/^(?:0[1-9]|[1-4]\d|5[0-2])\d{3}$/.test(code)) return [];
  return /^3[58]/.test(code) ? ['Atlantic/Canary'] : ['Europe/Madrid'];
}

/** 9000 to 9499 are Madeira, from 9500 on the Azores [CTT]. */
function portuguese(code: string): readonly string[] {
  if (!/^[1-9]\d{3}(?:[- ]?\d{3})?$/.test(code)) return [];
  if (!code.startsWith('9')) return ['Europe/Lisbon'];
  return code < '9500' ? ['Atlantic/Madeira'] : ['Atlantic/Azores'];
}

/** The first two digits are the department, overseas the first three [La Poste]. */
const overseas: Readonly<Record<string, string>> = {
  ...{ '971': 'GP', '972': 'MQ', '973': 'GF', '974': 'RE', '975': 'PM', '976': 'YT', '977': 'BL', '978': 'MF' },
  ...{ '984': 'TF', '986': 'WF', '987': 'PF', '988': 'NC' },
};

function french(code: string): readonly string[] {
  if (!/^\d{5}$/.test(code)) return [];
  const territory = overseas[code.slice(0, 3)];
  if (territory !== undefined) return zonesOfCountry(territory);
  return /^(?:0[1-9]|[1-8]\d|9[0-5])/.test(code) ? ['Europe/Paris'] : [];
}

/** The first letter is the province or territory [Canada Post]. */
const canadianLetters: Readonly<Record<string, readonly string[]>> = {
  ...{ A: ['NL'], B: ['NS'], C: ['PE'], E: ['NB'], G: ['QC'], H: ['QC'], J: ['QC'], K: ['ON'], L: ['ON'], M: ['ON'] },
  ...{ N: ['ON'], P: ['ON'], R: ['MB'], S: ['SK'], T: ['AB'], V: ['BC'], X: ['NT', 'NU'], Y: ['YT'] },
};

function canadian(code: string): readonly string[] {
  if (!/^[A-Z]\d[A-Z](?:[ -]?\d[A-Z]\d)?$/.test(code)) return [];
  const provinces = canadianLetters[code.slice(0, 1)] ?? [];
  return [...new Set(provinces.flatMap((province) => zonesOfRegion('CA', province)))];
}

/**
 * By the first three digits [USPS Labeling List L002], from, to and the state; only those that part a state, or that say more
 * than the continental states do.
 */
const zipRanges: ReadonlyArray<readonly [from: number, to: number, zones: readonly string[]]> = [
  [6, 7, zonesOfCountry('PR')],
  [8, 8, zonesOfCountry('VI')],
  [9, 9, zonesOfCountry('PR')],
  [90, 98, zonesOfRegion('US', 'AE')],
  [320, 323, ['America/New_York']],
  [324, 324, zonesOfRegion('US', 'FL')],
  [325, 325, ['America/Chicago']],
  [326, 339, ['America/New_York']],
  [340, 340, zonesOfRegion('US', 'AA')],
  [341, 349, ['America/New_York']],
  [733, 733, ['America/Chicago']],
  [750, 797, ['America/Chicago']],
  [798, 798, zonesOfRegion('US', 'TX')],
  [799, 799, ['America/Denver']],
  [885, 885, ['America/Denver']],
  [962, 966, zonesOfRegion('US', 'AP')],
  [967, 968, [...zonesOfRegion('US', 'HI'), ...zonesOfCountry('AS')]],
  [969, 969, [...zonesOfCountry('GU'), ...zonesOfCountry('PW'), ...zonesOfCountry('FM'), ...zonesOfCountry('MH')]],
  [995, 999, zonesOfRegion('US', 'AK')],
];

function american(code: string): readonly string[] {
  if (!/^\d{5}(?:-?\d{4})?$/.test(code)) return [];
  const prefix = Number(code.slice(0, 3));
  return zipRanges.find(([from, to]) => prefix >= from && prefix <= to)?.[2] ?? [];
}

const readers: ReadonlyMap<string, PostcodeReader> = new Map([
  ['CA', canadian],
  ['ES', spanish],
  ['FR', french],
  ['PT', portuguese],
  ['US', american],
]);
