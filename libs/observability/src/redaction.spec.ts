import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskPhones, redact } from './redaction.js';

describe('redacting fields', () => {
  it('hides what is known to be personal or secret, at any depth, and keeps ids', () => {
    const line = {
      messageId: 'm-1',
      phone: '+34600000001',
      request: { headers: { Authorization: 'Bearer rb_x_y' }, phone_number: '600 000 001' },
      people: [{ firstName: 'Ana', personId: 'p-1' }],
    };
    expect(redact(line)).toEqual({
      messageId: 'm-1',
      phone: '[redacted]',
      request: { headers: { Authorization: '[redacted]' }, phone_number: '[redacted]' },
      people: [{ firstName: '[redacted]', personId: 'p-1' }],
    });
  });

  it('tells of an error its name, words, code and stack, and nothing it carries besides', () => {
    const error = Object.assign(new Error('refused'), { code: '23505', detail: 'Key (phone)=(+34600000001)' });
    expect(redact({ error })).toEqual({
      error: { type: 'Error', reason: 'refused', errorCode: '23505', stack: expect.any(String) },
    });
  });

  it('cuts what is too deep, also a structure that contains itself', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(() => JSON.stringify(redact(circle))).not.toThrow();
  });
});

describe('masking by shape', () => {
  it.each([
    ['call +34600000001 now', 'call [phone] now'],
    ['+34 600 000 001', '[phone]'],
    ['+1 (415) 555-2671', '[phone]'],
    ['/v1?To=%2B14155552671&x=1', '/v1?To=[phone]&x=1'],
    ['0034600000001', '[phone]'],
    ['{"to":"34600000001"}', '{"to":"[phone]"}'],
    ['msisdn=34600000001', 'msisdn=[phone]'],
  ])('masks %s', (line, masked) => expect(maskPhones(line)).toBe(masked));

  it.each([
    '{"time":"2026-11-21T10:00:00.000+02:00","offset":34600000001}',
    '{"at":1763712000000,"minor":129900}',
    'a1b2c3d4-0034-4600-8000-000000000001',
    '1.5e+10',
  ])('leaves %s', (line) => expect(maskPhones(line)).toBe(line));

  it('leaves no E.164 number in any line', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const numbers = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.array(digit, { minLength: 6, maxLength: 14 }))
      .map(([first, rest]) => `+${first}${rest.join('')}`);
    const words = fc.string().filter((text) => !/\d$|^\d/.test(text));
    fc.assert(
      fc.property(words, numbers, words, (before, number, after) => {
        expect(maskPhones(JSON.stringify({ note: `${before}${number}${after}` }))).not.toContain(number);
      }),
    );
  });
});
