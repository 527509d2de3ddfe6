import { describe, expect, it } from '@jest/globals';
import { messageRequested } from '@rebound/contracts';
import { builtInRegulations, legalWindow } from '@rebound/regulations';
import { adjustedLaw } from '../domain/adjusted-law.js';
import { newMessage } from '../handlers/new-message.js';
import type { PurposeCopy, Recipient } from '../domain/recipient.js';
import { senderOf, type Sender } from '../domain/senders.js';
import type { StoredMessage } from '../persistence/stored-message.js';
import type { WorkspaceRules } from '../workspace-directory.js';
import { gateFactsOf } from './gate-facts-of.js';

const abandonedAt = Date.parse('2026-11-21T10:00:00.000Z');
const hour = 3_600_000;

function messageTo(
  country: string,
  phone: string,
  purpose: 'cart-reminders' | 'marketing' = 'cart-reminders',
): StoredMessage {
  const [example] = messageRequested.examples;
  if (!example) throw new Error('the contract has an example');
  const data = { ...example, phone, phoneCountry: country, zones: [], purpose };
  const event = {
    contract: messageRequested,
    type: messageRequested.type,
    id: 'e',
    workspaceId: 'demo',
    time: abandonedAt,
    recordedAt: abandonedAt,
    data,
    key: 'demo:k',
    partition: 0,
    offset: 0,
  };
  return newMessage(event, {
    now: abandonedAt,
    lateMs: 2_000,
    secret: 'a secret for tests',
    senderFor: () => 'main',
    consentPartitionOf: () => 0,
  });
}
const sender = (address: string): Sender =>
  senderOf({
    hash: 'h',
    body: { kind: 'sender', name: 'main', carrier: 'twilio', address, credential: 'main', help: { en: 'Help.' } },
  });
const workspaceRules: WorkspaceRules = {
  hash: 'h',
  acceptDefaultRules: false,
  caps: {},
  identity: {},
  checkedLists: [],
  regulations: builtInRegulations,
};
const nobody: Recipient = { blocks: [], sent: [] };
const factsOf = (message: StoredMessage, from?: Sender, recipient = nobody, rules?: WorkspaceRules) =>
  gateFactsOf(message, {
    now: abandonedAt + hour,
    pauses: [],
    consentCopy: { alive: true, upTo: abandonedAt, waitedTooLong: false },
    recipient,
    sender: from,
    rules,
    closeEarlyMs: 0,
  });
const limitOf = (message: StoredMessage) => factsOf(message).cartLimit;

describe('the time in which a cart may be spoken of', () => {
  it('is 48 hours from the abandonment in the US', () => {
    expect(limitOf(messageTo('US', '+12125550123'))).toEqual({
      until: abandonedAt + 48 * hour,
      rules: [{ id: 'us.cart-texts', version: 1 }],
    });
  });

  it('has no legal end in Spain, and for texts that are about no cart', () => {
    expect(limitOf(messageTo('ES', '+34600000001'))).toBeUndefined();
    expect(limitOf(messageTo('US', '+12125550123', 'marketing'))).toBeUndefined();
  });

  it('is not known for messages from before the abandonment was kept', () => {
    const message = messageTo('US', '+12125550123');
    const { abandonedAt: _gone, ...details } = message.details;
    expect(limitOf({ ...message, details })).toBeUndefined();
  });
});

