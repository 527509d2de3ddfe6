import { describe, expect, it } from '@jest/globals';
import { murmur2, partitionOf } from './partition-of.js';

/** What org.apache.kafka.common.utils.Utils of kafka-clients 4.3.0 says: key, murmur2, its partition of 6 and of 48. */
const javaSays: readonly [string, number, number, number][] = [
  ['', 275646681, 3, 9],
  ['a', -1563381124, 4, 28],
  ['ab', 316155434, 2, 26],
  ['abc', 479470107, 3, 27],
  ['abcd', -1323649548, 2, 20],
  ['demo:4b4f5c9e-6a57-5d0c-9d43-1f2a3b4c5d6e', 506803535, 5, 47],
  ['demo:user-1', -1519366173, 5, 35],
  ['shop:anonymous-8f14e45f', -36100381, 1, 19],
  ['naïve-ключ-鍵-🛒', -863698060, 4, 4],
  ['w:0123456789012345678901234567890123456789', -1715998644, 2, 44],
];

describe('the partition of a key', () => {
  it.each(javaSays)('of %p is what the Java client says', (key, hash, ofSix, ofFortyEight) => {
    expect(murmur2(Buffer.from(key))).toBe(hash);
    expect(partitionOf(key, 6)).toBe(ofSix);
    expect(partitionOf(key, 48)).toBe(ofFortyEight);
  });
});
