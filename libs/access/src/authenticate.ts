import { err, ok, type Result } from '@rebound/kernel';
import { timingSafeEqual } from 'node:crypto';
import { parseKey } from './api-key.js';
import type { ApiKey, Caller } from './caller.js';

/** Why a caller is not let in; stands in the answer. */
export type Refusal =
  'missing' | 'malformed' | 'unknown' | 'expired' | 'role' | 'workspace' | 'signature' | 'unavailable';

/** Where keys are looked up: the mirrored definitions. */
export abstract class KeyStore {
  /** All keys of that id; workspaces choose ids on their own, so there may be several. Answers from memory. */
  abstract find(id: string): readonly ApiKey[];

  /** False while not all keys may be known yet: then an unknown key is answered "later", not "no". */
  get complete(): boolean {
    return true;
  }
}

export type Keys = Readonly<{ store: KeyStore | undefined; rootSha256: string | undefined }>;
export type Presented = Readonly<{
  authorization: string | undefined;
  /** Header `rebound-workspace`: the root key acts in the workspace it names. */
  workspace?: string | undefined;
}>;

/** Constant-time: the answer's time says nothing about how much of the hash was right. */
const equal = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** The key in `Authorization: Bearer <key>`, or the user name of `Basic` (Segment's clients send the write key so). */
export function presentedKey(authorization: string | undefined): Result<string, Refusal> {
  if (!authorization) return err('missing');
  const [scheme = '', value = ''] = authorization.trim().split(/\s+/, 2);
  if (/^bearer$/i.test(scheme)) return value ? ok(value) : err('missing');
  if (!/^basic$/i.test(scheme)) return err('malformed');
  const user = Buffer.from(value, 'base64').toString('utf8').split(':', 1)[0];
  return user ? ok(user) : err('missing');
}

/**
 * Decides who calls. Pure but for the store's memory; takes some microseconds, so the hot path calls it on each request.
 * @param now epoch ms
 */
export function authenticate(presented: Presented, keys: Keys, now: number): Result<Caller, Refusal> {
  const text = presentedKey(presented.authorization);
  if (!text.ok) return text;
  return authenticateKey(text.value, presented.workspace, keys, now);
}

/** The same for a key that came another way (Segment's `writeKey` in a browser's body). */
export function authenticateKey(
  text: string,
  workspace: string | undefined,
  { store, rootSha256 }: Keys,
  now: number,
): Result<Caller, Refusal> {
  const parsed = parseKey(text);
  if (!parsed) return err('malformed');
  if (rootSha256 && equal(parsed.sha256, rootSha256)) {
    if (workspace !== undefined && !/^[a-z0-9][a-z0-9-]{0,62}$/.test(workspace)) return err('workspace');
    return ok({ workspaceId: workspace ?? '', role: 'admin', keyId: parsed.id });
  }
  const key = store?.find(parsed.id).find(({ sha256 }) => equal(parsed.sha256, sha256));
  if (!key) return err(store && !store.complete ? 'unavailable' : 'unknown');
  if (key.expiresAt !== undefined && key.expiresAt <= now) return err('expired');
  if (workspace !== undefined && workspace !== key.workspaceId) return err('workspace');
  return ok({ workspaceId: key.workspaceId, role: key.role, keyId: key.id, key });
}
