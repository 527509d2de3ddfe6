import { withoutTokens } from './placeholders.js';

/** Full stops in any script; browsers and handsets take them for a dot in a host name. */
const dot = '[.\u3002\uff0e\uff61]';
const address = new RegExp(
  `(?:(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*)?://\\S*|www${dot}\\S*|(?<![\\p{L}\\p{N}@-])(?:[\\p{L}\\p{N}-]+${dot})+[\\p{L}]{2,24}(?::\\d+)?[/?#]\\S*`,
  'giu',
);
/** Bare host names a handset turns into a link. Losing the dot is enough, and keeps the words ("Booking.com"). */
const topLevels =
  'com|net|org|info|biz|io|co|me|app|dev|shop|store|online|site|xyz|top|click|link|live|club|ly|gl|gg|to|tv|cc|ru|cn|su|tk|ml|ga|cf|gq|' +
  'uk|us|eu|de|fr|es|it|pt|nl|be|at|ch|pl|se|no|dk|fi|tr|in|jp|br|mx|ar|ca|au';
const hostName = new RegExp(
  `([\\p{L}\\p{N}-]+)${dot}(?=(?:[\\p{L}\\p{N}-]+${dot})*(?:${topLevels})(?![\\p{L}\\p{N}]))`,
  'giu',
);
const controls = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]+/gu;

const longestValueRead = 2_000;

/**
 * A value that came from outside (a product's name, a person's) made safe to stand in a message: no addresses, no control
 * or direction-changing characters, no line breaks, at most `maxLength` code points (decision 25).
 */
export function plainValue(value: string, maxLength: number): string {
  // Whatever is cut off here would not have been kept: the patterns below need a bound.
  const read = value.slice(0, Math.max(longestValueRead, maxLength * 2));
  const harmless = read.replace(controls, ' ').replace(address, ' ').replace(hostName, '$1 ');
  const text = withoutTokens(harmless).replace(/\s+/g, ' ').trim();
  return text.length <= maxLength ? text : cutTo(text, maxLength);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whole characters only: half a family is another family. */
function cutTo(text: string, maxLength: number): string {
  let codePoints = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    codePoints += [...segment].length;
    if (codePoints > maxLength) return text.slice(0, index).trimEnd();
  }
  return text;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deep and long enough for a cart; the rest is dropped. */
const widest = { depth: 6, list: 1_000, members: 200 };

/**
 * A whole tree of variables made safe. Objects come back without a prototype's members; anything that is neither text,
 * number, boolean, list nor plain object is dropped, null too: it is no value.
 */
export function plainVariables(
  variables: Readonly<Record<string, unknown>>,
  maxLength: number,
): Record<string, unknown> {
  return plainRecord(variables, maxLength, 0);
}

function plainRecord(
  record: Readonly<Record<string, unknown>>,
  maxLength: number,
  depth: number,
): Record<string, unknown> {
  const entries = Object.entries(record)
    .slice(0, widest.members)
    .map(([key, entry]) => [key, plain(entry, maxLength, depth + 1)] as const)
    .filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries);
}

function plain(value: unknown, maxLength: number, depth: number): unknown {
  if (typeof value === 'string') return plainValue(value, maxLength);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (depth >= widest.depth) return undefined;
  if (Array.isArray(value))
    return value.slice(0, widest.list).map((entry: unknown) => plain(entry, maxLength, depth + 1));
  return isRecord(value) ? plainRecord(value, maxLength, depth) : undefined;
}
