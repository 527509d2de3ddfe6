import { DateTime } from 'luxon';
import { decimalOf, isCurrency, minorDigits } from './currency.js';
import { itemWords } from './item-words.js';

export type FilterContext = Readonly<{ locale: string; zone: string }>;

type Item = { name: string; quantity: number };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Bounded by the languages and currencies in use. */
const numberFormats = new Map<string, Intl.NumberFormat>();

/**
 * `{{ cart.value | money }}` with `{ minor, currency }`, or `{{ cart.minor | money: 'EUR' }}` with integer minor units: the
 * amount as the locale writes it, without decimals where they are all zero.
 */
export function money(context: FilterContext, value: unknown, currencyArgument?: unknown): string {
  const minor = isRecord(value) ? value['minor'] : value;
  const currency = currencyArgument ?? (isRecord(value) ? value['currency'] : undefined);
  if (typeof minor !== 'number' || !Number.isSafeInteger(minor)) throw new Error('money needs integer minor units');
  if (typeof currency !== 'string' || !isCurrency(currency)) throw new Error('money needs an ISO 4217 currency');
  const places = minorDigits(currency);
  const fractionDigits = minor % 10 ** places === 0 ? 0 : places;
  const key = `${context.locale} ${currency} ${fractionDigits}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(context.locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: fractionDigits,
      maximumFractionDigits: fractionDigits,
    });
    numberFormats.set(key, format);
  }
  return format.format(Number(decimalOf(minor, currency)));
}

const dateStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  short: DateTime.DATE_SHORT,
  medium: DateTime.DATE_MED,
  long: DateTime.DATE_FULL,
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  time: DateTime.TIME_SIMPLE,
  datetime: { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
};

/**
 * `{{ booking.departsAt | date }}`, `| date: 'time'`: an ISO 8601 text or epoch ms, in the person's zone and language. A
 * date without a time, or a time without an offset, is taken as local. Styles: short, medium, long (default), weekday,
 * time, datetime. `| date: 'time', 'Asia/Tokyo'` tells it in another zone: a departure goes by the airport's clock.
 */
export function date(context: FilterContext, value: unknown, style: unknown = 'long', elsewhere?: unknown): string {
  const { locale } = context;
  const zone = typeof elsewhere === 'string' ? elsewhere : context.zone;
  const options = typeof style === 'string' ? dateStyles[style] : undefined;
  if (!options) throw new Error(`date knows the styles ${Object.keys(dateStyles).join(', ')}`);
  const moment =
    typeof value === 'number'
      ? DateTime.fromMillis(value, { zone })
      : typeof value === 'string'
        ? DateTime.fromISO(value, { zone })
        : undefined;
  if (moment?.invalidReason === 'unsupported zone') throw new Error('date needs an IANA zone such as Europe/Madrid');
  if (!moment?.isValid) throw new Error('date needs an ISO 8601 text or epoch milliseconds');
  return moment.setLocale(locale).toLocaleString(options);
}

/**
 * `{{ cart.items | items }}`: "2 items: Lamp, Chair". `| items: 2` names at most two and says how many kinds more there
 * are ("5 items: Lamp, Chair, +3"). Items are texts, or `{ name, quantity? }`.
 */
export function items({ locale }: FilterContext, value: unknown, limit: unknown = 3): string {
  if (!Array.isArray(value)) throw new Error('items needs a list');
  const list = value.map(toItem).filter((item) => item.quantity > 0);
  const count = list.reduce((sum, item) => sum + item.quantity, 0);
  const named = list.filter((item) => item.name !== '');
  const shown = named.slice(0, typeof limit === 'number' && limit >= 0 ? limit : 3).map((item) => item.name);
  const hidden = named.length - shown.length;
  const names = [...shown, ...(hidden > 0 && shown.length > 0 ? [`+${hidden}`] : [])].join(', ');
  const counted = countOfItems(locale, count);
  return names === '' ? counted : `${counted}: ${names}`;
}

function toItem(value: unknown): Item {
  if (typeof value === 'string') return { name: value, quantity: 1 };
  if (!isRecord(value)) throw new Error('items needs texts or objects with a name');
  const { name, quantity } = value;
  return {
    name: typeof name === 'string' ? name : '',
    quantity: typeof quantity === 'number' && Number.isFinite(quantity) ? Math.max(0, Math.round(quantity)) : 1,
  };
}

const pluralRules = new Map<string, Intl.PluralRules>();

function countOfItems(locale: string, count: number): string {
  const language = locale.split('-')[0] ?? 'en';
  const known = itemWords[language] ? language : 'en';
  const words = itemWords[known] ?? { other: '#' };
  let rules = pluralRules.get(known);
  if (!rules) {
    rules = new Intl.PluralRules(known);
    pluralRules.set(known, rules);
  }
  return (words[rules.select(count)] ?? words.other).replace('#', String(count));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `{{ title | truncate: 20 }}`: at most so many characters, the ellipsis among them; never half of one. */
export function truncate(_: FilterContext, value: unknown, length: unknown = 50, ellipsis: unknown = '...'): string {
  const characters = [...graphemes.segment(asText(value))].map(({ segment }) => segment);
  const most = typeof length === 'number' && length >= 0 ? Math.floor(length) : 50;
  if (characters.length <= most) return characters.join('');
  const end = typeof ellipsis === 'string' ? ellipsis : '...';
  return (
    characters
      .slice(0, Math.max(0, most - end.length))
      .join('')
      .trimEnd() + end
  );
}

/** In the person's language: a Turkish "i" becomes "İ". */
export const upcase = ({ locale }: FilterContext, value: unknown): string => asText(value).toLocaleUpperCase(locale);
export const downcase = ({ locale }: FilterContext, value: unknown): string => asText(value).toLocaleLowerCase(locale);

/** The first letter in upper case, the others as they are. */
export function capitalize({ locale }: FilterContext, value: unknown): string {
  const [first = '', ...rest] = asText(value);
  return first.toLocaleUpperCase(locale) + rest.join('');
}

function asText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Error('needs a text');
}
