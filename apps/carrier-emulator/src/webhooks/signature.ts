import { createHmac } from 'node:crypto';

export type Fields = ReadonlyArray<readonly [name: string, value: string]>;

/** X-Twilio-Signature of a form post: base64(HMAC-SHA1(token, url + name and value of each field, sorted by name)). */
export function sign(authToken: string, url: string, fields: Fields): string {
  const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const text = sorted.reduce((joined, [name, value]) => joined + name + value, url);
  return createHmac('sha1', authToken).update(text, 'utf8').digest('base64');
}
