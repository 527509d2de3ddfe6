const E = 'America/New_York';
const C = 'America/Chicago';
const M = 'America/Denver';
const P = 'America/Los_Angeles';

/**
 * Zones of the parts (ISO 3166-2) of countries with several clocks. A part with several has them all: a county is not known
 * from an address's region. `*` holds for the parts not named.
 */
const table: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  US: {
    ...each('CT DC DE GA ME MD MA NH NJ NY NC OH PA RI SC VT VA WV', [E]),
    ...each('FL IN KY MI TN', [E, C]),
    ...each('AL AR IL IA LA MN MS MO OK WI', [C]),
    ...each('KS NE ND SD TX', [C, M]),
    ...each('CO MT NM UT WY', [M]),
    ...each('CA WA', [P]),
    ...each('ID NV OR', [M, P]),
    AZ: ['America/Phoenix', M],
    AK: ['America/Anchorage', 'America/Adak'],
    HI: ['Pacific/Honolulu'],
  },
  CA: {
    AB: ['America/Edmonton'],
    BC: ['America/Vancouver', 'America/Edmonton', 'America/Creston'],
    MB: ['America/Winnipeg'],
    NB: ['America/Halifax'],
    NS: ['America/Halifax'],
    PE: ['America/Halifax'],
    NL: ['America/St_Johns', 'America/Halifax'],
    NT: ['America/Edmonton'],
    NU: ['America/Toronto', 'America/Atikokan', 'America/Winnipeg', 'America/Cambridge_Bay', 'America/Edmonton'],
    ON: ['America/Toronto', 'America/Winnipeg', 'America/Atikokan'],
    QC: ['America/Toronto', 'America/Halifax', 'America/Blanc-Sablon'],
    SK: ['America/Regina', 'America/Edmonton'],
    YT: ['America/Whitehorse'],
  },
  AU: {
    ACT: ['Australia/Sydney'],
    NSW: ['Australia/Sydney', 'Australia/Broken_Hill', 'Australia/Lord_Howe'],
    NT: ['Australia/Darwin'],
    QLD: ['Australia/Brisbane'],
    SA: ['Australia/Adelaide', 'Australia/Eucla'],
    TAS: ['Australia/Hobart', 'Antarctica/Macquarie'],
    VIC: ['Australia/Melbourne'],
    WA: ['Australia/Perth', 'Australia/Eucla'],
  },
  BR: {
    AC: ['America/Rio_Branco'],
    AM: ['America/Manaus', 'America/Eirunepe'],
    ...each('MS MT RO RR', ['America/Manaus']),
    PE: ['America/Recife', 'America/Noronha'],
    '*': ['America/Sao_Paulo'],
  },
  ES: { ...each('CN GC TF', ['Atlantic/Canary']), '*': ['Europe/Madrid'] },
  PT: { '20': ['Atlantic/Azores'], '*': ['Europe/Lisbon'] },
};

/** The zones of a part of a country; none where the part, or the country's parts, are not known. */
export function zonesOfRegion(country: string, region: string): readonly string[] {
  const regions = table[country];
  return regions?.[region] ?? (/^[A-Z0-9]{1,3}$/.test(region) ? (regions?.['*'] ?? []) : []);
}

/** US states and the district, whose own rules may hold. */
export const usStates: readonly string[] = Object.keys(table['US'] ?? {});

/** Where a person with a US number and nothing else known may be: the continental states (domain facts, row US-?). */
export const continentalUs: readonly string[] = [E, C, M, 'America/Phoenix', P];

/**
 * Area codes never narrow, since US numbers travel with people; these add what they presume: zones outside the continental
 * states, and the state whose law takes its area codes for residence (domain facts, US-OK).
 */
const areaCodes: Readonly<Record<string, Readonly<{ zones?: readonly string[]; state?: string }>>> = {
  '907': { zones: ['America/Anchorage', 'America/Adak'] },
  '808': { zones: ['Pacific/Honolulu'] },
  ...each('405 539 572 580 918', { state: 'US-OK' }),
};

export function presumedByAreaCode(e164: string): Readonly<{ zones?: readonly string[]; state?: string }> {
  return e164.startsWith('+1') ? (areaCodes[e164.slice(2, 5)] ?? {}) : {};
}

function each<T>(keys: string, value: T): Record<string, T> {
  return Object.fromEntries(keys.split(' ').map((key) => [key, value]));
}
