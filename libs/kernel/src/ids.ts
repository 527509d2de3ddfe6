import { createHash, createHmac, hash } from 'node:crypto';
import { Remembered } from './remembered.js';

/** The namespace of every id that Rebound derives (a fixed random UUID; changing it would change all ids). */
const reboundNamespace = '6f1d1f5e-5d0b-4f0e-9c43-7b0f6a1f2d10';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => uuidPattern.test(text);

function formatUuid(hex: string, version: number): string {
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const third = `${version}${hex.slice(13, 16)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${third}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const namespaces = new Remembered<Buffer>(100);

const bytesOfNamespace = (namespace: string): Buffer =>
  namespaces.of(namespace, () => Buffer.from(namespace.replaceAll('-', ''), 'hex'));

/** UUID version 5 (RFC 9562 section 5.5): SHA-1 of a namespace and a name. On the hot path: hashed in one call. */
export function uuidV5(namespace: string, name: string): string {
  return formatUuid(hash('sha1', Buffer.concat([bytesOfNamespace(namespace), Buffer.from(name)]), 'hex'), 5);
}

/** UUID version 7 (RFC 9562 section 5.7) for administrative rows; `random` gives 10 random bytes. */
export function uuidV7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let rest = now;
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  return formatUuid(Buffer.from(bytes).toString('hex'), 7);
}

/**
 * The id of something that appears in an event, derived from what it is about: the same parts give the same id in every
 * process and every replay. Parts are joined unambiguously, so ('a', 'bc') and ('ab', 'c') differ.
 */
export function derivedId(kind: string, ...parts: readonly (string | number)[]): string {
  return uuidV5(reboundNamespace, JSON.stringify([kind, ...parts]));
}

/** On the hot path of every request with a key: hashed in one call. */
export const sha256Hex = (text: string | Uint8Array): string => hash('sha256', text, 'hex');

/**
 * The name of a phone number where the number itself may not stand (Kafka keys, ledger): HMAC-SHA256 with a secret that is
 * derived per workspace from the installation's master secret. 43 characters, base64url.
 */
export function phoneKey(masterSecret: string, workspaceId: string, e164: string): string {
  const workspaceSecret = createHmac('sha256', masterSecret).update(`phone\n${workspaceId}`).digest();
  return createHmac('sha256', workspaceSecret).update(e164).digest('base64url');
}

/** A number in [0, 1), the same for the same parts: experiment arms and holdouts stick to it. */
export function stableHash01(...parts: readonly string[]): number {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/** JSON with sorted keys and no undefined: equal values give equal text, so that a content hash can be taken of it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

export const contentHash = (value: unknown): string => sha256Hex(canonicalJson(value));
