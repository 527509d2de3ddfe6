import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { readPhoneText, type PhoneProblem, type PhoneText } from './phone-text.js';
import { Remembered } from './remembered.js';
import { err, ok, type Result } from './result.js';

/** How a number was written: `+34…`, as dialled from abroad (`0034…`, `011 34…`), or as dialled at home. */
export type PhoneForm = 'international' | 'idd' | 'national';

export type Phone = Readonly<{
  /** E.164: `+` and at most 15 digits. */
  e164: string;
  /** The country the number belongs to, where its prefix says so: Guernsey's `GG`, not `GB`, for +44 7781. */
  country?: string;
  /** False where the numbering plan does not know the number: a warning, since plans go stale (domain facts 2.3). */
  valid: boolean;
  form: PhoneForm;
  /** The region (ISO 3166 alpha-2) by whose habits it was read; absent where the number says itself where it belongs. */
  region?: string;
  /** Of a switchboard. Texts do not get there. */
  extension?: string;
}>;

/** People identify themselves again and again, and reading a number costs more than the event. */
const answers = new Remembered<Result<Phone, PhoneProblem>>(5_000);

/**
 * A phone number as shops store it ("0034 600 000 001", "(212) 555-0123", "+44 (0) 20 …", `tel:` links, any script's digits)
 * as E.164. `region` (ISO 3166 alpha-2) is used for forms that do not name their country, and is then recorded. Refuses what
 * is not possible, and what could be read in two ways; accepts what is merely not known to be valid (domain facts 2.3).
 *
 * Mobile numbers of Mexico lose the 1 that the country dropped in 2019, and Argentina's domestic 15 becomes the 9 behind the
 * country code; a 9 that is missing is not invented, since the same digits may be a landline (domain facts 2.2).
 */
export function normalisePhone(input: string, region = ''): Result<Phone, PhoneProblem> {
  return answers.of(`${region}|${input}`, () => {
    const text = readPhoneText(input);
    return text.ok ? read(text.value, regionOf(region)) : text;
  });
}

type Reading = Readonly<{ number: PhoneNumber; valid: boolean; form: PhoneForm; region?: string }>;

function read(text: PhoneText, region: CountryCode | undefined): Result<Phone, PhoneProblem> {
  const readings = readingsOf(text, region);
  if (!readings) return err('needs the international form (+…) or a country');
  let possible: Reading | undefined;
  let parsed = false;
  for (const reading of readings) {
    if (!reading) continue;
    parsed = true;
    if (reading.valid) return ok(phoneOf(reading, text.extension));
    if (reading.number.isPossible()) possible ??= reading;
  }
  if (possible) return ok(phoneOf(possible, text.extension));
  return err(parsed ? 'not a possible phone number' : 'not a phone number');
}

/** What the text may mean, likeliest first and each worked out only if those before it are not valid. Undefined: nothing. */
function readingsOf(text: PhoneText, region: CountryCode | undefined): Iterable<Reading | undefined> | undefined {
  const { plus, digits, withoutTrunkZero } = text;
  if (plus) return inTurn([withoutTrunkZero, digits], (each) => international(each, 'international'));
  if (/^00[1-9]/.test(digits)) return fromAbroad(text, region);
  if (region) return atHome(digits, region);
  // Without a region these could be something else; only a number that the plan knows settles it.
  const dialled = /^011(\d{10,})/.exec(digits)?.[1];
  const readings = [
    dialled === undefined ? undefined : international(dialled, 'idd'),
    withoutTrunkZero === undefined ? undefined : international(withoutTrunkZero, 'international'),
  ].filter((reading) => reading?.valid);
  return readings.length > 0 ? readings : undefined;
}

function* fromAbroad({ digits, withoutTrunkZero }: PhoneText, region: CountryCode | undefined) {
  if (withoutTrunkZero !== undefined) yield international(withoutTrunkZero.slice(2), 'idd');
  yield international(digits.slice(2), 'idd');
  if (region) yield* atHome(digits, region);
}

function* atHome(digits: string, region: CountryCode): Generator<Reading | undefined> {
  yield national(digits, region);
  const mexican = region === 'MX' ? /^(?:01|04[45]|1)(\d{10})$/.exec(digits)?.[1] : undefined;
  if (mexican !== undefined) yield national(mexican, region);
}

function* inTurn(texts: ReadonlyArray<string | undefined>, reader: (text: string) => Reading | undefined) {
  for (const text of texts) if (text !== undefined) yield reader(text);
}

function international(digits: string, form: PhoneForm): Reading | undefined {
  const number = parsePhoneNumberFromString(`+${digits.replace(/^521(?=\d{10}$)/, '52')}`);
  return number && { number, valid: isFoundByPlan(number) || number.isValid(), form };
}

function national(digits: string, region: CountryCode): Reading | undefined {
  const number = parsePhoneNumberFromString(digits, region);
  if (!number) return undefined;
  const whole = number.number.slice(1);
  return {
    number,
    // The region itself is also what a number is given that no plan knows.
    valid: (number.country !== region && isFoundByPlan(number)) || number.isValid(),
    form: digits === whole ? 'international' : digits.endsWith(whole) ? 'idd' : 'national',
    region,
  };
}

/**
 * Of the countries that share +44 or +1 those that are not told apart by leading digits alone (as the Isle of Man is): a number
 * gets one of them only if its plan knows the number, which is valid then. To ask again would cost as much as all the rest:
 * British patterns are long, and the library compiles each anew.
 */
const foundByPlan: ReadonlySet<string | undefined> = new Set(['GB', 'GG', 'JE', 'US', 'CA']);

const isFoundByPlan = ({ country }: PhoneNumber): boolean => foundByPlan.has(country);

function phoneOf({ number, valid, form, region }: Reading, extension: string | undefined): Phone {
  const { number: e164, country } = number;
  return {
    e164,
    ...(country ? { country } : {}),
    valid,
    form,
    ...(region ? { region } : {}),
    ...(extension === undefined ? {} : { extension }),
  };
}

function regionOf(region: string): CountryCode | undefined {
  const code = region.trim().toUpperCase();
  const country = code === 'UK' ? 'GB' : code;
  return isSupportedCountry(country) ? country : undefined;
}

/** The types that hear texts. In the US, Canada and Mexico a landline cannot be told from a mobile phone. */
const hearingTypes = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE']);

const hearing = new Remembered<boolean>(5_000);

/**
 * Whether a number (E.164) may be able to receive texts: false for landlines, toll-free, premium, personal and internet
 * numbers and for what is no possible number; true also where the plan does not know the number (domain facts 2.2, 2.3).
 */
export function canReceiveTexts(e164: string): boolean {
  return hearing.of(e164, () => {
    const number = parsePhoneNumberFromString(e164, { extract: false });
    const type = number?.getType();
    return type === undefined ? (number?.isPossible() ?? false) : hearingTypes.has(type);
  });
}

/** The last digits may help support; no more of a number is ever shown. */
export const maskPhone = (e164: string): string => `…${e164.slice(-2)}`;
