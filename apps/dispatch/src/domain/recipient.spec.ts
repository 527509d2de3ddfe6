import { describe, expect, it } from '@jest/globals';
import type { ConsentState } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import { judgeConsent, unknownRecipient, withBlock, withConsent, type Recipient } from './recipient.js';

const now = Date.parse('2026-11-21T12:00:00Z');
const reply = (n: number): string => derivedId('inbound', n);
const state = (overrides: Partial<ConsentState> = {}): ConsentState => ({
  phoneKey: 'A'.repeat(43),
  version: 1,
  updatedAt: '2026-11-21T10:00:00.000Z',
  purposes: [
    { purpose: 'cart-reminders', status: 'granted', since: '2026-11-20T10:00:00.000Z', entryId: derivedId('entry') },
  ],
  stoppedSenders: [],
  paused: false,
  lastInboundIds: [],
  ...overrides,
});
const purpose = (status: 'granted' | 'revoked' | 'pending', expiresAt?: string): ConsentState => {
  const [first] = state().purposes;
  if (!first) throw new Error('an example has a purpose');
  return state({ purposes: [{ ...first, status, ...(expiresAt ? { expiresAt } : {}) }] });
};
const known = withConsent(unknownRecipient, state());
const cart = { class: 'marketing', purpose: 'cart-reminders', sender: 'main' } as const;
const booking = { class: 'transactional', purpose: 'transactional', sender: 'main' } as const;

describe('consent', () => {
  it('is needed for marketing, for the very purpose', () => {
    expect(judgeConsent(known, cart, now)).toEqual({ found: 'granted' });
    expect(judgeConsent(known, { ...cart, purpose: 'marketing' }, now)).toEqual({
      refused: 'no-consent',
      found: 'none',
    });
    expect(judgeConsent(unknownRecipient, cart, now)).toEqual({ refused: 'no-consent', found: 'none' });
  });

  it.each([
    [purpose('revoked'), 'consent-revoked'],
    [purpose('pending'), 'no-consent'],
    [purpose('granted', '2026-11-21T12:00:00.000Z'), 'no-consent'],
    [state({ paused: true }), 'consent-paused'],
    [state({ stoppedSenders: ['main'] }), 'consent-revoked'],
  ] as const)('that is not in force refuses marketing', (given, refused) => {
    expect(judgeConsent(withConsent(unknownRecipient, given), cart, now).refused).toBe(refused);
  });

  it('is not needed for a transactional message, but a STOP to its sender silences it', () => {
    expect(judgeConsent(unknownRecipient, booking, now)).toEqual({ found: 'not-needed' });
    const stopped = withConsent(unknownRecipient, state({ stoppedSenders: ['main'] }));
    expect(judgeConsent(stopped, booking, now).refused).toBe('consent-revoked');
    expect(judgeConsent(stopped, { ...booking, sender: 'other' }, now).refused).toBeUndefined();
    expect(judgeConsent(withConsent(unknownRecipient, state({ paused: true })), booking, now).refused).toBeUndefined();
  });

  it('is kept with its terms', () => {
    const [first] = state().purposes;
    if (!first) throw new Error('an example has a purpose');
    const terms = { basis: 'enquiry', confirmedAt: '2026-11-20T10:05:00.000Z' } as const;
    expect(withConsent(unknownRecipient, state({ purposes: [{ ...first, ...terms }] })).consent?.purposes).toEqual([
      {
        purpose: 'cart-reminders',
        status: 'granted',
        since: Date.parse(first.since),
        basis: 'enquiry',
        confirmed: true,
      },
    ]);
  });

  it('of a lower version than the copy is ignored', () => {
    const second = withConsent(unknownRecipient, { ...purpose('revoked'), version: 2 });
    expect(withConsent(second, state({ version: 1 }))).toBe(second);
  });
});

describe('a block', () => {
  const stop = { inboundId: reply(1), kind: 'stop', sender: 'main', at: now } as const;
  const blocked: Recipient = withBlock(known, stop);

  it('refuses at once, whatever the copy says', () => {
    expect(judgeConsent(blocked, cart, now)).toEqual({ refused: 'consent-revoked', found: 'blocked' });
    expect(judgeConsent(blocked, booking, now).refused).toBe('consent-revoked');
    expect(judgeConsent(blocked, { ...booking, sender: 'other' }, now).refused).toBeUndefined();
    const paused = withBlock(known, { ...stop, kind: 'pause' });
    expect(judgeConsent(paused, cart, now).refused).toBe('consent-paused');
    expect(judgeConsent(paused, booking, now).refused).toBeUndefined();
  });

  it('is set once, however often the reply is delivered', () => {
    expect(withBlock(blocked, stop)).toBe(blocked);
  });

  it('is lifted by the consent state that has folded the reply in, and by no other', () => {
    expect(withConsent(blocked, state({ version: 2 })).blocks).toHaveLength(1);
    expect(withConsent(blocked, state({ version: 2, lastInboundIds: [reply(9), reply(1)] })).blocks).toEqual([]);
  });

  it('takes long older ones with it, since consent names only the latest replies', () => {
    const old = withBlock(blocked, { ...stop, inboundId: reply(2), at: now - 3 * 3_600_000 });
    const near = withBlock(old, { ...stop, inboundId: reply(3), at: now - 1000 });
    expect(withConsent(near, state({ version: 2, lastInboundIds: [reply(1)] })).blocks).toEqual([
      expect.objectContaining({ inboundId: reply(3) }),
    ]);
  });
});
