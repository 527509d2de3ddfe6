import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalJson,
  contentHash,
  derivedId,
  isUuid,
  phoneKey,
  sha256Hex,
  stableHash01,
  uuidV5,
  uuidV7,
} from './ids.js';

describe('ids', () => {
  it('derives version 5 UUIDs as RFC 9562 appendix A.4 shows', () => {
    expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('makes version 7 UUIDs as RFC 9562 appendix A.6 shows', () => {
    const random = Buffer.from('0cc318c4dc0c0c07398f', 'hex');
    expect(uuidV7(1_645_557_742_000, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('makes version 7 UUIDs that sort by time', () => {
    const random = new Uint8Array(10).fill(255);
    const earlier = uuidV7(1_645_557_742_000, random);
    expect(earlier.startsWith('017f22e2-79b0-7')).toBe(true);
    expect(isUuid(earlier)).toBe(true);
    expect(uuidV7(1_645_557_742_001, new Uint8Array(10)) > earlier).toBe(true);
  });

  it('keeps parts apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        expect(derivedId('x', ...a) === derivedId('x', ...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('names a phone differently in every workspace', () => {
    expect(phoneKey('s', 'a', '+34600000001')).not.toBe(phoneKey('s', 'b', '+34600000001'));
    expect(phoneKey('s', 'a', '+34600000001')).toHaveLength(43);
  });

  it('spreads arms evenly', () => {
    const below = Array.from({ length: 20_000 }, (_, i) => stableHash01('salt', String(i))).filter(
      (x) => x < 0.1,
    ).length;
    expect(below / 20_000).toBeCloseTo(0.1, 1);
  });

  it('hashes with SHA-256, as FIPS 180-4 shows for "abc"', () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(sha256Hex('abc')).toBe(abc);
    expect(sha256Hex(Buffer.from('abc'))).toBe(abc);
  });

  it('gives equal content an equal hash', () => {
    expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
    expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: 2 }));
  });

  it('writes equal values as equal text', () => {
    expect(canonicalJson({ b: 1, a: [{ d: undefined, c: null }] })).toBe('{"a":[{"c":null}],"b":1}');
    expect(canonicalJson({ b: [1, undefined], c: 'x', a: true })).toBe('{"a":true,"b":[1,null],"c":"x"}');
    expect(canonicalJson(undefined)).toBe('null');
  });
});
