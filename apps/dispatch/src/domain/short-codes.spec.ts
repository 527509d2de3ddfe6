import { describe, expect, it } from '@jest/globals';
import { derivedId } from '@rebound/kernel';
import fc from 'fast-check';
import { isCode, mintCode } from './short-codes.js';

const secret = 'a secret for tests';
const link = { workspaceId: 'demo', messageId: derivedId('message', 1), index: 0 };

describe('a short code', () => {
  it('has a fixed length and only letters and digits', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(9), fc.integer({ min: 4, max: 20 }), (messageId, index, length) => {
        const code = mintCode(secret, { workspaceId: 'demo', messageId, index }, length);
        expect(code).toHaveLength(length);
        expect(isCode(code)).toBe(true);
      }),
    );
  });

  it('is the same in every replay', () => {
    expect(mintCode(secret, link, 8)).toBe(mintCode(secret, { ...link }, 8));
  });

  it('differs by workspace, message, link, attempt and secret', () => {
    const codes = [
      mintCode(secret, link, 8),
      mintCode(secret, { ...link, workspaceId: 'other' }, 8),
      mintCode(secret, { ...link, messageId: derivedId('message', 2) }, 8),
      mintCode(secret, { ...link, index: 1 }, 8),
      mintCode(secret, link, 8, 1),
      mintCode('another secret', link, 8),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('rarely meets another', () => {
    const codes = Array.from({ length: 20_000 }, (_, n) =>
      mintCode(secret, { ...link, messageId: derivedId('message', n) }, 8),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });
});
