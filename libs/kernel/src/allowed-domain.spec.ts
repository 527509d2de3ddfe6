import { describe, expect, it } from '@jest/globals';
import { leadsToAllowedDomain } from './allowed-domain.js';

describe('leadsToAllowedDomain', () => {
  it.each([
    ['https://shop.example/cart/1', ['shop.example']],
    ['https://www.SHOP.example./cart', ['shop.example']],
    ['http://127.0.0.1:4000/c', ['127.0.0.1']],
    ['http://127.0.0.1:4000/c', ['127.0.0.1:4000']],
    ['https://shop.example/x', ['shop.example:443']],
    ['http://shop.example/x', ['shop.example:80']],
    ['https://www.1and1.example/', ['1and1.example']],
    ['https://www.shop4/', ['shop4']],
  ])('takes %s for %j', (url, domains) => expect(leadsToAllowedDomain(url, domains)).toBe(true));

  it.each([
    ['https://evilshop.example/', ['shop.example']],
    ['https://shop.example.evil.test/', ['shop.example']],
    ['https://shop.example@evil.test/', ['shop.example']],
    ['https://user@shop.example/', ['shop.example']],
    ['https://:secret@shop.example/', ['shop.example']],
    ['http://shop.example/x', ['shop.example:443']],
    ['http://127.0.0.1/', ['0.0.1']],
    ['javascript://shop.example/%0aalert(1)', ['shop.example']],
    ['http://127.0.0.1:4001/', ['127.0.0.1:4000']],
    ['http://1.127.0.0.1/', ['127.0.0.1']],
    ['/cart', ['shop.example']],
    ['https://shop.example/', []],
  ])('refuses %s for %j', (url, domains) => expect(leadsToAllowedDomain(url, domains)).toBe(false));
});
