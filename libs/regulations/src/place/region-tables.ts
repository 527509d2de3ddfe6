/** Zones by the part of ISO 3166-2 behind the country; a part whose places follow several clocks has them all. */
export type RegionTable = Readonly<Record<string, readonly string[]>>;

const E = 'America/New_York';
const C = 'America/Chicago';
const M = 'America/Denver';
const P = 'America/Los_Angeles';

/** The fifty states and the district [tz database 2026f, zone.tab, and 49 CFR 71 for the split ones]. */
export const us: RegionTable = {
  ...each('CT DC DE GA ME MD MA NH NJ NY NC OH PA RI SC VT VA WV', E),
  ...each('FL IN KY MI TN', E, C),
  ...each('AL AR IL IA LA MN MS MO OK WI', C),
  ...each('KS NE ND SD TX', C, M),
  ...each('CO MT NM UT WY', M),
  ...each('CA WA', P),
  ...each('ID NV OR', M, P),
  AZ: ['America/Phoenix', M],
  AK: ['America/Anchorage', 'America/Adak'],
  HI: ['Pacific/Honolulu'],
};

/** Addresses of the US forces carry the country US wherever they are: the clocks of their bases [USPS Publication 28, military addresses]. */
export const usForces: RegionTable = {
  AA: [E, C, 'America/Puerto_Rico', 'America/Tegucigalpa'],
  AE: ['Atlantic/Azores', 'Europe/London', 'Europe/Berlin', 'Europe/Istanbul', 'Asia/Dubai'],
  AP: ['Asia/Tokyo', 'Asia/Singapore', 'Australia/Darwin', 'Pacific/Guam', 'Pacific/Honolulu'],
};

/** Parts of a country that have a country code and zones of their own, as addresses name them. */
export const territories: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  US: own('AS GU MP PR UM VI'),
  FR: {
    ...own('BL GF GP MF MQ NC PF PM RE TF WF YT'),
    ...{ '971': 'GP', '972': 'MQ', '973': 'GF', '974': 'RE', '976': 'YT' },
  },
  CN: own('HK MO TW'),
  NL: { AW: 'AW', CW: 'CW', SX: 'SX', BQ1: 'BQ', BQ2: 'BQ', BQ3: 'BQ' },
};

/**
 * Every country of which a part is known to have fewer clocks than the whole [tz database 2026f, zone.tab and the comments of
 * its sources]. A part that is not listed is not known.
 */
