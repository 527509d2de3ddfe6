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
const linkToken = /<link-\d+-*>/g;

const longestValueRead = 2_000;

/**
 * A value that came from outside (a product's name, a person's) made safe to stand in a message: no addresses, no control
 * or direction-changing characters, no line breaks, at most `maxLength` code points (decision 25).
 */
export function plainValue(value: string, maxLength: number): string {
  // Whatever is cut off here would not have been kept: the patterns below need a bound.
  const text = value
    .slice(0, Math.max(longestValueRead, maxLength * 2))
    .replace(controls, ' ')
    .replace(address, ' ')
    .replace(hostName, '$1 ')
    .replace(linkToken, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const codePoints = [...text];
  return codePoints.length <= maxLength ? text : codePoints.slice(0, maxLength).join('').trimEnd();
}

/**
 * A whole tree of variables made safe. Objects come back without a prototype's members; anything that is neither text,
 * number, boolean, list nor plain object is dropped.
 */
export function plainVariables(value: unknown, maxLength: number, depth = 0): unknown {
  if (typeof value === 'string') return plainValue(value, maxLength);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (depth >= 6 || typeof value !== 'object') return undefined;
  if (Array.isArray(value)) return value.map((entry: unknown) => plainVariables(entry, maxLength, depth + 1));
  const entries = Object.entries(value)
    .map(([key, entry]: [string, unknown]) => [key, plainVariables(entry, maxLength, depth + 1)] as const)
    .filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries);
}
