import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { err, ok, type Result } from './result.js';

export type Phone = Readonly<{
  /** E.164: `+` and at most 15 digits. */
  e164: string;
  /** The country the number belongs to, where its prefix says so. */
  country?: string;
  /** False where the numbering plan does not know the number: a warning, since plans go stale (domain facts 2.3). */
  valid: boolean;
}>;

/**
 * A phone number as shops store it ("0034 600 000 001", "(212) 555-0123", Arabic digits) as E.164. `region` (ISO 3166
 * alpha-2) is used for national formats only. Refuses what is not possible, accepts what is merely not known to be valid.
 * The error is a fixed reason and never carries the number.
 */
export function normalisePhone(input: string, region?: string): Result<Phone> {
  const digits = input
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(((digit.codePointAt(0) ?? 0) % 16) % 10))
    .trim();
  if (digits.length > 64) return err('a phone number is at most 64 characters');
  const international = digits.replace(/^00(?=[1-9])/, '+');
  const country =
    region && isSupportedCountry(region.toUpperCase()) ? (region.toUpperCase() as CountryCode) : undefined;
  const parsed = parsePhoneNumberFromString(international, country);
  if (!parsed)
    return err(
      country || international.startsWith('+')
        ? 'not a phone number'
        : 'needs the international form (+…) or a country',
    );
  if (!parsed.isPossible()) return err('not a possible phone number');
  return ok({ e164: parsed.number, ...(parsed.country ? { country: parsed.country } : {}), valid: parsed.isValid() });
}

/** Types of the numbering plan that hear no texts. In the US and Canada a landline cannot be told from a mobile phone. */
const deafTypes = new Set(['FIXED_LINE', 'TOLL_FREE', 'PREMIUM_RATE', 'SHARED_COST', 'UAN', 'PAGER', 'VOICEMAIL']);

/** Whether a number may be able to receive texts: true also where the plan does not know its type (domain facts 2.2). */
export function canReceiveTexts(e164: string): boolean {
  const type = parsePhoneNumberFromString(e164)?.getType();
  return type === undefined || !deafTypes.has(type);
}

/** The last digits may help support; no more of a number is ever shown. */
export const maskPhone = (e164: string): string => `…${e164.slice(-2)}`;
