import { describe, expect, it } from '@jest/globals';
import { contentHash } from '@rebound/kernel';
import { hasToken } from '@rebound/sms-text';
import { aPerson, aTemplate, aWorkspace, anAbandonment, minutes, t0 } from '../../../test/samples.js';
import { decideMessage, type MessageFacts } from './decide-message.js';

const inForce = <T>(definition: T) => ({ hash: contentHash(definition), definition });

const facts = (fields: Partial<MessageFacts> = {}): MessageFacts => ({
  arm: 'treatment',
  abandonment: anAbandonment(),
  now: t0 + minutes(30),
  notAfter: t0 + minutes(2880),
  workspace: inForce(aWorkspace()),
  template: inForce(aTemplate()),
  ...fields,
});

const texts = (...all: string[]) =>
  inForce(aTemplate({ texts: Object.fromEntries(all.map((text, index) => [['en', 'es'][index] ?? 'fr', text])) }));

describe('a message step', () => {
  it("asks for a text in the person's language, with a link token in place of the link", () => {
    const decision = decideMessage(facts());
    expect(decision).toMatchObject({
      state: 'requested',
      wording: {
        body: expect.stringMatching(/^Te dejaste 1 artículo: Trail shoe: <link-1-+>$/),
        locale: 'es-ES',
        brand: 'Demo Shop',
        links: [{ token: expect.stringMatching(/^<link-1/), url: 'https://shop.example/cart/c-1' }],
        templateHash: contentHash(aTemplate()),
        workspaceHash: contentHash(aWorkspace()),
      },
    });
    if (decision.state !== 'requested') return;
    expect(hasToken(decision.wording.body)).toBe(true);
    expect(decision.wording.body).not.toContain('shop.example');
  });

  it('passes on how many parts the text should take', () => {
    const template = inForce(aTemplate({ targetParts: 2 }));
    expect(decideMessage(facts({ template }))).toMatchObject({ wording: { targetParts: 2 } });
  });

  it('makes tokens as long as the links will be', () => {
    const decision = decideMessage(facts({ linkLength: 31 }));
    expect(decision.state === 'requested' && decision.wording.links[0]?.token.length).toBe(31);
  });

  it('writes amounts and dates as the person reads them', () => {
    const decision = decideMessage(
      facts({
        abandonment: anAbandonment({ title: 'Hotel Sakura', startsOn: '2026-12-24' }),
        template: texts('x', '{{ first_name }}: {{ title }}, {{ starts_on | date }}, {{ value | money }}'),
      }),
    );
    expect(decision).toMatchObject({ wording: { body: 'Ana: Hotel Sakura, 24 de diciembre de 2026, 89,90 €' } });
  });

  it('puts the fallback where a variable is not known', () => {
    const template = aTemplate({
      texts: { en: '{{ first_name }}, {{ promo_code }}' },
      fallbacks: { first_name: 'Hey' },
    });
    const abandonment = anAbandonment({ person: aPerson({ firstName: '  ' }) });
    const named = inForce({ ...template, promoCode: 'TEN' });
    expect(decideMessage(facts({ abandonment, template: named }))).toMatchObject({ wording: { body: 'Hey, TEN' } });
  });

  it('puts the fallback where nothing harmless is left of a value', () => {
    const template = inForce(aTemplate({ texts: { en: 'Hi {{ first_name }}' }, fallbacks: { first_name: 'you' } }));
    const abandonment = anAbandonment({ person: aPerson({ firstName: 'https://evil.example/x' }) });
    expect(decideMessage(facts({ abandonment, template }))).toMatchObject({ wording: { body: 'Hi you' } });
  });

  it.each<[string, Partial<MessageFacts>]>([
    ['holdout', { arm: 'control', abandonment: anAbandonment({ person: aPerson({ phone: undefined }) }) }],
    ['no-phone', { abandonment: anAbandonment({ person: { personId: 'p', profileVersion: 0, zones: [] } }) }],
    ['offer-gone', { abandonment: anAbandonment({ offerEndsAt: t0 + minutes(30) }) }],
    ['expired', { notAfter: t0 + minutes(30) }],
    ['no-template', { template: undefined }],
    [
      'no-template',
      { workspace: inForce(aWorkspace({ defaultLocale: 'de' })), template: inForce(aTemplate({ texts: { fr: 'x' } })) },
    ],
    ['no-link', { abandonment: anAbandonment({ recoveryUrl: undefined }) }],
    ['no-link', { abandonment: anAbandonment({ recoveryUrl: 'https://evil.test/c' }) }],
    ['render-failed', { template: texts('x', '{{ title }}') }],
    ['render-failed', { template: texts('x', '{{ value }}') }],
    ['render-failed', { template: texts('x', '{% if title %}x{% endif %}') }],
  ])('ends with %s', (reason, fields) => {
    expect(decideMessage(facts(fields))).toMatchObject({
      state: reason === 'holdout' ? 'held-out' : 'suppressed',
      reason,
    });
  });

  it('needs no link where the text has none', () => {
    const abandonment = anAbandonment({ recoveryUrl: 'https://evil.test/c' });
    expect(decideMessage(facts({ abandonment, template: texts('x', 'Vuelve') }))).toMatchObject({
      state: 'requested',
      wording: { links: [] },
    });
  });

  it('tells no value of the person in the detail of a refusal', () => {
    const decision = decideMessage(facts({ template: texts('x', '{{ first_name | money }}') }));
    expect(decision).toMatchObject({ reason: 'render-failed', detail: expect.stringContaining('money') });
    expect(JSON.stringify(decision)).not.toContain('Ana');
  });
});
