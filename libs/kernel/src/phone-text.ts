import { err, ok, type Result } from './result.js';

/** Why a text gives no number. Fixed, so that no number and nobody's typing gets into logs and answers. */
export const phoneProblems = [
  'a phone number is at most 64 characters',
  'not a phone number',
  'not a possible phone number',
  'needs the international form (+…) or a country',
  'holds letters or signs that belong to no phone number',
  'holds several numbers',
  'was turned into a quantity by a spreadsheet (3.46E+10, 34600000001.0)',
] as const;
export type PhoneProblem = (typeof phoneProblems)[number];

/** A text brought down to what counts of it. */
export type PhoneText = Readonly<{
  /** Whether it began with a plus: the international form. */
  plus: boolean;
  digits: string;
  /** The digits without a bracketed trunk zero ("+44 (0) 20 …"), which is there for those who dial at home. */
  withoutTrunkZero?: string;
  extension?: string;
}>;

const maxLength = 64;
/** What a field of a file may hold around a number (invisible characters, quotes) before it is read at all. */
const maxRawLength = 4 * maxLength;

/** A text as people and spreadsheets write phone numbers. Reads any script's digits and gives up rather than guess. */
export function readPhoneText(input: string): Result<PhoneText, PhoneProblem> {
  // Most are written so; a zero behind the plus is read with care below.
  if (/^(?!\+0)\+?\d{1,20}$/.test(input)) return ok({ plus: input.startsWith('+'), digits: input.replace('+', '') });
  if (input.length > maxRawLength) return err('a phone number is at most 64 characters');
  const written = withoutScheme(unquoted(plain(input)));
  if (written.length > maxLength) return err('a phone number is at most 64 characters');
  if (isQuantity(written)) return err('was turned into a quantity by a spreadsheet (3.46E+10, 34600000001.0)');

  const { main, ...beside } = withoutExtension(written);
  if (!/\d/.test(main)) return err('not a phone number');
  if (holdsSeveral(main)) return err('holds several numbers');
  const number = withPlusInFront(withoutWords(main));
  if (!/^\+?[\d\s()[\]\-./·_~]+$/.test(number)) return err('holds letters or signs that belong to no phone number');
  return ok({
    plus: number.startsWith('+'),
    digits: digitsOf(number),
    ...(/\d\s*\)?\s*\(0\)/.test(number) ? { withoutTrunkZero: digitsOf(number.replace('(0)', '')) } : {}),
    ...beside,
  });
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** One form of each digit, dash and space; without marks that cannot be seen (LRM, zero width spaces, soft hyphens). */
function plain(input: string): string {
  return input
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Mn}\p{So}]/gu, '')
    .replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit)))
    .replace(/[\p{Pd}−]/gu, '-')
    .trim()
    .replace(/[\n\r]/g, ';')
    .replace(/\s+/g, ' ');
}

/** Unicode keeps the digits of a script together and in order, from zero on; those of another may follow at once. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value % 10;
}

/** Without what marks a cell as text (`'346…`, `="346…"`), brackets around the whole, and what is left of a list. */
const unquoted = (text: string): string => text.replace(/^[="'’‘“”`<\s]+|["'’‘“”`>,;|\s]+$/g, '');

/** Without the scheme of a link [RFC 3966]; a number of a local plan gets the plan's own code. */
function withoutScheme(text: string): string {
  const link = /^(?:tel|sms|callto):(?:\/\/)?([^?]*)/i.exec(text)?.[1];
  if (link === undefined) return text;
  const decoded = link.replace(/%(2[0-9bd])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const context = /;phone-context=(\+[\d\-.() ]+)/i.exec(decoded)?.[1] ?? '';
  const number = decoded.replace(/;(?!ext=)[^;]*/gi, '').trim();
  return number.startsWith('+') ? number : context + number;
}

function isQuantity(text: string): boolean {
  return (
    /^\+?\d+(?:[.,]\d+)?e\+?\d+$/i.test(text) || /\d{7,}[.,]0+$/.test(text) || /^\d{1,3}(?:,\d{3}){2,}$/.test(text)
  );
}

const extensionMark =
  /\s*(?:;ext=|,{2,}|#|[\s.\-\d)](?:x|ext|extn|extension|poste|int|interno|anexo|ramal|доб|dw)[.:]*)\s*(\d{1,7})#?$/iu;

function withoutExtension(text: string): { main: string; extension?: string } {
  const found = extensionMark.exec(text);
  if (!found?.[1] || digitsOf(text.slice(0, found.index)).length < 4) return { main: text };
  const mark = found[0];
  const kept = /^\s*\d/.exec(mark)?.[0] ?? '';
  return { main: text.slice(0, found.index) + kept, extension: found[1] };
}

/** Two that could both be numbers; a plus after digits; or a second ending ("555-0123 / 24"). */
function holdsSeveral(text: string): boolean {
  if (/\d[^+]*\+\s*\(?\d/.test(text) || /\d\s*\/\s*\d{1,2}$/.test(text)) return true;
  const pieces = text.split(/[,;|&/]|\s(?:or|and|oder|und|ou|et|o|y|e)\s/i);
  return pieces.filter((piece) => digitsOf(piece).length >= 8).length > 1;
}

/** Words before or after the number say whose it is; a letter inside it or close to it may be a digit mistyped. */
const withoutWords = (text: string): string =>
  text.replace(/^\p{L}[\p{L}\s.]*(?:[:.\s]+|(?=[+(]))/u, '').replace(/\s*\([^()\d]*\)$|\s\p{L}[\p{L}\s.]*$/u, '');

/** `++34`, `(+34)`, `+0034`, and `34…+` of right-to-left typing. */
function withPlusInFront(text: string): string {
  const leading = text.replace(/^[\s([]*\+[\s([+]*(?:00(?=[1-9]))?/, '+');
  return leading.endsWith('+') ? `+${leading.slice(0, -1)}` : leading;
}
