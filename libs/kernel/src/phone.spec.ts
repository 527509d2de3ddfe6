import { describe, expect, it } from '@jest/globals';
import { canReceiveTexts, normalisePhone } from './phone.js';

describe('normalisePhone', () => {
  it.each([
    ['+34 600 000 001', undefined, '+34600000001'],
    ['0034600000001', undefined, '+34600000001'],
    ['600 00 00 01', 'ES', '+34600000001'],
    ['(212) 555-0123', 'us', '+12125550123'],
    ['07400 123456', 'GB', '+447400123456'],
    ['+٣٤٦٠٠٠٠٠٠٠١', undefined, '+34600000001'],
    ['＋３４６０００００００１', undefined, '+34600000001'],
  ])('reads %p in %p as %p', (input, region, e164) => {
    const result = normalisePhone(input, region);
    expect(result.ok ? result.value.e164 : undefined).toBe(e164);
  });

  it('says what a national number lacks, without repeating the number', () => {
    expect(normalisePhone('600000001')).toEqual({ ok: false, error: 'needs the international form (+…) or a country' });
  });

  it('accepts a possible number that the plan does not know, and says so', () => {
    expect(normalisePhone('+33700000000')).toMatchObject({ ok: true, value: { valid: expect.any(Boolean) } });
  });
});

describe('canReceiveTexts', () => {
  it.each(['+34600000001', '+12125550123', '+447400123456', '+33700000000'])('is open to %s', (phone) => {
    expect(canReceiveTexts(phone)).toBe(true);
  });

  it.each(['+442079460018', '+33142685300', '+34912345678', '+18002345678'])('is closed to %s', (phone) => {
    expect(canReceiveTexts(phone)).toBe(false);
  });
});
