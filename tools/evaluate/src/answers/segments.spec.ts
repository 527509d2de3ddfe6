import { describe, expect, it } from '@jest/globals';
import { answered } from './answered.js';
import { segments } from './segments.js';

const answer = (text: unknown, concatRefBits: 8 | 16 = 8) => answered(segments({ concatRefBits }), { id: 's', text });

describe('a text', () => {
  it.each([
    ['', 'GSM-7', 0, 1],
    ['a'.repeat(160), 'GSM-7', 160, 1],
    ['a'.repeat(161), 'GSM-7', 161, 2],
    ['€'.repeat(80), 'GSM-7', 160, 1],
    ['ж'.repeat(71), 'UCS-2', 71, 2],
    ['😀', 'UCS-2', 2, 1],
  ])('%j is answered with encoding, units and parts, and nothing else', (text, encoding, units, parts) => {
    expect(answer(text)).toEqual({ id: 's', encoding, units, parts });
  });

  it('has fewer units a part where the reference has 16 bits', () => {
    expect(answer('a'.repeat(306), 8)).toMatchObject({ parts: 2 });
    expect(answer('a'.repeat(306), 16)).toMatchObject({ parts: 3 });
  });

  it('that is none is refused', () => {
    expect(answer(null)).toEqual({ id: 's', error: 'line 1: text must be a string' });
  });
});
