import { describe, expect, it } from '@jest/globals';
import { sha256Hex } from '@rebound/kernel';
import { makeKey, parseKey } from './api-key.js';
import { authenticate, authenticateKey, KeyStore, presentedKey } from './authenticate.js';
import { isAllowed, roles, type ApiKey } from './caller.js';

const secret = 's'.repeat(32);
const now = Date.UTC(2026, 10, 21);
const keyOf = (workspaceId: string, id: string, more: Partial<ApiKey> = {}): ApiKey => ({
  id,
  workspaceId,
  role: 'server',
  sha256: sha256Hex(`rb_${id}_${workspaceId}${secret}`),
  ...more,
});

class FixedKeys extends KeyStore {
  constructor(
    private readonly keys: readonly ApiKey[],
    private readonly all = true,
  ) {
    super();
  }
  override get complete() {
    return this.all;
  }
  find(id: string) {
    return this.keys.filter((key) => key.id === id);
  }
}

const store = new FixedKeys([
  keyOf('shop', 'shop-server'),
  keyOf('travel', 'shop-server', { role: 'viewer' }),
  keyOf('shop', 'old', { expiresAt: now }),
]);
const root = `rb_root_${secret}`;
const keys = { store, rootSha256: sha256Hex(root) };
const bearer = (key: string, workspace?: string) =>
  authenticate({ authorization: `Bearer ${key}`, workspace }, keys, now);

describe('authenticating', () => {
  it('tells who a key belongs to, also where two workspaces chose the same name', () => {
    expect(bearer(`rb_shop-server_shop${secret}`)).toMatchObject({
      ok: true,
      value: { workspaceId: 'shop', role: 'server' },
    });
    expect(bearer(`rb_shop-server_travel${secret}`)).toMatchObject({
      ok: true,
      value: { workspaceId: 'travel', role: 'viewer', keyId: 'shop-server' },
    });
  });

  it("takes the key as Basic user name, as Segment's clients send it", () => {
    const basic = `Basic ${Buffer.from(`rb_shop-server_shop${secret}:`).toString('base64')}`;
    expect(authenticate({ authorization: basic }, keys, now)).toMatchObject({ ok: true });
  });

  it.each([
    ['missing', undefined],
    ['missing', 'Bearer'],
    ['missing', `Basic ${Buffer.from(':').toString('base64')}`],
    ['malformed', 'Digest abc'],
    ['malformed', 'Bearer sk_live_1234567890123456'],
    ['malformed', 'Bearer rb_short_1'],
    ['unknown', `Bearer rb_shop-server_${secret}`],
    ['unknown', `Bearer rb_nobody_${secret}`],
    ['expired', `Bearer rb_old_shop${secret}`],
  ])('refuses as %s: %s', (reason, authorization) => {
    expect(authenticate({ authorization }, keys, now)).toEqual({ ok: false, error: reason });
  });

  it('lets a key act in its own workspace only', () => {
    expect(bearer(`rb_shop-server_shop${secret}`, 'travel')).toEqual({ ok: false, error: 'workspace' });
    expect(bearer(`rb_shop-server_shop${secret}`, 'shop')).toMatchObject({ ok: true });
  });

  it('lets the root key name its workspace', () => {
    expect(bearer(root, 'travel')).toEqual({
      ok: true,
      value: { workspaceId: 'travel', role: 'admin', keyId: 'root' },
    });
    expect(bearer(root)).toMatchObject({ ok: true, value: { workspaceId: '' } });
    expect(bearer(root, '../x')).toEqual({ ok: false, error: 'workspace' });
  });

  it('knows no root key where none is set', () => {
    expect(authenticateKey(root, undefined, { store, rootSha256: undefined }, now)).toEqual({
      ok: false,
      error: 'unknown',
    });
  });

  it('answers "later" instead of "no" while keys may still be unknown', () => {
    const loading = { store: new FixedKeys([], false), rootSha256: undefined };
    expect(authenticateKey(`rb_new_${secret}`, undefined, loading, now)).toEqual({ ok: false, error: 'unavailable' });
  });

  it('finds the key in a header whatever the case of the scheme', () => {
    expect(presentedKey('bearer  abc')).toEqual({ ok: true, value: 'abc' });
  });
});

describe('roles', () => {
  const allowedFor = (...allowed: Parameters<typeof isAllowed>[1]) => roles.filter((role) => isAllowed(role, allowed));

  it('stand above one another from viewer to admin', () => {
    expect(allowedFor('viewer')).toEqual(['viewer', 'operator', 'admin']);
    expect(allowedFor('operator')).toEqual(['operator', 'admin']);
    expect(allowedFor('admin')).toEqual(['admin']);
  });

  it('keep browser and server keys to what names them', () => {
    expect(allowedFor('browser', 'server')).toEqual(['browser', 'server']);
    expect(allowedFor('server', 'operator')).toEqual(['server', 'operator', 'admin']);
  });
});

describe('making a key', () => {
  it('gives a key that parses to its id and hash', () => {
    const made = makeKey('shop-web', 'browser', Buffer.alloc(24, 7));
    expect(parseKey(made.key)).toEqual({ id: 'shop-web', sha256: made.sha256 });
  });

  it('refuses little randomness and ids that would not parse', () => {
    expect(() => makeKey('shop', 'server', Buffer.alloc(8))).toThrow(RangeError);
    expect(() => makeKey('Shop_1', 'server', Buffer.alloc(24))).toThrow(RangeError);
  });
});
