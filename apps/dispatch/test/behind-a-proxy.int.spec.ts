import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatScaledClock, ScaledClock } from '@rebound/kernel';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { twilioSignature } from '../src/carriers/twilio/signature.js';
import { emulatorAccount, type EmulatorProcess, startEmulatorProcess } from './carriers/emulator-process.js';
import { aPhone, DispatchUnderTest, noon, senderAddress } from './dispatch-under-test.js';

const prefix = '/texts';

/** A reverse proxy as it stands before a service: another address, and a path that the service does not know of. */
class Proxy {
  /** Where the service listens. */
  target = '';
  /** What came through, and how it was answered. */
  readonly passed: { path: string; status: number }[] = [];

  private constructor(private readonly server: ReturnType<typeof createServer>) {}

  static async open(): Promise<Proxy> {
    const server = createServer((request, response) => void proxy.pass(request, response));
    const proxy = new Proxy(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}${prefix}`;
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const path = (request.url ?? '').slice(prefix.length);
    const named = ['content-type', 'user-agent', 'x-twilio-signature'];
    const headers = named.map((name) => [name, String(request.headers[name] ?? '')]).filter(([, value]) => value);
    const answer = await fetch(this.target + path, {
      method: request.method ?? 'GET',
      headers: Object.fromEntries(headers),
      redirect: 'manual',
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    });
    this.passed.push({ path, status: answer.status });
    const location = answer.headers.get('location');
    response.writeHead(answer.status, location === null ? {} : { location }).end(await answer.text());
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

interface TakenText {
  readonly to: string;
  readonly body: string;
  readonly statusCallback: string;
}

let proxy: Proxy;
let emulator: EmulatorProcess;
let dispatch: DispatchUnderTest;
beforeAll(async () => {
  proxy = await Proxy.open();
  const running = { virtualStart: noon, realStart: Date.now(), scale: 1 };
  const REBOUND_CLOCK = formatScaledClock(running);
  emulator = await startEmulatorProcess({ REBOUND_CLOCK });
  const account = { carrier: 'twilio', ...emulatorAccount, baseUrl: emulator.url };
  dispatch = await DispatchUnderTest.start(
    { REBOUND_CLOCK, PUBLIC_URL: proxy.url, CARRIER_CREDENTIALS: JSON.stringify({ main: account }) },
    { asConfigured: new ScaledClock(running), sender: { carrier: 'twilio' } },
  );
  proxy.target = `http://127.0.0.1:${dispatch.service.port}`;
}, 90_000);
afterAll(async () => {
  await dispatch?.close();
  await emulator?.close();
  await proxy?.close();
});

describe('behind a proxy', () => {
  it('a carrier and a person are given addresses of the outside, and what comes back through them is taken', async () => {
    const request = await dispatch.sendable();
    await dispatch.request(request);
    await dispatch.reaches(request.messageId, 'delivered', 30_000);
    const { entries } = (await emulator.call('GET', 'record?limit=1000')) as { entries: TakenText[] };
    const [taken] = entries.filter(({ to }) => to === request.phone);
    expect(taken?.statusCallback).toContain(`${proxy.url}/v1/webhooks/twilio/demo/main/status?`);
    const receipts = proxy.passed.filter(({ path }) => path.includes(request.messageId));
    expect(receipts.length).toBeGreaterThan(0);
    for (const { status } of receipts) expect(status).toBe(200);

    const link = /http:\S+/.exec(taken?.body ?? '')?.[0] ?? '';
    expect(link).toContain(`${proxy.url}/r/`);
    const followed = await fetch(link, { redirect: 'manual' });
    expect([followed.status, followed.headers.get('location')]).toEqual([302, 'https://shop.example/cart/1']);
  });

  it('a signature is one over the address that the carrier was given, not over the one that the request came to', async () => {
    const path = '/v1/webhooks/twilio/demo/main/inbound';
    const form = { MessageSid: `SM${'1'.repeat(32)}`, From: aPhone(), To: senderAddress, Body: 'Is it still there?' };
    const signedOver = async (url: string): Promise<number> => {
      const response = await fetch(proxy.target + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-twilio-signature': twilioSignature(emulatorAccount.authToken, url, form),
        },
        body: new URLSearchParams(form),
      });
      return response.status;
    };
    expect(await signedOver(proxy.target + path)).toBe(403);
    expect(await signedOver(proxy.url + path)).toBe(200);
  });
});
