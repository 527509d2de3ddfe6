import { describe, expect, it } from '@jest/globals';
import { readPhoneText } from './phone-text.js';

const read = (text: string) => {
  const result = readPhoneText(text);
  return result.ok ? result.value : result.error;
};
const lettersOrSigns = 'holds letters or signs that belong to no phone number';
const quantity = 'was turned into a quantity by a spreadsheet (3.46E+10, 34600000001.0)';
const several = 'holds several numbers';
const tooLong = 'a phone number is at most 64 characters';

describe('the text of a phone number', () => {
  it.each([
    ['+34600000001', { plus: true, digits: '34600000001' }],
    ['600000001', { plus: false, digits: '600000001' }],
    ['+0034600000001', { plus: true, digits: '34600000001' }],
    ['0034600000001', { plus: false, digits: '0034600000001' }],
    ['(34) 600 000 001+', { plus: true, digits: '34600000001' }],
    ['هاتف: 34600000001+', { plus: true, digits: '34600000001' }],
    ['\n+34600000001\r\n', { plus: true, digits: '34600000001' }],
    ['+1212555.0123', { plus: true, digits: '12125550123' }],
  ])('%p comes down to %j', (text, value) => {
    expect(read(text)).toStrictEqual(value);
  });

  it('has digits of any script, also where those of another follow at once', () => {
    // The digits of Eastern Pwo Karen stand right behind those of Pao Karen.
    const digits = Array.from({ length: 10 }, (_, value) => String.fromCodePoint(0x116da + value)).join('');
    expect(read(digits)).toStrictEqual({ plus: false, digits: '0123456789' });
  });

  it.each(['+44(0)20 7946 0018', '(+44) (0)20 7946 0018', '+44 (0) 20 7946 0018'])(
    'has a trunk zero in brackets behind the country: %p',
    (text) => {
      expect(read(text)).toStrictEqual({ plus: true, digits: '4402079460018', withoutTrunkZero: '442079460018' });
    },
  );

  it.each(['(0) 20 7946 0018', '[(0) 20 7946 0018'])('has no trunk zero where nothing stands before it: %p', (text) => {
    expect(read(text)).toStrictEqual({ plus: false, digits: '02079460018' });
  });

  it.each([
    ['is 64 characters at most', '6'.repeat(64), { plus: false, digits: '6'.repeat(64) }],
    ['counts spaces between columns once', `+34${' '.repeat(80)}600`, { plus: true, digits: '34600' }],
    ['does not count what cannot be seen', `${'\u200b'.repeat(253)}600`, { plus: false, digits: '600' }],
    ['is not read at all beyond 256 characters', `${'\u200b'.repeat(254)}600`, tooLong],
    ['holds no more', '6'.repeat(65), tooLong],
  ])('%s', (_, text, value) => {
    expect(read(text)).toStrictEqual(value);
  });

  it.each([
    ['Ana 600 000 001', '600000001'],
    ['Casa de Ana: 600 000 001', '600000001'],
    ['600 000 001 Ana', '600000001'],
    ['600 000 001 casa de Ana', '600000001'],
    ['600 000 001 C', '600000001'],
    ['600000001(Ana)', '600000001'],
  ])('may stand beside words: %p', (text, digits) => {
    expect(read(text)).toStrictEqual({ plus: false, digits });
  });

  it.each([
    ['600 casa 000 001', 'among the digits'],
    ['600 (Ana) 000 001', 'among the digits, in brackets'],
    ['600 000 00O', 'where a digit may be meant'],
    ['34 600 00e1', 'where a digit may be meant'],
    ['600e00 001', 'where a digit may be meant'],
    ['600000001 tel:600000002', 'before a link that nobody may follow'],
    ['34600000001++', 'or signs: two pluses behind'],
    ['212,555,0123', 'or signs: commas between groups of no quantity'],
    ['+34,600,000,001', 'or signs: commas behind a plus'],
  ])('%p holds letters, %s', (text) => {
    expect(read(text)).toBe(lettersOrSigns);
  });

  it.each(['346E+8', '34600000001.00', '+34 600000001.0', '0 1711234567,0'])(
    '%p was a quantity, whatever was put before it',
    (text) => {
      expect(read(text)).toBe(quantity);
    },
  );

  it.each([
    ['20123456, 20123457', 'of eight digits, as in Denmark'],
    ['600000001 - +34600000002', 'of which the second is international'],
    ['600000001 + 34600000002', 'joined by a plus'],
    ['030 123456 / 57', 'by their endings'],
  ])('%p is two numbers, %s', (text) => {
    expect(read(text)).toBe(several);
  });

  it.each([
    ['tel:600000001;phone-context=+34', '34600000001'],
    ['tel:+34600000001;phone-context=+44', '34600000001'],
    ['tel: +34600000001;phone-context=+44', '34600000001'],
  ])('of a link gets the code of its plan where it has none: %p', (text, digits) => {
    expect(read(text)).toStrictEqual({ plus: true, digits });
  });

  it('of a link may have no plan', () => {
    expect(read('tel:600-000-001')).toStrictEqual({ plus: false, digits: '600000001' });
  });

  it('has an extension behind four digits or more', () => {
    expect(read('1234 x 567')).toStrictEqual({ plus: false, digits: '1234', extension: '567' });
    expect(read('123 x 4567890')).toBe(lettersOrSigns);
  });
});
