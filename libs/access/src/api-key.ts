import { sha256Hex } from '@rebound/kernel';
import type { Role } from './caller.js';

const pattern = /^rb_([a-z0-9][a-z0-9-]{0,62})_([A-Za-z0-9_-]{16,128})$/;

/** `rb_<id>_<secret>`: the id may stand in logs, the secret never. */
export function parseKey(text: string): { id: string; sha256: string } | undefined {
  const match = pattern.exec(text);
  return match?.[1] ? { id: match[1], sha256: sha256Hex(text) } : undefined;
}

export type NewKey = Readonly<{ key: string; id: string; role: Role; sha256: string }>;

/** Makes a key of an id, a role and randomness (24 bytes or more). What is stored is the hash. */
export function makeKey(id: string, role: Role, random: Uint8Array): NewKey {
  const key = `rb_${id}_${Buffer.from(random).toString('base64url')}`;
  if (random.length < 24 || !parseKey(key))
    throw new RangeError('A key needs an id of a-z, 0-9 and -, and 24 random bytes.');
  return { key, id, role, sha256: sha256Hex(key) };
}
