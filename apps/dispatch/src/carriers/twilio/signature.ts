import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { FormFields, SignedRequest } from '../carrier.js';

/**
 * base64(HMAC-SHA1(token, url + each field's name and value, sorted by name)). A repeated field counts with its different
 * values in order (domain facts 5.1; Twilio, "Validating requests").
 */
export function twilioSignature(authToken: string, url: string, form: FormFields = {}): string {
  const fields = Object.keys(form)
    .sort()
    .map((name) => {
      const value = form[name];
      const values = typeof value === 'string' ? [value] : [...new Set(value)].sort();
      return values.map((one) => name + one).join('');
    });
  return createHmac('sha1', authToken)
    .update(url + fields.join(''), 'utf8')
    .digest('base64');
}

/**
 * Whether a request is signed by the account. The URL is tried with and without its port, since proxies differ; a request
 * without a form is signed over the URL alone, which then carries the hash of the body.
 */
export function isSignedByTwilio(authToken: string, { url, headers, form, rawBody }: SignedRequest): boolean {
  const given = headers['x-twilio-signature'];
  if (typeof given !== 'string' || !URL.canParse(url)) return false;
  if (!form && !bodyMatches(url, rawBody ?? '')) return false;
  return urlForms(url).some((candidate) => same(given, twilioSignature(authToken, candidate, form)));
}

function bodyMatches(url: string, rawBody: string): boolean {
  const hash = new URL(url).searchParams.get('bodySHA256');
  return hash !== null && same(hash.toLowerCase(), createHash('sha256').update(rawBody).digest('hex'));
}

const defaultPorts: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

function urlForms(url: string): string[] {
  const { protocol, port, host, hostname } = new URL(url);
  const named = /^(\w+:\/\/(?:[^/?#@]*@)?)([^/?#]*)(.*)$/s.exec(url);
  if (!named) return [url];
  const [, before = '', , after = ''] = named;
  const forms = [url, `${before}${hostname}${after}`, `${before}${hostname}:${port || defaultPorts[protocol]}${after}`];
  return [...new Set([...forms, `${before}${host}${after}`])];
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
