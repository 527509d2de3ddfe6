import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carrierProfiles } from '../encoding/carrier-profiles.js';
import { countParts } from '../encoding/index.js';
import { fold } from '../folding/fold.js';
import { codeToken, linkToken } from '../rendering/index.js';
import { compose } from './compose.js';
import { composeWithin, type Allowance } from './compose-within.js';
import { optOutLanguages, optOutLines } from './opt-out-lines.js';
import { saysOptOut } from './says-opt-out.js';

const link = linkToken(1, 24);
const base = {
  body: `Your lamp is waiting: ${link}`,
  brand: 'Nordlys',
  sender: 'number',
  locale: 'en',
  optOut: { kind: 'reply' },
} as const;
const A = (n: number): string => 'a'.repeat(n);

describe('composeWithin', () => {
  it('gives nothing up where everything fits', () => {
    expect(composeWithin(base, 1)).toEqual({ ...compose(base), shortened: [], fits: true });
  });

  it('shortens the opt-out line first, then the brand, then the body', () => {
    const allowance: Allowance = { shortBrand: 'Nl', shorterBodies: [`Waiting: ${link}`] };
    const lengths = {
      line: optOutLines('en', { kind: 'reply' }).map((line) => line.length),
      brand: 'Nordlys: '.length,
    };
    const roomFor = (n: number) => `${A(n - link.length - 1)} ${link}`;
    const given = (room: number) => {
      const { fits, shortened, parts } = composeWithin({ ...base, ...allowance, body: roomFor(room) }, 1);
      return [fits, parts, ...shortened];
    };
    const [usual = 0, shorter = 0, least = 0] = lengths.line;
    expect(given(160 - 1 - usual - lengths.brand)).toEqual([true, 1]);
    expect(given(160 - 1 - shorter - lengths.brand)).toEqual([true, 1, 'opt-out line']);
    expect(given(160 - 1 - least - lengths.brand)).toEqual([true, 1, 'opt-out line']);
    expect(given(160 - 1 - least - lengths.brand + 5)).toEqual([true, 1, 'opt-out line', 'brand']);
    expect(given(160 - 1 - least - lengths.brand + 6)).toEqual([true, 1, 'body']);
  });

  it('makes typography plain before anything else, where that is allowed', () => {
    const body = `Don’t wait any longer for it: ${link}`;
    expect(composeWithin({ ...base, body }, 1)).toMatchObject({
      fits: false,
      parts: 2,
      forcing: [{ character: '’' }],
      without: { parts: 1 },
    });
    expect(composeWithin({ ...base, body, smartEncoding: true }, 1)).toMatchObject({
      fits: true,
      parts: 1,
      shortened: ['typography'],
    });
  });

  it('leaves an address as it is, typography or not', () => {
    const body = `Don’t wait any longer for it: https://shop.example/a–b`;
    expect(composeWithin({ ...base, body, smartEncoding: true }, 1)).toMatchObject({ fits: false });
  });

  it('says what it costs instead where nothing fits, and how much is too much', () => {
    const fitted = composeWithin({ ...base, body: `${A(200)} ${link}` }, 1);
    expect(fitted).toMatchObject({ fits: false, parts: 2, shortened: [], forcing: [] });
    const least = `Nordlys: ${A(200)} ${link}\n${optOutLines('en', { kind: 'reply' }).at(-1)}`;
    expect(!fitted.fits && fitted.over).toBe(least.length - 160);
    expect(composeWithin({ ...base, body: `${A(200 - (least.length - 160))} ${link}` }, 1).fits).toBe(true);
  });

  it('makes typography plain around an address that it leaves as it is', () => {
    const body = `Don’t wait any longer for it: https://shop.example/cart`;
    expect(composeWithin({ ...base, body, smartEncoding: true }, 1)).toMatchObject({ shortened: ['typography'] });
    const dash = `Don’t wait any longer for it: http://shop.example/a–b`;
    expect(composeWithin({ ...base, body: dash, smartEncoding: true }, 1)).toMatchObject({ fits: false });
  });

  it('comes back with the cheapest, though it does not fit', () => {
    const shorterBodies = [`${A(200)} ${link}`, `${A(199)} ${link}`];
    expect(composeWithin({ ...base, body: `${A(400)} ${link}`, shorterBodies }, 1)).toMatchObject({
      fits: false,
      parts: 2,
      shortened: ['body'],
      text: expect.stringContaining(A(200)),
    });
  });

  it('tells what is too much in the units of the encoding, for one part and for more', () => {
    const body = `字${A(200)}${link}`;
    const over = (target: number): number => {
      const fitted = composeWithin({ ...base, body }, target);
      return fitted.fits ? 0 : fitted.over;
    };
    const least = `Nordlys: ${body}\n${optOutLines('en', { kind: 'reply' }).at(-1)}`.length;
    expect([over(1), over(2), over(3)]).toEqual([least - 70, least - 2 * 67, least - 3 * 67]);
  });

  it('counts as the carrier does', () => {
    const profile = carrierProfiles.get('telnyx-short-code')!;
    const body = `é${A(60)} ${link}`;
    expect(compose({ ...base, body, profile }).encoding).toBe('UCS-2');
    expect(composeWithin({ ...base, body, profile }, 1)).toMatchObject({
      fits: false,
      forcing: [{ character: 'é' }],
      without: { parts: 1 },
    });
    const dear = { ...base, body: `“${A(60)} ${link}`, profile, smartEncoding: true };
    expect(composeWithin(dear, 1)).toMatchObject({ fits: true, shortened: ['typography'] });
  });

  it('does not take a shorter body that lost the way out that the body tells', () => {
    const body = `${A(150)} Reply STOP to end ${link}`;
    expect(composeWithin({ ...base, body, shorterBodies: [`x ${link}`] }, 1).fits).toBe(false);
    expect(composeWithin({ ...base, body, shorterBodies: [`x, reply STOP to end ${link}`] }, 1).fits).toBe(true);
  });

  it('does not take a shorter body that lost the link or the code', () => {
    const body = `${A(150)} ${link} ${codeToken(1, 8)}`;
    for (const shorter of [`x ${link}`, `x ${codeToken(1, 8)}`, `x ${link} ${link} ${codeToken(1, 8)}`, 'x'])
      expect(composeWithin({ ...base, body, shorterBodies: [shorter] }, 1).fits).toBe(false);
    expect(composeWithin({ ...base, body, shorterBodies: [`x ${codeToken(1, 8)} ${link}`] }, 1).fits).toBe(true);
  });

  it('keeps the words of the workspace while they fit', () => {
    const own = { ...base, optOutLine: 'Txt STOP to leave our list' };
    expect(composeWithin(own, 1).text).toMatch(/\nTxt STOP to leave our list$/);
    expect(composeWithin({ ...own, body: A(130) }, 1)).toMatchObject({ fits: true, shortened: ['opt-out line'] });
  });

  it('has no target below one part', () => {
    for (const target of [0, -1, 1.5, Number.NaN])
      expect(() => composeWithin(base, target)).toThrow(RangeError('a target is at least one part'));
  });

  const word = fc.constantFrom(
    'lamp',
    'is',
    'waiting',
    'STOP',
    'Reply',
    'to',
    'á',
    '’',
    '😀',
    '购物车',
    'now.',
    '\n',
    'NON',
    'Nordlys',
    A(30),
  );
  const way = fc.constantFrom(
    { kind: 'reply' } as const,
    { kind: 'number', number: '36180' } as const,
    { kind: 'link', link: linkToken(2, 24) } as const,
  );
  const given = fc.record({
    body: fc.array(word, { maxLength: 40 }).map((list) => `${list.join(' ')} ${link}`),
    optOut: way,
    locale: fc.constantFrom(...optOutLanguages, 'fr-CA', 'zh-TW', 'xx'),
    shorterBodies: fc.array(
      fc.array(word, { maxLength: 6 }).map((list) => `${list.join(' ')} ${link}`),
      { maxLength: 2 },
    ),
    smartEncoding: fc.boolean(),
    shortBrand: fc.constantFrom('Nl', undefined),
  });

  it('never drops the opt-out line, the link or the brand, and is honest about the parts', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 4 }), ({ shortBrand, ...rest }, target) => {
        const fitted = composeWithin({ ...base, ...rest, ...(shortBrand === undefined ? {} : { shortBrand }) }, target);
        const { text, encoding, units, parts } = fitted;
        expect({ encoding, units, parts }).toEqual(countParts(text));
        expect(fitted.fits).toBe(parts <= target);
        expect(saysOptOut(text, rest.optOut)).toBe(true);
        expect(text).toContain(link);
        expect(fold(text)).toMatch(shortBrand === undefined ? /nordlys/ : /nordlys|nl/);
        if (!fitted.fits) expect(fitted.over).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('needs no more parts than compose does', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 4 }), ({ shortBrand: _, ...rest }, target) => {
        const plain = compose({ ...base, ...rest });
        const fitted = composeWithin({ ...base, ...rest }, target);
        if (plain.parts <= target) expect(fitted.shortened.length).toBe(0);
        else expect(fitted.parts).toBeLessThanOrEqual(plain.parts);
      }),
    );
  });
});
