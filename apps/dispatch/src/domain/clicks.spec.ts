import { describe, expect, it } from '@jest/globals';
import { isbot } from 'isbot';
import { clickSignals, type Hit } from './clicks.js';

const delivered = Date.parse('2026-11-21T12:00:05Z');
const message = { submittedAt: delivered - 5_000, deliveredAt: delivered };
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1';
const hit = (overrides: Partial<Hit> = {}): Hit => ({
  method: 'GET',
  userAgent: phone,
  at: delivered + 60_000,
  ...overrides,
});
const signals = (given: Hit, about: Parameters<typeof clickSignals>[1] = message, scale = 1) =>
  clickSignals(given, about, isbot, scale);

describe('a hit on a short link', () => {
  it('by a phone, a minute after delivery, is a person', () => {
    expect(signals(hit())).toEqual([]);
  });

  it.each([
    [hit({ method: 'HEAD' }), 'head-request'],
    [hit({ userAgent: '' }), 'no-user-agent'],
    [hit({ userAgent: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' }), 'bot-user-agent'],
    [hit({ userAgent: 'TelegramBot (like TwitterBot)' }), 'bot-user-agent'],
    [hit({ userAgent: 'curl/8.5.0' }), 'bot-user-agent'],
    [hit({ purpose: 'prefetch;prerender' }), 'prefetch'],
    [hit({ purpose: 'preview' }), 'prefetch'],
    [hit({ at: delivered + 1_999 }), 'too-fast'],
    [hit({ at: delivered - 1 }), 'before-delivery'],
  ] as const)('that a machine would make is told apart: %j', (given, signal) => {
    expect(signals(given)).toEqual([signal]);
  });

  it('before a receipt counts against a person only in the first seconds: receipts are often late', () => {
    const unconfirmed = { submittedAt: delivered };
    expect(signals(hit({ at: delivered + 9_999 }), unconfirmed)).toEqual(['before-delivery']);
    expect(signals(hit({ at: delivered + 10_000 }), unconfirmed)).toEqual([]);
    expect(signals(hit(), {})).toEqual(['before-delivery']);
  });

  it('two seconds after delivery may be a person', () => {
    expect(signals(hit({ at: delivered + 2_000 }))).toEqual([]);
  });

  it('is not judged by timing while the clock runs faster than our own latency allows', () => {
    expect(signals(hit({ at: delivered + 1 }), message, 1_700)).toEqual([]);
  });
});
