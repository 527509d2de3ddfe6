import { describe, expect, it } from '@jest/globals';
import { derivedId } from '@rebound/kernel';
import type { Recipient } from '../domain/recipient.js';
import type { Sender } from '../domain/senders.js';
import { recipientKey } from '../persistence/recipients.repository.js';
import type { StoredMessage } from '../persistence/stored-message.js';
import { judgeBlock, type BlockFacts, type Candidate } from './judge-block.js';

const noon = Date.parse('2026-11-24T11:00:00Z');
const sender: Sender = {
  name: 'main',
  carrier: 'twilio',
  credential: 'main',
  address: { kind: 'number', value: '+15005550006' },
  perSecond: 10,
  hash: 'a'.repeat(64),
  help: { en: 'Help' },
};
const granted: Recipient = {
  consent: {
    version: 1,
    purposes: [{ purpose: 'cart-reminders', status: 'granted' }],
    stoppedSenders: [],
    paused: false,
  },
  blocks: [],
  sent: [],
};

const message = (n: number, overrides: Partial<StoredMessage> = {}): StoredMessage => ({
  workspaceId: 'demo',
  origin: {
    messageId: derivedId('message', n),
    campaign: 'cart',
    step: 'first',
    arm: 'treatment',
    enrolmentId: derivedId('enrolment', n),
    founderId: derivedId('person', n),
    personId: derivedId('person', n),
    subjectKey: `cart:${n}`,
    occurrence: 1,
    class: 'marketing',
    purpose: 'cart-reminders',
  },
  phone: '+34600000001',
  phoneKey: 'A'.repeat(43),
  country: 'ES',
  brand: 'Shop',
  locale: 'en',
  body: 'Hello',
  details: { zones: [], links: [], profileVersion: 1, journeyHash: '', templateHash: '', workspaceHash: '' },
  priority: 50,
  requestedAt: noon,
  notBefore: noon,
  notAfter: noon + 3_600_000,
  requestPartition: 0,
  consentPartition: 0,
  sinceReceivedMs: 0,
  standing: { state: 'queued', sequence: 0 },
  changedAt: noon,
  history: [],
  waited: false,
  dueAt: noon,
  sender: 'main',
  attempts: 0,
  looks: 0,
  ...overrides,
});
const candidate = (one: StoredMessage, by: Sender | undefined = sender): Candidate => ({
  message: one,
  sender: by,
  rules: undefined,
});
const facts = (tokens: number): BlockFacts => ({
  now: noon,
  pauses: [],
  closeEarlyMs: 0,
  consentCopyOf: () => ({ alive: true, upTo: noon, waitedTooLong: false }),
  recipients: new Map([[recipientKey(message(0)), granted]]),
  tokens: new Map([['demo:main', tokens]]),
});
const decisions = (block: ReturnType<typeof judgeBlock>): string[] =>
  block.judged.map(({ message: { origin }, record: { decision } }) => `${origin.subjectKey} ${decision.kind}`);

describe('a block', () => {
  it('gives the place in the cap to the higher priority, else to who was due first', () => {
    const low = candidate(message(1, { priority: 10 }));
    const high = candidate(message(2, { priority: 90 }));
    expect(decisions(judgeBlock([low, high], facts(9)))).toEqual(['cart:2 send', 'cart:1 suppress']);
    const late = candidate(message(3, { dueAt: noon - 1 }));
    const early = candidate(message(4, { dueAt: noon - 2 }));
    expect(decisions(judgeBlock([late, early], facts(9)))).toEqual(['cart:4 send', 'cart:3 suppress']);
  });

  it('counts what it lets through', () => {
    const block = judgeBlock([candidate(message(1))], facts(9));
    expect(block.recipients.get(recipientKey(message(1)))?.sent).toEqual([
      { messageId: derivedId('message', 1), brand: 'Shop', at: noon },
    ]);
    expect(block.tokens.get('demo:main')).toBe(8);
  });

  it('leaves alone what has no token, and what is left alone takes no place in the cap', () => {
    const block = judgeBlock([candidate(message(1)), candidate(message(2))], facts(0));
    expect(block.judged).toEqual([]);
    expect(block.recipients.get(recipientKey(message(1)))?.sent).toEqual([]);
  });

  it('needs no token to refuse', () => {
    const nobody: Candidate = { message: message(1), sender: undefined, rules: undefined };
    expect(decisions(judgeBlock([nobody], facts(0)))).toEqual(['cart:1 suppress']);
    const unknown = candidate(message(2, { phoneKey: 'B'.repeat(43) }));
    const block = judgeBlock([unknown, candidate(message(3))], facts(1));
    expect(decisions(block)).toEqual(['cart:2 suppress', 'cart:3 send']);
  });
});
