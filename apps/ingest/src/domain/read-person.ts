import type { BehaviourContext, Traits } from '@rebound/contracts';
import { clip, FieldReader, isFields, isWebUrl, type Fields, type Findings } from './field-reader.js';

const phones = ['phone', 'phone_number', 'phoneNumber', 'mobile', 'sms_marketing_phone'] as const;
const emails = ['email', 'email_address'] as const;
const locales = ['locale', 'language'] as const;
const timeZones = ['timezone', 'timeZone', 'time_zone'] as const;
/** What shops call a permission to write; consent is recorded by the consent service only, with its evidence. */
const consents = [
  'consent',
  'sms_consent',
  'smsConsent',
  'sms_opt_in',
  'smsOptIn',
  'accepts_sms_marketing',
  'buyer_accepts_sms_marketing',
  'sms_marketing_consent',
] as const;

const has = (fields: Fields, names: readonly string[]): string | undefined =>
  names.find((name) => fields[name] !== undefined && fields[name] !== null && fields[name] !== '');

/** The trait that a browser may not set, if it tries: the phone number or consent. */
export const trustedTrait = (traits: Fields): string | undefined => has(traits, [...phones, ...consents]);

/** Properties that say who somebody is never stay among an event's free properties. */
export const personalProperties: ReadonlySet<string> = new Set([
  ...phones,
  ...emails,
  'first_name',
  'firstName',
  'last_name',
  'lastName',
  'address',
  'password',
]);

const zoneKnown = new Map<string, boolean>();

/** Whether it is a time zone of the IANA database as this Node knows it. */
export function isTimeZone(zone: string): boolean {
  const remembered = zoneKnown.get(zone);
  if (remembered !== undefined) return remembered;
  let known = zone.length <= 64 && /^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(zone);
  if (known) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
    } catch {
      known = false;
    }
  }
  if (zoneKnown.size >= 2048) zoneKnown.clear();
  zoneKnown.set(zone, known);
  return known;
}

const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** BCP 47 from what clients send: `es_ES`, or the first of `es-ES,es;q=0.9`. */
export function localeOf(text: string): string | undefined {
  if (text.length <= 35 && languageTag.test(text)) return text;
  const first = (text.split(/[,;]/, 1)[0] ?? '').trim().replaceAll('_', '-');
  return first.length <= 35 && languageTag.test(first) ? first : undefined;
}

const countryOf = (value: string | undefined): string | undefined =>
  value !== undefined && /^[A-Za-z]{2}$/.test(value) ? value.toUpperCase() : undefined;

/**
 * What an event says of its person. From a browser the phone number is left out (`trusted` false): decision 25.
 * Undefined when nothing is said that Rebound keeps.
 */
export function readTraits(fields: Fields, path: string, findings: Findings, trusted: boolean): Traits | undefined {
  const reader = new FieldReader(fields, path, findings);
  const address = reader.child(['address', 'default_address']) ?? reader;
  const traits: Traits = {};
  const phone = trusted ? reader.text(phones, 65) : undefined;
  if (phone !== undefined) {
    if (phone.length <= 64) traits.phone = phone;
    else reader.problem('must have at most 64 characters');
  }
  const email = reader.text(emails, 320);
  if (email !== undefined) traits.email = email;
  const firstName = reader.text(['firstName', 'first_name', 'firstname'], 100);
  if (firstName !== undefined) traits.firstName = firstName;
  const language = reader.text(locales, 200);
  if (language !== undefined) {
    const locale = localeOf(language);
    if (locale !== undefined) traits.locale = locale;
    else reader.problem('must be a language tag such as es-ES');
  }
  const zone = reader.text(timeZones, 100);
  if (zone !== undefined) {
    if (isTimeZone(zone)) traits.timeZone = zone;
    else reader.problem('must be an IANA time zone such as Europe/Madrid');
  }
  const country = countryOf(address.text(['country_code', 'countryCode', 'country'], 100));
  if (country !== undefined) traits.country = country;
  const region = address.text(['state', 'region', 'province_code'], 11);
  if (region !== undefined && region.length <= 10) traits.region = region;
  const postcode = address.text(['postalCode', 'postal_code', 'postcode', 'zip'], 21);
  if (postcode !== undefined && postcode.length <= 20) traits.postcode = postcode;
  return Object.keys(traits).length > 0 ? traits : undefined;
}

const string = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Where the event was made. It only decorates: what cannot be read is left out, the event is taken. */
export function readContext(context: Fields, ip: string | undefined): BehaviourContext | undefined {
  const read: BehaviourContext = {};
  const language = string(context.locale);
  const locale = language === undefined ? undefined : localeOf(language);
  if (locale !== undefined) read.locale = locale;
  const zone = string(context.timezone) ?? string(context.timeZone) ?? string(context.time_zone);
  if (zone !== undefined && isTimeZone(zone)) read.timeZone = zone;
  const address = string(context.ip) ?? ip;
  if (address !== undefined && address.length <= 45) read.ip = address;
  const agent = string(context.userAgent) ?? string(context.user_agent);
  if (agent !== undefined) read.userAgent = clip(agent, 500);
  const url = isFields(context.page) ? context.page.url : context.page_url;
  if (isWebUrl(url)) read.pageUrl = url;
  return Object.keys(read).length > 0 ? read : undefined;
}
