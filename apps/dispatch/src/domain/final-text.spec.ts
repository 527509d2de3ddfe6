import { describe, expect, it } from '@jest/globals';
import { linkToken } from '@rebound/sms-text';
import { finalText, isComplete, needsOptOutLink } from './final-text.js';

const token = linkToken(1, 24);
const wording = {
  body: `Ana, your cart waits: ${token}`,
  brand: 'Demo Shop',
  locale: 'en',
  class: 'marketing',
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

  it('of a transactional message says no way to refuse', () => {
    expect(finalText({ ...wording, class: 'transactional' }, number, new Map([[token, short]])).text).toBe(
      `Demo Shop: Ana, your cart waits: ${short}`,
    );
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
    expect(finalText({ ...wording, class: 'transactional' }, name, new Map([[token, short]])).text).not.toMatch(/STOP/);
  });
});
