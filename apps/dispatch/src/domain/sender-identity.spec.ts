import { describe, expect, it } from '@jest/globals';
import { requirementsFor } from '@rebound/regulations';
import { senderIdentityOf, type Identity } from './sender-identity.js';

const of = (country: string, identity: Identity) =>
  senderIdentityOf(
    requirementsFor({ place: { countries: [country], states: [] }, day: '2026-11-27', class: 'marketing' }),
    identity,
  );
const contact = '+1 555 010 0199';
const mailingAddress = '1 Main Street, Toronto';

describe('what is said of the sender', () => {
  it.each<[string, Identity, ReturnType<typeof of>]>([
    ['ES', {}, { missing: [] }],
    ['ES', { contact, mailingAddress }, { missing: [] }],
    ['AU', { contact, mailingAddress }, { contact, missing: [] }],
    ['AU', { mailingAddress }, { missing: ['contact'] }],
    ['CA', { contact, mailingAddress }, { contact: `${contact}, ${mailingAddress}`, missing: [] }],
    ['CA', { contact }, { contact, missing: ['mailing-address'] }],
    ['CA', {}, { missing: ['contact', 'mailing-address'] }],
  ])('in %s, where %j is known, is what its rules ask for', (country, identity, expected) => {
    expect(of(country, identity)).toEqual(expected);
  });

  it.each(['shop.example/contact', 'https://www.shop.example', 'shop.example'])(
    'is in Canada a web page alone, which shows the address: %s',
    (page) => {
      expect(of('CA', { contact: page, mailingAddress })).toEqual({ contact: page, missing: [] });
    },
  );

  it.each(['help@shop.example', '0800 010 0199'])('is no web page: %s', (other) => {
    expect(of('CA', { contact: other }).missing).toEqual(['mailing-address']);
  });

  it('is nothing in what is not marketing', () => {
    const asked = requirementsFor({
      place: { countries: ['CA'], states: [] },
      day: '2026-11-27',
      class: 'transactional',
    });
    expect(senderIdentityOf(asked, {})).toEqual({ missing: [] });
  });
});
