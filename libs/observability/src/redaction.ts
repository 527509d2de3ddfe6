// Two lines of defence against personal data in logs: fields that are known to hold it are masked by name, and whatever
// still looks like a phone number in the finished line is masked by shape.

/** Field names (lower case, without separators) whose values never reach a log. */
const sensitiveFields = new Set([
  'authorization',
  'body',
  'code',
  'cookie',
  'databaseurl',
  'e164',
  'email',
  'firstname',
  'from',
  'ip',
  'key',
  'lastname',
  'message',
  'msisdn',
  'password',
  'phone',
  'phonenumber',
  'query',
  'rawbody',
  'recipient',
  'redisurl',
  'secret',
  'text',
  'to',
  'token',
  'traits',
  'useragent',
  'variables',
  'writekey',
]);

export const masked = '[redacted]';
const maximumDepth = 6;

export const isSensitive = (field: string): boolean =>
  sensitiveFields.has(field.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));

/** What a log line may say about an error: name, message, code, stack; its other properties may hold anything. */
function describeError(error: Error): Record<string, unknown> {
  const code: unknown = Reflect.get(error, 'code');
  return {
    type: error.name,
    reason: error.message,
    ...(typeof code === 'string' || typeof code === 'number' ? { errorCode: code } : {}),
    stack: error.stack,
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

/** A copy without the values of sensitive fields; deep structures are cut, errors become name, reason and stack. */
export function redact(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return describeError(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (depth >= maximumDepth) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([field, item]) => [
      field,
      isSensitive(field) && item !== undefined && item !== null ? masked : redact(item, depth + 1),
    ]),
  );
}

// An international number: a plus (or its URL encoding) and 7 to 15 digits, which may be grouped.
const international = /(?:\+|%2B)[1-9](?:[ ().-]{0,2}\d){6,14}(?!\d)/gi;
// The same written with 00, or bare digits behind a word that says what they are.
const dialled = /(?<![\w.:-])00[1-9]\d{7,13}(?!\d)/g;
const named = /((?:phone|msisdn|e164|mobile|tel|to|from)\W{1,4})([1-9]\d{7,14})(?!\d)/gi;

/** Masks whatever looks like a phone number. Plain digits stay, since instants, offsets and amounts are made of them. */
export const maskPhones = (line: string): string =>
  line.replaceAll(international, '[phone]').replaceAll(dialled, '[phone]').replaceAll(named, '$1[phone]');
