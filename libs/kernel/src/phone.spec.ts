import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { phoneProblems } from './phone-text.js';
import { canReceiveTexts, maskPhone, normalisePhone } from './phone.js';

const spanish = '+34600000001';
const read = (input: string, region?: string) => {
  const result = normalisePhone(input, region);
  return result.ok ? result.value : result.error;
};

describe('normalisePhone', () => {
  it.each([
    ['+34 600 000 001', undefined, spanish],
    ['0034600000001', undefined, spanish],
    ['00 34 600-000-001', 'US', spanish],
    ['600 00 00 01', 'ES', spanish],
    ['600.000.001', 'es', spanish],
    ['600.000.001', ' es ', spanish],
    ['34600000001', 'ES', spanish],
    ['(+34) 600 000 001', undefined, spanish],
    ['++34 600000001', undefined, spanish],
    ['+0034 600000001', undefined, spanish],
    ['34600000001+', undefined, spanish],
    ['011 34 600 000 001', 'US', spanish],
    ['011 34 600 000 001', undefined, spanish],
    ['0011 34 600 000 001', 'AU', spanish],
    ['8 10 34 600 000 001', 'RU', spanish],
    ['00 15 34 600 000 001', 'BR', spanish],
    ['(212) 555-0123', 'us', '+12125550123'],
    ['1-212-555-0123', 'US', '+12125550123'],
    ['212/555.0123', 'US', '+12125550123'],
    ['07400 123456', 'GB', '+447400123456'],
    ['07400 123456', 'UK', '+447400123456'],
    ['+44 (0) 20 7946 0018', undefined, '+442079460018'],
    ['0044 (0)20 7946 0018', undefined, '+442079460018'],
    ['44 (0)20 7946 0018', undefined, '+442079460018'],
    ['+34 (0) 600 000 001', undefined, spanish],
    ['+39 (0)6 12345678', undefined, '+390612345678'],
    ['06 12345678', 'IT', '+390612345678'],
    ['0171/1234567', 'DE', '+491711234567'],
    ['8 (916) 123-45-67', 'RU', '+79161234567'],
    ['+٣٤٦٠٠٠٠٠٠٠١', undefined, spanish],
    ['۰۰۳۴۶۰۰۰۰۰۰۰۱', undefined, spanish],
    ['＋３４６０００００００１', undefined, spanish],
    ['+३४ ६०० ००० ००१', undefined, spanish],
    ['\u200e+34\u00a0600\u202f000\u00a0001\u202c', undefined, spanish],
    ['\ufeff+34\u2011600\u2011000\u2011001', undefined, spanish],
    ['tel:+34-600-000-001', undefined, spanish],
    ['tel:%2B34600000001', undefined, spanish],
    ['sms:+34600000001?body=hi', undefined, spanish],
    ['tel:600-000-001;phone-context=+34', undefined, spanish],
    ["'+34600000001", undefined, spanish],
    ['="0034600000001"', undefined, spanish],
    ['=+34600000001', undefined, spanish],
    ['<+34600000001>;', undefined, spanish],
    ['[+34] 600000001', undefined, spanish],
    ['+0034600000001', undefined, spanish],
    ['Tel.: +34 600 000 001', undefined, spanish],
    ['📱 +34 600 000 001', undefined, spanish],
    ['+34 600 000 001 (Ana)', undefined, spanish],
  ])('reads %p in %p as %p', (input, region, e164) => {
    expect(read(input, region)).toMatchObject({ e164, valid: true });
  });

  // Numbers that are read nowhere else here: answers are remembered.
  it.each([
    ['+34600000102', 'FR', { form: 'international', country: 'ES' }],
    ['0034600000102', 'FR', { form: 'idd', country: 'ES' }],
    ['011 34 600 000 102', 'US', { form: 'idd', region: 'US', country: 'ES' }],
    ['01134600000102', undefined, { form: 'idd', country: 'ES' }],
    ['44 (0)20 7946 0102', undefined, { form: 'international', country: 'GB' }],
    ['0034 (0) 600 000 102', 'FR', { form: 'idd', country: 'ES' }],
    ['600000102', 'es', { form: 'national', region: 'ES', country: 'ES' }],
    ['07624 123102', 'GB', { form: 'national', region: 'GB', country: 'IM' }],
    ['34600000102', 'ES', { form: 'international', region: 'ES', country: 'ES' }],
  ])('records of %p in %p how it was written and which region was used', (input, region, facts) => {
    const { e164, valid, ...rest } = Object(read(input, region));
    expect({ e164, valid }).toEqual({ e164: expect.stringMatching(/102$/), valid: true });
    expect(rest).toStrictEqual(facts);
  });

  it.each([
    ['+1 212 555 0123 ext. 45', '45'],
    ['+1 212 555 0123x45', '45'],
    ['+1 212 555 0123 #45', '45'],
    ['+1 212 555 0123,,45', '45'],
    ['tel:+1-212-555-0123;ext=45', '45'],
  ])('keeps the extension of %p apart', (input, extension) => {
    expect(read(input)).toMatchObject({ e164: '+12125550123', extension });
  });

  it.each([
    ['3.46E+10', 'ES', 'was turned into a quantity by a spreadsheet (3.46E+10, 34600000001.0)'],
    ['3,46e10', 'ES', 'was turned into a quantity by a spreadsheet (3.46E+10, 34600000001.0)'],
    ['600000001.0', 'ES', 'was turned into a quantity by a spreadsheet (3.46E+10, 34600000001.0)'],
    ['34,600,000,001', 'ES', 'was turned into a quantity by a spreadsheet (3.46E+10, 34600000001.0)'],
    ['600000001, 600000002', 'ES', 'holds several numbers'],
    ['600000001/600000002', 'ES', 'holds several numbers'],
    ['+34600000001 +34600000002', undefined, 'holds several numbers'],
    ['600000001 o 600000002', 'ES', 'holds several numbers'],
    ['600000001\n600000002', 'ES', 'holds several numbers'],
    ['030 123456/57', 'DE', 'holds several numbers'],
    ['6OO OOO OO1', 'ES', 'holds letters or signs that belong to no phone number'],
    ['60000000O', 'ES', 'holds letters or signs that belong to no phone number'],
    ['l2125550123', 'US', 'holds letters or signs that belong to no phone number'],
    ['+34 6** *** **1', undefined, 'holds letters or signs that belong to no phone number'],
    ['1-800-FLOWERS', 'US', 'holds letters or signs that belong to no phone number'],
    ['600000001', undefined, 'needs the international form (+…) or a country'],
    ["'34600000001", undefined, 'needs the international form (+…) or a country'],
    ['600000001', 'XX', 'needs the international form (+…) or a country'],
    ['011 4930 1234', undefined, 'needs the international form (+…) or a country'],
    ['9 011 34 600 000 001', undefined, 'needs the international form (+…) or a country'],
    ['044 (0)20 7946 0018', undefined, 'needs the international form (+…) or a country'],
    ['01 20 7946 0018', 'GB', 'not a possible phone number'],
    ['9 01 55 1234 5678', 'MX', 'not a possible phone number'],
    ['01 55 1234 56789', 'MX', 'not a possible phone number'],
    ['+521 55 1234 56789', undefined, 'not a possible phone number'],
    ['34600000001', 'FR', 'not a possible phone number'],
    ['+346000', undefined, 'not a possible phone number'],
    ['+999600000001', undefined, 'not a phone number'],
    ['n/a', 'ES', 'not a phone number'],
    ['', 'ES', 'not a phone number'],
    ['+', 'ES', 'not a phone number'],
    ['6'.repeat(65), 'ES', 'a phone number is at most 64 characters'],
  ])('refuses %p in %p: %s', (input, region, reason) => {
    expect(read(input, region)).toBe(reason);
  });

  it('knows every possible reason beforehand, so that none carries what was typed', () => {
    const piece = fc.constantFrom(
      '+',
      '00',
      '34',
      '600000001',
      ' ',
      '(0)',
      'x',
      ',',
      '/',
      ';ext=',
      'e',
      '٦',
      '\u200e',
      '.',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, 'ES', 'US', 'MX', 'DE', 'XX'), (input, region) => {
        const result = normalisePhone(input, region);
        if (!result.ok) expect(phoneProblems).toContain(result.error);
        else expect(result.value.e164).toMatch(/^\+[1-9]\d{1,14}$/);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['+52 1 55 1234 5678', undefined],
    ['0052 1 55 1234 5678', undefined],
    ['044 55 1234 5678', 'MX'],
    ['01 55 1234 5678', 'MX'],
    ['55 1234 5678', 'MX'],
  ])('reads the Mexican %p without the 1', (input, region) => {
    expect(read(input, region)).toMatchObject({ e164: '+525512345678', valid: true });
  });

  it('leaves a 521 of other countries as it is', () => {
    expect(read('+49 521 1234567890')).toMatchObject({ e164: '+495211234567890', country: 'DE' });
  });

  it('turns the domestic 15 of Argentina into a 9 and invents none', () => {
    expect(read('011 15 4321-5678', 'AR')).toMatchObject({ e164: '+5491143215678', valid: true });
    expect(read('+54 9 11 4321-5678')).toMatchObject({ e164: '+5491143215678', valid: true });
    expect(read('+541191234567')).toMatchObject({ e164: '+541191234567', valid: false });
  });

  it.each([
    ['+447400123456', 'GB', true],
    ['+447624123456', 'IM', true],
    ['+447781123456', 'GG', true],
    ['+33700000000', 'FR', false],
    ['+18002345678', 'US', true],
  ])('knows of %s the country %s, and whether the plan has it', (input, country, valid) => {
    expect(read(input)).toMatchObject({ e164: input, country, valid });
  });
});

/** A number near the example of some country, if the plan knows it. */
const number = fc
  .tuple(fc.constantFrom(...getCountries()), fc.integer({ min: 0, max: 999 }))
  .map(([country, ending]) => {
    const example = getExampleNumber(country, examples)?.number ?? '';
    return parsePhoneNumberFromString(`${example.slice(0, -3)}${String(ending).padStart(3, '0')}`);
  })
  .filter((found) => found !== undefined && found.isValid());

describe('normalising', () => {
  const arabic = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  const decorations: ReadonlyArray<(text: string) => string> = [
    (text) => text,
    (text) => text.replaceAll(' ', '.'),
    (text) => text.replaceAll(' ', '\u00a0'),
    (text) => text.replaceAll('-', '\u2011'),
    (text) => `\u200e${text}\u200f`,
    (text) => ` ${text}\t`,
    arabic,
  ];

  it('is done once it is done', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(undefined, 'ES', 'US', 'AR'), (phone, region) => {
        fc.pre(phone !== undefined);
        expect(read(phone?.number ?? '', region)).toMatchObject({ e164: phone?.number, form: 'international' });
      }),
    );
  });

  it('gives a number back that was written in any common style', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...decorations), (phone, decorate) => {
        if (!phone?.country) return;
        const abroad = [
          phone.formatInternational(),
          phone.formatInternational().replace('+', '00'),
          phone.formatInternational().replace('+', '00 '),
          phone.getURI(),
        ];
        const all = [
          ...abroad.map((text) => read(decorate(text))),
          read(decorate(phone.formatNational()), phone.country),
          read(decorate(phone.format('IDD', { fromCountry: 'GB' })), 'GB'),
        ];
        for (const one of all) expect(one).toMatchObject({ e164: phone.number, valid: true });
      }),
      { numRuns: 300 },
    );
  });

  it('says the same as the library of any digits behind a calling code that countries share', () => {
    const digits = fc
      .tuple(
        fc.constantFrom(
          '44',
          '447',
          '4420',
          '441481',
          '447624',
          '441624',
          '1',
          '1212',
          '1613',
          '1800',
          '7',
          '39',
          '590',
        ),
        fc.nat(10 ** 9),
      )
      .map(([start, rest]) => `${start}${rest}`.padEnd(12, '0').slice(0, 12));
    fc.assert(
      fc.property(digits, fc.constantFrom(undefined, 'GB', 'JE', 'US'), (text, region) => {
        const library = [
          parsePhoneNumberFromString(`+${text}`, { extract: false }),
          region && parsePhoneNumberFromString(text, { defaultCountry: region, extract: false }),
        ];
        const ours = [read(`+${text}`), region && read(text, region)];
        ours.forEach((one, index) => {
          const theirs = library[index];
          if (typeof one !== 'object' || !theirs) return;
          expect(one).toMatchObject({ e164: theirs.number, valid: theirs.isValid() });
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('says the same as the library of what the library can read', () => {
    fc.assert(
      fc.property(number, (phone) => {
        expect(read(phone?.number ?? '')).toMatchObject({ country: phone?.country, valid: phone?.isValid() });
      }),
    );
  });
});

describe('canReceiveTexts', () => {
  it.each([
    ['+34600000001', 'a mobile phone'],
    ['+12125550123', 'what may be either in the US'],
    ['+525512345678', 'what may be either in Mexico'],
    ['+447400123456', 'a mobile phone'],
    ['+5491143215678', 'an Argentine mobile phone with its 9'],
    ['+447624123456', 'a mobile phone on the Isle of Man'],
    ['+447781123456', 'a mobile phone on Guernsey'],
    ['+33700000000', 'what the plan does not know'],
  ])('is open to %s, %s', (phone) => {
    expect(canReceiveTexts(phone)).toBe(true);
  });

  it.each([
    ['+442079460018', 'a landline'],
    ['+33142685300', 'a landline'],
    ['+34912345678', 'a landline'],
    ['+541143215678', 'an Argentine landline'],
    ['+18002345678', 'toll-free'],
    ['+19002345678', 'premium'],
    ['+447012345678', 'a personal number'],
    ['+33912345678', 'an internet telephone'],
    ['+346000', 'too short'],
    ['+5215512345678', 'the 1 that Mexico dropped'],
    ['', 'nothing'],
    ['call +34600000001', 'what is no number in E.164'],
  ])('is closed to %s, %s', (phone) => {
    expect(canReceiveTexts(phone)).toBe(false);
  });
});

it('shows of a number its last two digits', () => {
  expect(maskPhone('+34600000001')).toBe('…01');
});
