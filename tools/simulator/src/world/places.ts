/**
 * Where people live, and when a marketing text may reach them there: the simulator's own reading of the rules (domain facts,
 * section 3), written apart from the product's, so that the two can disagree.
 */
export type Place = Readonly<{
  id: string;
  country: string;
  region?: string;
  zone: string;
  currency: string;
  /** Languages with their locales, the most spoken first. */
  locales: readonly string[];
  /** Local hours, from inclusive, to exclusive; Monday is 1. */
  lawful: Readonly<{ from: number; to: number; days: readonly number[] }>;
  /** Marketing rests on consent that a second act has confirmed. */
  confirmsConsent?: true;
  /** Carriers there take no texts of applications from long numbers. */
  blocksLongNumbers?: true;
  /** A mobile number: the prefix and how many digits follow. */
  mobile: Readonly<{ prefix: string; digits: number }>;
}>;

const workdays = [1, 2, 3, 4, 5, 6];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

export const places: readonly Place[] = [
  {
    id: 'ES',
    country: 'ES',
    zone: 'Europe/Madrid',
    currency: 'EUR',
    locales: ['es-ES', 'en-GB'],
    lawful: { from: 9, to: 21, days: workdays },
    mobile: { prefix: '+3461', digits: 7 },
  },
  {
    id: 'GB',
    country: 'GB',
    zone: 'Europe/London',
    currency: 'GBP',
    locales: ['en-GB'],
    lawful: { from: 8, to: 20, days: workdays },
    mobile: { prefix: '+447400', digits: 6 },
  },
  {
    id: 'FR',
    country: 'FR',
    zone: 'Europe/Paris',
    currency: 'EUR',
    locales: ['fr-FR'],
    lawful: { from: 10, to: 20, days: workdays },
    blocksLongNumbers: true,
    mobile: { prefix: '+3361', digits: 7 },
  },
  {
    id: 'DE',
    country: 'DE',
    zone: 'Europe/Berlin',
    currency: 'EUR',
    locales: ['de-DE', 'en-GB'],
    lawful: { from: 9, to: 20, days: workdays },
    confirmsConsent: true,
    mobile: { prefix: '+49151', digits: 8 },
  },
  {
    id: 'IT',
    country: 'IT',
    zone: 'Europe/Rome',
    currency: 'EUR',
    locales: ['it-IT'],
    lawful: { from: 9, to: 20, days: workdays },
    mobile: { prefix: '+39347', digits: 7 },
  },
  {
    // Nobody has read the law there: the workspace has accepted the default rules.
    id: 'EG',
    country: 'EG',
    zone: 'Africa/Cairo',
    currency: 'EGP',
    locales: ['ar-EG', 'en-GB'],
    lawful: { from: 9, to: 20, days: workdays },
    mobile: { prefix: '+2010', digits: 8 },
  },
  {
    id: 'US-NY',
    country: 'US',
    region: 'NY',
    zone: 'America/New_York',
    currency: 'USD',
    locales: ['en-US', 'es-US'],
    lawful: { from: 8, to: 21, days: everyDay },
    confirmsConsent: true,
    mobile: { prefix: '+1212555', digits: 4 },
  },
  {
    id: 'US-FL',
    country: 'US',
    region: 'FL',
    zone: 'America/New_York',
    currency: 'USD',
    locales: ['en-US', 'es-US'],
    lawful: { from: 8, to: 20, days: everyDay },
    confirmsConsent: true,
    mobile: { prefix: '+1305555', digits: 4 },
  },
];

export const placeById = (id: string): Place => {
  const place = places.find((one) => one.id === id);
  if (!place) throw new RangeError(`no place ${id}`);
  return place;
};

const minute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function localTime(zone: string, at: number): { day: number; hour: number } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
    formats.set(zone, format);
  }
  const parts = format.formatToParts(at);
  const text = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { day: weekdays.indexOf(text('weekday')) + 1, hour: Number(text('hour')) };
}

export function isLawful(place: Place, at: number): boolean {
  const { day, hour } = localTime(place.zone, at);
  return place.lawful.days.includes(day) && hour >= place.lawful.from && hour < place.lawful.to;
}

/** The first instant at or after `at` at which a text may go out: `at` itself, or a full hour (zones here differ by hours). */
export function nextLawful(place: Place, at: number): number {
  if (isLawful(place, at)) return at;
  const hour = 60 * minute;
  for (let next = Math.ceil(at / hour) * hour; ; next += hour) if (isLawful(place, next)) return next;
}

/** Ms from `at` to the end of the lawful stretch it lies in; 0 outside. */
export function lawfulLeft(place: Place, at: number): number {
  if (!isLawful(place, at)) return 0;
  const hour = 60 * minute;
  let end = Math.floor(at / hour) * hour + hour;
  while (isLawful(place, end)) end += hour;
  return end - at;
}
