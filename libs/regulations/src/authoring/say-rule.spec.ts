import { describe, expect, it } from '@jest/globals';
import { rule } from '../../test-support/law.js';
import type { Rule } from '../rules/rule.js';
import { sayRule } from './say-rule.js';

describe('a rule in plain words', () => {
  it.each<[string, Rule]>([
    [
      'Marketing only mon-fri 09:00-20:00 and sat 10:00-16:00 where the person is; the end excluded.',
      rule('hours', { hours: ['mon-fri 09:00-20:00', 'sat 10:00-16:00'] }),
    ],
    ['No marketing on Sundays.', rule('days', { closed: ['sun'] })],
    [
      'No marketing on Mondays, Tuesdays, Wednesdays, Thursdays, Fridays and Saturdays.',
      rule('days', { closed: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }),
    ],
    ['No marketing on the holidays of FR.', rule('holidays', { calendar: 'FR' })],
    ['No texts.', rule('traffic-ban', { what: 'texts' })],
    ['No texts over twilio and vonage.', { ...rule('traffic-ban', { what: 'texts' }), carriers: ['twilio', 'vonage'] }],
    [
      'Not accepted: alphanumeric. To be registered first: long-code and toll-free. A campaign a brand.',
      rule('senders', {
        forbidden: ['alphanumeric'],
        mustRegister: ['long-code', 'toll-free'],
        how: 'a campaign a brand',
      }),
    ],
    ['', rule('senders', {})],
    [
      'At most 1 in 24 hours, 2 in 7 days and 4 in 30 days, rolling.',
      rule('caps', { caps: { per24h: 1, per7d: 2, per30d: 4 } }),
    ],
    [
      'At most 2 in 7 days, rolling. A workspace may choose its own figures.',
      { ...rule('caps', { caps: { per7d: 2 } }), binding: 'choice' },
    ],
    [
      'At most 1 text per abandoned cart. At the latest 48 hours after it. Only with double opt-in. Never: prices; payment. ' +
        'The terms say how often; name the shop.',
      rule('cart-texts', {
        perAbandonment: 1,
        latestHours: 48,
        doubleOptIn: true,
        mustNot: ['prices', 'payment'],
        terms: ['say how often', 'name the shop'],
      }),
    ],
    ['', rule('cart-texts', { doubleOptIn: false })],
    [
      'Every such text says how to refuse, free of charge. Words: STOP and END. At the end.',
      rule('opt-out-line', { free: true, keywords: ['STOP', 'END'], how: 'at the end' }),
    ],
    ['Every such text says how to refuse.', rule('opt-out-line', { free: false })],
    [
      'Every such text shows brand and contact. In full.',
      rule('sender-identity', { parts: ['brand', 'contact'], how: 'in full' }),
    ],
    ['Every such text shows brand.', rule('sender-identity', { parts: ['brand'] })],
    [
      'Double opt-in for all marketing: the courts.',
      rule('double-opt-in', { purposes: ['carts', '*'], why: 'the courts' }),
    ],
    [
      'Double opt-in for carts and prices: the carriers.',
      rule('double-opt-in', { purposes: ['carts', 'prices'], why: 'the carriers' }),
    ],
    [
      'Nothing about firearms and loans. No urls and phone-numbers in the text.',
      rule('content-ban', { categories: ['firearms', 'loans'], inBody: ['urls', 'phone-numbers'] }),
    ],
    ['No urls in the text.', rule('content-ban', { inBody: ['urls'] })],
    [
      'Marketing may rest on: express written; or existing customer for 24 months (a sale; similar products).',
      rule('consent', {
        bases: [
          { basis: 'express-written' },
          { basis: 'existing-customer', expiresAfterMonths: 24, conditions: ['a sale', 'similar products'] },
        ],
      }),
    ],
    [
      'A refusal is acted on within 10 business days.',
      rule('deadline', { of: 'revocation', within: { businessDays: 10 } }),
    ],
    [
      'A refusal is acted on within 1 business day. Weekends and the holidays of US do not count.',
      rule('deadline', { of: 'revocation', within: { businessDays: 1 }, calendar: 'US' }),
    ],
    [
      'A refusal is confirmed within 5 minutes.',
      rule('deadline', { of: 'revocation-confirmation', within: { minutes: 5 } }),
    ],
    [
      'The way to refuse works for at least 60 days after each message.',
      rule('deadline', { of: 'opt-out-facility', within: { days: 60 } }),
    ],
    ['A refusal is honoured for at least 1 year.', rule('deadline', { of: 'opt-out-kept', within: { years: 1 } })],
    ['After a complaint the sender has 1 month to cure it.', rule('deadline', { of: 'cure', within: { months: 1 } })],
    ['Proof of consent is kept for at least 5 years.', rule('deadline', { of: 'evidence-kept', within: { years: 5 } })],
    [
      'The answer to an opt-out contains: thanks; a word. It does not contain: marketing; links.',
      rule('reply', { to: 'opt-out', mustContain: ['thanks', 'a word'], mustNotContain: ['marketing', 'links'] }),
    ],
    [
      'The answer to an appeal for help contains: the brand.',
      rule('reply', { to: 'help', mustContain: ['the brand'] }),
    ],
    [
      'Shown where the number is given: how often; rates.',
      rule('opt-in-disclosure', { mustShow: ['how often', 'rates'] }),
    ],
    [
      'Words that refuse by themselves: stop and quit. Any reasonable means counts. One refusal covers the brand.',
      rule('revocation', { words: ['stop', 'quit'], anyReasonableMeans: true, covers: 'the brand' }),
    ],
    ['One refusal covers the brand.', rule('revocation', { anyReasonableMeans: false, covers: 'the brand' })],
    [
      'The number is looked up in: Robinson. Not where consent is express written or existing customer.',
      rule('list-check', { list: 'Robinson', unless: ['express-written', 'existing-customer'] }),
    ],
    ['The number is looked up in: Robinson.', rule('list-check', { list: 'Robinson' })],
    ['The regulator: the brand.', rule('registration', { with: 'The regulator', what: 'the brand' })],
    ['Kept on record: the form; the proof.', rule('evidence', { keep: ['the form', 'the proof'] })],
    ['A fine.', rule('notice', { text: 'A fine.' })],
  ])('says: %s', (words, said) => expect(sayRule(said)).toBe(words));
});
