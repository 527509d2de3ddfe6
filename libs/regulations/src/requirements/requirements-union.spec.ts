import { describe, expect, it } from '@jest/globals';
import { lawOf, rule } from '../../test-support/law.js';
import type { Rule, RuleKind } from '../rules/rule.js';
import type { Requirements } from './requirements.js';

const empty = { rules: [] };
const emptyReply = { mustContain: [], mustNotContain: [] };
const nothing: Requirements = {
  optOutLine: { required: false, free: false, keywords: [], how: [], languages: [], ...empty },
  senderIdentity: { parts: [], how: [], ...empty },
  doubleOptIn: { purposes: [], ...empty },
  cartTexts: { doubleOptIn: false, mustNot: [], terms: [], ...empty },
  content: { categories: [], inBody: [], ...empty },
  consent: { accepted: [], ...empty },
  senders: { forbidden: [], mustRegister: [], how: [], ...empty },
  listChecks: { lists: [], ...empty },
  replies: { optIn: emptyReply, optOut: emptyReply, help: emptyReply, ...empty },
  disclosure: { mustShow: [], ...empty },
  revocation: { words: [], anyReasonableMeans: false, covers: [], ...empty },
  evidence: { keep: [], ...empty },
  notices: { texts: [], ...empty },
  rules: [],
};

/** What two countries ask of a marketing text, one rule in each. */
const ask = (...rules: Rule[]): Requirements =>
  lawOf({ QQ: rules.slice(0, 1), RR: rules.slice(1).map((one) => ({ ...one, id: one.id.replace('qq', 'rr') })) })
    // A region of another country says nothing about these.
    .requirementsFor({ place: { countries: ['QQ', 'RR'], states: ['ZZ-1'] }, day: '2026-11-21', class: 'marketing' });
const both = (kind: RuleKind) => ({
  rules: [
    { id: `qq.${kind}`, version: 1 },
    { id: `rr.${kind}`, version: 1 },
  ],
});

