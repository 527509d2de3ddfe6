import { describe, expect, it } from '@jest/globals';
import { linkToken } from '@rebound/sms-text';
import { finalText, isComplete, needsOptOutLink } from './final-text.js';

const token = linkToken(1, 24);
const wording = {
  body: `Ana, your cart waits: ${token}`,
  brand: 'Demo Shop',
  locale: 'en',
  optOut: true,
  links: [{ token, url: 'https://shop.example/cart/c-1' }],
} as const;
const number = { kind: 'number', value: '+15005550006' } as const;
const name = { kind: 'alphanumeric', value: 'DEMOSHOP' } as const;
const short = 'https://lnk.example/r/k3J9xQ2a';

describe('the final text', () => {
  it('has the short link, the brand and the way to refuse', () => {
    const { text, parts, encoding } = finalText(wording, number, new Map([[token, short]]));
    expect(text).toBe(`Demo Shop: Ana, your cart waits: ${short}\nReply STOP to opt out`);
    expect({ parts, encoding }).toEqual({ parts: 1, encoding: 'GSM-7' });
  });

  it('says how to reach the sender where the rules ask for it', () => {
    const { text } = finalText({ ...wording, contact: 'shop.example/help' }, number, new Map([[token, short]]));
    expect(text).toBe(`Demo Shop: Ana, your cart waits: ${short}\nshop.example/help\nReply STOP to opt out`);
  });

  it('says no way to refuse where the rules ask for none', () => {
    expect(finalText({ ...wording, optOut: false }, number, new Map([[token, short]])).text).toBe(
      `Demo Shop: Ana, your cart waits: ${short}`,
    );
  });

  it.each([
    ['es', 'ES', 'Responde STOP para darte de baja'],
    ['fr-FR', 'FR', 'Répondez STOP pour ne plus recevoir'],
    ['fr', 'CA', 'Répondez ARRET pour ne plus recevoir'],
    ['fr_FR', 'CA', 'Répondez STOP pour ne plus recevoir'],
    ['zh', 'TW', '回覆STOP取消訂閱'],
    ['de', undefined, 'Abmelden: Antwort STOP'],
  ])('says it in the language of the text (%s to %s), and only once', (locale, country, line) => {
    const told = { ...wording, body: 'Lamp', links: [], locale, ...(country === undefined ? {} : { country }) };
    const { text } = finalText(told, number, new Map());
    expect(text).toBe(`Demo Shop: Lamp\n${line}`);
    expect(finalText({ ...told, body: text }, number, new Map()).text).toBe(text);
  });

  it('keeps to its target of parts by its wording, and never by leaving out the link or the way to refuse', () => {
    const long = { ...wording, locale: 'es', body: `${'Tu carrito te espera. '.repeat(4)}${token}` };
    const links = new Map([[token, short]]);
    expect(finalText(long, number, links)).toMatchObject({ parts: 2 });
    const within = finalText({ ...long, targetParts: 1 }, number, links);
    expect(within).toMatchObject({ parts: 1, text: expect.stringMatching(/Baja: responde STOP$/) });
    expect(within.text).toContain(short);
    const typed = { ...wording, body: `Don’t wait: ${token}${'.'.repeat(60)}`, targetParts: 1 };
    expect(finalText(typed, number, links)).toMatchObject({ parts: 1, encoding: 'GSM-7' });
    const tooLong = finalText({ ...long, body: `${long.body} ${long.body}`, targetParts: 1 }, number, links);
    expect(tooLong).toMatchObject({ parts: 2, text: expect.stringContaining('STOP') });
  });

  it('from a name that hears no replies has a link to refuse with', () => {
    expect(needsOptOutLink(wording, name)).toBe(true);
    expect(needsOptOutLink(wording, number)).toBe(false);
    const optOutUrl = 'https://lnk.example/r/zzzzzzzz';
    expect(finalText(wording, name, new Map([[token, short]]), { optOutUrl }).text).toBe(
      `Ana, your cart waits: ${short}\nOpt out: ${optOutUrl}`,
    );
  });

  it('is complete only if every token belongs to a link', () => {
    expect(isComplete(wording)).toBe(true);
    expect(isComplete({ ...wording, links: [] })).toBe(false);
    expect(isComplete({ ...wording, body: `${wording.body} ${linkToken(2, 24)}` })).toBe(false);
  });

  it('takes tokens of any shape that the request names', () => {
    const own = '~link0~~~~~~~~~~~~';
    const given = { ...wording, body: `Cart: ${own}`, links: [{ token: own, url: 'https://shop.example' }] };
    expect(finalText(given, number, new Map([[own, short]])).text).toContain(short);
  });

  it('from a name never asks for a reply that nobody would hear', () => {
    expect(() => finalText(wording, name, new Map([[token, short]]))).toThrow(RangeError);
    expect(finalText({ ...wording, optOut: false }, name, new Map([[token, short]])).text).not.toMatch(/STOP/);
  });
});
