import { describe, expect, it } from '@jest/globals';
import { messageRequested } from '@rebound/contracts';
import { newMessage, type Arrival, type Requested } from './new-message.js';

const [example] = messageRequested.examples;
const requestedAt = Date.parse('2026-11-21T10:45:00.000Z');
const requested = (overrides: Partial<Requested['data']> = {}, recordedAt = requestedAt): Requested => {
  if (!example) throw new Error('the contract has an example');
  return {
    contract: messageRequested,
    type: messageRequested.type,
    id: 'e',
    workspaceId: 'demo',
    time: recordedAt,
    recordedAt,
    data: { ...example, ...overrides },
    key: 'demo:k',
    partition: 2,
    offset: 7,
    traceparent: 'tp',
  };
};
const arrival = (now: number): Arrival => ({
  now,
  lateMs: 2_000,
  secret: 'a secret for tests',
  senderFor: (_workspace, wanted, country) => `${wanted ?? 'any'}-${country}`,
  consentPartitionOf: () => 1,
});

describe('a requested message', () => {
  it('is queued at once, in the queue of its sender', () => {
    const message = newMessage(requested(), arrival(requestedAt + 30));
    expect(message).toMatchObject({
      standing: { state: 'queued', sequence: 0 },
      dueAt: requestedAt,
      waited: false,
      sender: 'any-ES',
      requestPartition: 2,
      consentPartition: 1,
      traceparent: 'tp',
    });
    expect(message.phoneKey).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('that the journey wants later waits until then, and for what is said until then', () => {
    const later = newMessage(requested({ notBefore: '2026-11-21T11:00:00.000Z' }), arrival(requestedAt));
    expect([later.dueAt, later.waited]).toEqual([Date.parse('2026-11-21T11:00:00.000Z'), true]);
  });

  it('that comes late first waits for what stands behind it', () => {
    const late = newMessage(requested(), arrival(requestedAt + 2_001));
    expect([late.dueAt, late.waited]).toEqual([requestedAt + 2_001, true]);
  });

  it('knows its country from the number where nobody says it', () => {
    const { phoneCountry: _gone, ...data } = requested().data;
    expect(newMessage({ ...requested(), data }, arrival(requestedAt)).country).toBe('ES');
  });
});