describe('what two countries ask together', () => {
  it('is nothing where neither has a rule', () => {
    expect(ask()).toEqual(nothing);
  });

  it('is nothing in any field where their rules leave out what they may', () => {
    const all = [
      rule('opt-out-line', {}),
      rule('cart-texts', {}),
      rule('content-ban', {}),
      rule('senders', {}),
      rule('list-check', { list: 'Robinson' }),
      rule('reply', { to: 'help', mustContain: [] }),
      rule('revocation', { anyReasonableMeans: false, covers: 'all' }),
    ];
    const place = { countries: ['QQ'], states: [] };
    const found = lawOf({ QQ: all }).requirementsFor({ place, day: '2026-11-21', class: 'marketing' });
    const by = (kind: RuleKind) => ({ rules: [{ id: `qq.${kind}`, version: 1 }] });
    expect(found).toEqual({
      ...nothing,
      optOutLine: { ...nothing.optOutLine, required: true, ...by('opt-out-line') },
      cartTexts: { ...nothing.cartTexts, ...by('cart-texts') },
      content: { ...nothing.content, ...by('content-ban') },
      senders: { ...nothing.senders, ...by('senders') },
      listChecks: {
        lists: [{ list: 'Robinson', unless: [], rule: { id: 'qq.list-check', version: 1 } }],
        ...by('list-check'),
      },
      replies: { ...nothing.replies, ...by('reply') },
      revocation: { ...nothing.revocation, covers: ['all'], ...by('revocation') },
      rules: all.map(({ id }) => ({ id, version: 1 })),
    });
    expect(Object.keys(found.cartTexts)).not.toContain('perAbandonment');
    expect(Object.keys(found.cartTexts)).not.toContain('latestHours');
  });

  it.each<[keyof Requirements, Rule, Rule, object]>([
    [
      'optOutLine',
      rule('opt-out-line', { free: true, keywords: ['STOP', 'END'], how: 'at the end' }),
      rule('opt-out-line', { free: false, keywords: ['STOP', 'ARRET'], how: 'in full' }),
      { required: true, free: true, keywords: ['STOP', 'END', 'ARRET'], how: ['at the end', 'in full'], languages: [] },
    ],
    [
      'senderIdentity',
      rule('sender-identity', { parts: ['brand'], how: 'first' }),
      rule('sender-identity', { parts: ['contact', 'brand'] }),
      { parts: ['brand', 'contact'], how: ['first'] },
    ],
    [
      'doubleOptIn',
      rule('double-opt-in', { purposes: ['cart-reminders'], why: 'the carriers' }),
      rule('double-opt-in', { purposes: ['*'], why: 'the courts' }),
      { purposes: ['cart-reminders', '*'] },
    ],
    [
      'cartTexts',
      rule('cart-texts', { perAbandonment: 1, latestHours: 48, doubleOptIn: true, mustNot: ['collect payment'] }),
      rule('cart-texts', { perAbandonment: 3, latestHours: 24, terms: ['how often'], mustNot: ['collect payment'] }),
      { perAbandonment: 1, latestHours: 24, doubleOptIn: true, mustNot: ['collect payment'], terms: ['how often'] },
    ],
    [
      'content',
      rule('content-ban', { categories: ['firearms', 'loans'], inBody: ['urls'] }),
      rule('content-ban', { categories: ['loans'], inBody: ['phone-numbers', 'urls'] }),
      { categories: ['firearms', 'loans'], inBody: ['urls', 'phone-numbers'] },
    ],
    [
      'senders',
      rule('senders', { forbidden: ['alphanumeric'], mustRegister: ['long-code'], how: 'a campaign' }),
      rule('senders', { forbidden: ['alphanumeric', 'long-code'], mustRegister: ['long-code'] }),
      { forbidden: ['alphanumeric', 'long-code'], mustRegister: ['long-code'], how: ['a campaign'] },
    ],
    [
      'listChecks',
      rule('list-check', { list: 'Robinson', unless: ['express'] }),
      rule('list-check', { list: 'Bloctel' }),
      {
        lists: [
          { list: 'Robinson', unless: ['express'], rule: { id: 'qq.list-check', version: 1 } },
          { list: 'Bloctel', unless: [], rule: { id: 'rr.list-check', version: 1 } },
        ],
      },
    ],
    [
      'replies',
      rule('reply', { to: 'opt-out', mustContain: ['acknowledgement'], mustNotContain: ['marketing'] }),
      rule('reply', { to: 'opt-out', mustContain: ['brand', 'acknowledgement'], mustNotContain: ['links'] }),
      {
        ...nothing.replies,
        optOut: { mustContain: ['acknowledgement', 'brand'], mustNotContain: ['marketing', 'links'] },
      },
    ],
    [
      'replies',
      rule('reply', { to: 'opt-in', mustContain: ['how to refuse'] }),
      rule('reply', { to: 'help', mustContain: ['who writes'] }),
      {
        ...nothing.replies,
        optIn: { mustContain: ['how to refuse'], mustNotContain: [] },
        help: { mustContain: ['who writes'], mustNotContain: [] },
      },
    ],
    [
      'disclosure',
      rule('opt-in-disclosure', { mustShow: ['how often'] }),
      rule('opt-in-disclosure', { mustShow: ['rates', 'how often'] }),
      { mustShow: ['how often', 'rates'] },
    ],
    [
      'revocation',
      rule('revocation', { words: ['stop', 'quit'], anyReasonableMeans: true, covers: 'the brand' }),
      rule('revocation', { words: ['quit'], anyReasonableMeans: false, covers: 'the programme' }),
      { words: ['stop', 'quit'], anyReasonableMeans: true, covers: ['the brand', 'the programme'] },
    ],
    [
      'evidence',
      rule('evidence', { keep: ['proof'] }),
      rule('evidence', { keep: ['the form', 'proof'] }),
      { keep: ['proof', 'the form'] },
    ],
  ])('of %s is the sum of both, each once, by both rules', (field, one, other, expected) => {
    const found = ask(one, other);
    expect(found).toEqual({ ...nothing, [field]: { ...expected, ...both(one.kind) }, ...both(one.kind) });
    // None of them is about the purchase someone waits for.
    const place = { countries: ['QQ'], states: [] };
    const query = { place, day: '2026-11-21', class: 'transactional' } as const;
    expect(lawOf({ QQ: [one] }).requirementsFor(query)).toEqual(nothing);
  });

  it('is told as notices: those, and registrations by whom they are with', () => {
    const found = ask(
      rule('registration', { with: 'the regulator', what: 'the brand' }),
      rule('notice', { text: 'A fine of 500 per text.' }),
    );
    const rules = [
      { id: 'qq.registration', version: 1 },
      { id: 'rr.notice', version: 1 },
    ];
    const texts = ['the regulator: the brand', 'A fine of 500 per text.'];
    expect(found).toEqual({ ...nothing, notices: { texts, rules }, rules });
  });
});

describe('the consent that two countries accept', () => {
  const accepted = (...rules: Rule[]) => ask(...rules).consent.accepted;
  const consent = (...bases: Parameters<typeof rule<'consent'>>[1]['bases']) => rule('consent', { bases });

  it('is what both do, for the shorter time and under the conditions of both', () => {
    expect(
      accepted(
        consent({ basis: 'existing-customer', expiresAfterMonths: 24, conditions: ['a sale'] }, { basis: 'enquiry' }),
        consent({ basis: 'existing-customer', expiresAfterMonths: 6, conditions: ['similar products', 'a sale'] }),
      ),
    ).toEqual([{ basis: 'existing-customer', expiresAfterMonths: 6, conditions: ['a sale', 'similar products'] }]);
  });

  it('has neither an end nor conditions where they name none', () => {
    const found = accepted(consent({ basis: 'express' }), consent({ basis: 'express' }));
    expect(found).toEqual([{ basis: 'express' }]);
    expect(found.map((one) => Object.keys(one))).toEqual([['basis']]);
  });

  it('ends where one of them lets it end', () => {
    expect(accepted(consent({ basis: 'enquiry' }), consent({ basis: 'enquiry', expiresAfterMonths: 3 }))).toEqual([
      { basis: 'enquiry', expiresAfterMonths: 3 },
    ]);
  });
});