describe('the agreement', () => {
  const terms = (country: string, phone: string, given: Partial<PurposeCopy> = {}, rules?: WorkspaceRules) => {
    const purposes = [{ purpose: 'cart-reminders', status: 'granted', since: abandonedAt, ...given } as const];
    const consent = { version: 1, purposes, stoppedSenders: [], paused: false };
    const found = factsOf(messageTo(country, phone), undefined, { ...nobody, consent }, rules).consentLaw;
    return [found?.lacks, found?.until];
  };

  it('must have been confirmed where the rules ask for it', () => {
    const confirmed = { confirmed: true } as const;
    expect(terms('ES', '+34600000001')).toEqual([undefined, undefined]);
    for (const [country, phone] of [
      ['DE', '+4915112345678'],
      ['US', '+12125550123'],
    ] as const) {
      expect(terms(country, phone)).toEqual(['confirmation', undefined]);
      expect(terms(country, phone, confirmed)).toEqual([undefined, undefined]);
    }
  });

  it('rests on what the place accepts, and for as long', () => {
    const sale = { basis: 'existing-customer', confirmed: true } as const;
    expect(terms('US', '+12125550123', sale)).toEqual(['accepted-basis', undefined]);
    expect(terms('CA', '+14165550123', sale)).toEqual([undefined, Date.parse('2028-11-21T10:00:00.000Z')]);
    expect(terms('CA', '+14165550123')).toEqual([undefined, undefined]);
  });

  it('does not do, without an express one, where nobody says that the number was looked up in the list', () => {
    const sale = { basis: 'existing-customer', confirmed: true } as const;
    for (const [country, phone] of [
      ['ES', '+34600000001'],
      ['IT', '+393471234567'],
    ] as const) {
      const lookedUp = { ...workspaceRules, checkedLists: [`${country.toLowerCase()}.list-check`] };
      expect(terms(country, phone, sale)).toEqual(['list-check', undefined]);
      expect(terms(country, phone, { ...sale, basis: 'express' })).toEqual([undefined, undefined]);
      expect(terms(country, phone, sale, lookedUp)).toEqual([undefined, undefined]);
    }
    expect(terms('GB', '+447400123456', sale)).toEqual([undefined, undefined]);
  });

  it('is judged by what the workspace decided about rules that nobody has confirmed', () => {
    const written = { bases: [{ basis: 'express-written' as const }] };
    const decision = { version: 1, by: 'legal', on: '2026-11-20', reason: 'opinion of counsel' };
    const { regulations } = adjustedLaw([{ rule: 'ca.consent', change: written, ...decision }]);
    expect(terms('CA', '+14165550123', { basis: 'existing-customer' }, { ...workspaceRules, regulations })).toEqual([
      'accepted-basis',
      undefined,
    ]);
  });

  it('is not judged where there is none', () => {
    expect(factsOf(messageTo('ES', '+34600000001')).consentLaw).toBeUndefined();
  });
});

describe('where the person may be', () => {
  it('is told by the postcode of an address as well', () => {
    const message = messageTo('ES', '+34600000001');
    const zonesWith = (postcode: string) => {
      const zones = [{ source: 'address' as const, country: 'ES', postcode }];
      return factsOf({ ...message, details: { ...message.details, zones } }).law.whereabouts.zones;
    };
    expect(zonesWith('35001')).toEqual(['Atlantic/Canary']);
    expect(zonesWith('28001')).toEqual(['Europe/Madrid']);
    expect(zonesWith('no postcode')).toEqual(expect.arrayContaining(['Europe/Madrid', 'Atlantic/Canary']));
  });
});

describe('the text', () => {
  const textOf = (country: string, phone: string) => factsOf(messageTo(country, phone)).text;

  it('says how to refuse wherever the person may be, and is held against what is banned there', () => {
    expect(textOf('ES', '+34600000001')).toMatchObject({ optOut: true, banned: [], complete: true });
    expect(textOf('AE', '+971500000001')).toMatchObject({ optOut: true, banned: ['urls'] });
  });

  it('says how to reach the sender where that is asked for, by what the workspace says', () => {
    const rules = { ...workspaceRules, identity: { contact: 'shop.example/help' } };
    const identityIn = (country: string, phone: string, known?: WorkspaceRules) =>
      factsOf(messageTo(country, phone), undefined, nobody, known).text.identity;
    expect(identityIn('AU', '+61412345678', rules)).toEqual({ contact: 'shop.example/help', missing: [] });
    expect(identityIn('AU', '+61412345678')).toEqual({ missing: ['contact'] });
    expect(identityIn('US', '+12125550123')).toEqual({ missing: [] });
  });
});

describe('the kind of sender', () => {
  const answer = (country: string, phone: string, address: string) =>
    legalWindow(factsOf(messageTo(country, phone), sender(address)).law);

  it('counts for the law: France takes no applications from long numbers', () => {
    expect(answer('FR', '+33600000001', '+33600000002')).toMatchObject({
      answer: 'blocked',
      decidedBy: [{ id: 'fr.senders', version: 1 }],
    });
    expect(answer('FR', '+33600000001', '36180').answer).not.toBe('blocked');
    expect(answer('ES', '+34600000001', '+34600000002').answer).not.toBe('blocked');
  });

  it('is not known for a pool, out of which the carrier takes one', () => {
    expect(answer('FR', '+33600000001', `MG${'0'.repeat(32)}`).answer).not.toBe('blocked');
  });
});
