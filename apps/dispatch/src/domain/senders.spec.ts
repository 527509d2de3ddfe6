import { describe, expect, it } from '@jest/globals';
import { addressOf, chooseSender, senderOf, senderTypeOf, textFor, type Sender } from './senders.js';

const sender = (name: string, countries?: readonly string[]): Sender => ({
  name,
  carrier: 'twilio',
  credential: 'main',
  address: { kind: 'number', value: '+15005550006' },
  perSecond: 10,
  hash: 'a'.repeat(64),
  help: { en: 'Help' },
  ...(countries ? { countries } : {}),
});

describe('a sender', () => {
  it.each([
    ['+34600000000', 'number'],
    ['36123', 'number'],
    ['DEMO SHOP', 'alphanumeric'],
    [`MG${'0'.repeat(32)}`, 'service'],
  ])('with the address %s is a %s', (address, kind) => {
    expect(addressOf(address)).toEqual({ kind, value: address });
  });

  it.each([
    ['+34600000000', 'long-code'],
    ['+18335550100', 'toll-free'],
    ['+18315550100', 'long-code'],
    ['36123', 'short-code'],
    ['DEMO SHOP', 'alphanumeric'],
    [`MG${'0'.repeat(32)}`, undefined],
  ])('with the address %s is to the law a %s', (address, type) => {
    expect(senderTypeOf(addressOf(address))).toBe(type);
  });

  it('is the one the journey names, and no other', () => {
    const senders = [sender('a'), sender('b', ['FR'])];
    expect(chooseSender(senders, 'a', 'ES')?.name).toBe('a');
    expect(chooseSender(senders, 'b', 'ES')).toBeUndefined();
    expect(chooseSender(senders, 'gone', 'ES')).toBeUndefined();
  });

  it('is made for the country rather than for all, by name', () => {
    const senders = [sender('z', ['ES']), sender('b'), sender('y', ['ES', 'PT']), sender('a')];
    expect(chooseSender(senders, undefined, 'ES')?.name).toBe('y');
    expect(chooseSender(senders, undefined, 'DE')?.name).toBe('a');
    expect(chooseSender(senders, undefined, undefined)?.name).toBe('a');
    expect(chooseSender([sender('z', ['ES'])], undefined, undefined)).toBeUndefined();
  });

  it('takes ten messages a second unless its definition says otherwise', () => {
    const body = {
      kind: 'sender',
      name: 'main',
      carrier: 'twilio',
      address: '+15005550006',
      credential: 'main',
      help: { en: 'Help' },
    } as const;
    expect(senderOf({ body, hash: 'h' }).perSecond).toBe(10);
    expect(senderOf({ body: { ...body, perSecond: 100 }, hash: 'h' }).perSecond).toBe(100);
  });

  it('answers in the language of the person, or in English, or in what it has', () => {
    expect(textFor({ en: 'Help', es: 'Ayuda' }, 'es')).toBe('Ayuda');
    expect(textFor({ en: 'Help', es: 'Ayuda' }, 'fr')).toBe('Help');
    expect(textFor({ es: 'Ayuda' }, undefined)).toBe('Ayuda');
  });
});