export const regionTables: Readonly<Record<string, RegionTable>> = {
  US: { ...us, ...usForces },
  CA: {
    AB: ['America/Edmonton'],
    BC: ['America/Vancouver', 'America/Edmonton', 'America/Creston'],
    MB: ['America/Winnipeg'],
    ...each('NB NS PE', 'America/Halifax'),
    NL: ['America/St_Johns', 'America/Halifax'],
    NT: ['America/Edmonton'],
    NU: [
      'America/Toronto',
      'America/Rankin_Inlet',
      'America/Cambridge_Bay',
      'America/Edmonton',
      'America/Atikokan',
      'America/Winnipeg',
    ],
    ON: ['America/Toronto', 'America/Winnipeg', 'America/Atikokan'],
    QC: ['America/Toronto', 'America/Halifax', 'America/Blanc-Sablon'],
    SK: ['America/Regina', 'America/Edmonton'],
    YT: ['America/Whitehorse'],
  },
  MX: {
    BCN: ['America/Tijuana'],
    ...each('BCS SIN', 'America/Mazatlan'),
    SON: ['America/Hermosillo'],
    NAY: ['America/Mazatlan', 'America/Mexico_City'],
    CHH: ['America/Mexico_City', 'America/Ciudad_Juarez', 'America/Matamoros'],
    ...each('COA NLE TAM', 'America/Mexico_City', 'America/Matamoros'),
    ROO: ['America/Cancun'],
    ...each(
      'AGU CAM CHP CMX COL DIF DUR GRO GUA HID JAL MEX MIC MOR OAX PUE QUE SLP TAB TLA VER YUC ZAC',
      'America/Mexico_City',
    ),
  },
  BR: {
    AC: ['America/Rio_Branco'],
    AM: ['America/Manaus', 'America/Rio_Branco'],
    ...each('MS MT RO RR', 'America/Manaus'),
    PE: ['America/Sao_Paulo', 'America/Noronha'],
    ...each('AL AP BA CE DF ES GO MA MG PA PB PI PR RJ RN RS SC SE SP TO', 'America/Sao_Paulo'),
  },
  CL: {
    AI: ['America/Punta_Arenas', 'America/Santiago'],
    MA: ['America/Punta_Arenas'],
    VS: ['America/Santiago', 'Pacific/Easter'],
    ...each('AN AP AR AT BI CO LI LL LR ML NB RM TA', 'America/Santiago'),
  },
  EC: {
    W: ['Pacific/Galapagos'],
    ...each('A B C D E F G H I L M N O P R S SD SE T U X Y Z', 'America/Guayaquil'),
  },
  AU: {
    ACT: ['Australia/Sydney'],
    NSW: ['Australia/Sydney', 'Australia/Adelaide', 'Australia/Lord_Howe'],
    NT: ['Australia/Darwin'],
    QLD: ['Australia/Brisbane'],
    SA: ['Australia/Adelaide', 'Australia/Eucla'],
    TAS: ['Australia/Hobart'],
    VIC: ['Australia/Melbourne'],
    WA: ['Australia/Perth', 'Australia/Eucla'],
  },
  NZ: {
    CIT: ['Pacific/Chatham'],
    ...each('AUK BOP CAN GIS HKB MBH MWT NSN NTL OTA STL TAS TKI WGN WKO WTC', 'Pacific/Auckland'),
  },
  RU: {
    KGD: ['Europe/Kaliningrad'],
    ...each(
      'AD ARK BEL BRY CE CU DA IN IVA KB KC KDA KIR KL KLU KO KOS KR KRS LEN LIP ME MO MOS MOW MUR NEN NGR NIZ ORL PNZ PSK ' +
        'ROS RYA SE SMO SPE STA TA TAM TUL TVE VGG VLA VLG VOR YAR',
      'Europe/Moscow',
    ),
    ...each('AST SAM SAR UD ULY', 'Europe/Samara'),
    ...each('BA CHE KGN KHM ORE PER SVE TYU YAN', 'Asia/Yekaterinburg'),
    OMS: ['Asia/Omsk'],
    ...each('AL ALT KEM KK KYA NVS TOM TY', 'Asia/Novosibirsk'),
    ...each('BU IRK', 'Asia/Irkutsk'),
    ...each('AMU ZAB', 'Asia/Chita'),
    SA: ['Asia/Chita', 'Asia/Vladivostok', 'Asia/Magadan'],
    ...each('KHA PRI YEV', 'Asia/Vladivostok'),
    ...each('MAG SAK', 'Asia/Magadan'),
    ...each('CHU KAM', 'Asia/Kamchatka'),
  },
  KZ: each(
    '10 11 15 19 23 27 31 33 35 39 43 47 55 59 61 62 63 71 75 79 AKM AKT ALA ALM AST ATY KAR KUS KZY MAN PAV SEV SHY VOS YUZ ' +
      'ZAP ZHA',
    'Asia/Almaty',
  ),
  ID: {
    ...each('AC BB BE BT JA JB JI JK JT JW KB KR KT LA RI SB SM SS SU YO', 'Asia/Jakarta'),
    ...each('BA GO KI KS KU NB NT NU SA SG SL SN SR ST', 'Asia/Makassar'),
    KA: ['Asia/Jakarta', 'Asia/Makassar'],
    ...each('MA ML MU PA PB PD PE PP PS PT', 'Asia/Jayapura'),
  },
  MN: {
    ...each('043 046 071', 'Asia/Hovd'),
    ...each('1 035 037 039 041 047 049 051 053 055 057 059 061 063 064 065 067 069 073', 'Asia/Ulaanbaatar'),
  },
  CN: {
    XJ: ['Asia/Shanghai', 'Asia/Urumqi'],
    ...each(
      'AH BJ CQ FJ GD GS GX GZ HA HB HE HI HL HN JL JS JX LN NM NX QH SC SD SH SN SX TJ XZ YN ZJ',
      'Asia/Shanghai',
    ),
  },
  CD: {
    ...each('BC EQ KG KL KN MN MO NU SU TU', 'Africa/Kinshasa'),
    ...each('BU HK HL HU IT KC KE LO LU MA NK SA SK TA TO', 'Africa/Lubumbashi'),
  },
  ES: {
    ...each('CN GC TF', 'Atlantic/Canary'),
    ...each(
      'A AB AL AN AR AS AV B BA BI BU C CA CB CC CE CL CM CO CR CS CT CU EX GA GI GR GU H HU IB J L LE LO LU M MA MC MD ML MU ' +
        'NA NC O OR P PM PO PV RI S SA SE SG SO SS T TE TO V VA VC VI Z ZA',
      'Europe/Madrid',
    ),
  },
  PT: {
    '20': ['Atlantic/Azores'],
    '30': ['Atlantic/Madeira'],
    ...each('01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18', 'Europe/Lisbon'),
  },
};

function each(parts: string, ...zones: string[]): RegionTable {
  return Object.fromEntries(parts.split(' ').map((part) => [part, zones]));
}

function own(codes: string): Record<string, string> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, code]));
}
