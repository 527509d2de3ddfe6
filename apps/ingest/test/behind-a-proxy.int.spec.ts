import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { behaviourRecorded } from '@rebound/contracts';
import { startService, type RunningService } from '@rebound/service-host';
import { ingestService } from '../src/service.js';
import { IngestUnderTest, keysKnown } from './ingest-under-test.js';

jest.setTimeout(120_000);

let ingest: IngestUnderTest;
beforeAll(async () => {
  ingest = await IngestUnderTest.start();
});
afterAll(async () => {
  await ingest?.close();
});

const person = '203.0.113.9';
let people = 0;

/** The address that stands on the topic for an event that came to a service with these addresses before it. */
async function addressSeen(service: RunningService, forwardedFor: string, key = ingest.keys.browser) {
  const userId = `visitor-${(people += 1)}`;
  const response = await fetch(`http://127.0.0.1:${service.port}/v1/track`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      origin: 'https://shop.example',
      'content-type': 'application/json',
      'x-forwarded-for': forwardedFor,
    },
    body: JSON.stringify({ event: 'Product Viewed', userId, properties: { product_id: 'p-1' } }),
  });
  expect(response.status).toBe(200);
  const [event] = await ingest.bus.waitFor(behaviourRecorded, { match: ({ data }) => data.userId === userId });
  return event?.data.context?.ip;
}

async function trusting<T>(TRUST_PROXY: string, ask: (service: RunningService) => Promise<T>): Promise<T> {
  const service = await startService(ingestService, { env: { ...ingest.env, TRUST_PROXY } });
  try {
    await keysKnown(`http://127.0.0.1:${service.port}`, ingest.keys.server);
    return await ask(service);
  } finally {
    await service.close();
  }
}

describe('the address of who sends with a browser key', () => {
  it('is that of the connection, whatever X-Forwarded-For says, while no proxy is trusted', async () => {
    expect(await addressSeen(ingest.service, person)).toBe('127.0.0.1');
  });

  it('is the one a trusted proxy saw, not one that was there before', async () => {
    const seen = await trusting('127.0.0.1, 10.0.0.0/8', async (service) => [
      await addressSeen(service, person),
      await addressSeen(service, `198.51.100.66, ${person}`),
      await addressSeen(service, `198.51.100.66, ${person}, 10.1.2.3`),
    ]);
    expect(seen).toEqual([person, person, person]);
  });

  it('is that of the connection where it comes from elsewhere than the trusted proxies', async () => {
    expect(await trusting('10.0.0.0/8', (service) => addressSeen(service, person))).toBe('127.0.0.1');
  });

  it('is not asked for with a server key: that is the address of a shop', async () => {
    const seen = await trusting('127.0.0.1', (service) => addressSeen(service, person, ingest.keys.server));
    expect(seen).toBeUndefined();
  });
});
