import { describe, expect, it } from '@jest/globals';
import { until } from '@rebound/testing';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SignedRequest } from '../../src/carriers/carrier.js';
import { FakeCarrier, type FakeFault } from '../../src/carriers/fake-carrier.js';
import { carrierDefinitions, createCarrier } from '../../src/carriers/registry.js';
import { describeCarrier, type CarrierFault, type CarrierHarness } from './describe-carrier.js';
import { emulatorAccount, startEmulatorProcess } from './emulator-process.js';

const hiddenMs = 300;

describeCarrier('fake', () => {
  const carrier = new FakeCarrier({ secret: 'signed' });
  const faults: Partial<Record<CarrierFault, FakeFault>> = {
    throttled: { kind: 'refuse', class: 'throttle' },
    'opted-out': { kind: 'refuse', class: 'opt_out' },
    'lost-before': { kind: 'lose', cause: 'connection-lost', accepted: false },
    'lost-after': { kind: 'lose', cause: 'connection-lost', accepted: true },
    'silent-before': { kind: 'hang', accepted: false },
    'silent-after': { kind: 'hang', accepted: true },
  };
  let hides = false;
  const harness: CarrierHarness = {
    carrier,
    next: (fault) => {
      const known = fault && faults[fault];
      if (known) carrier.failNext(known);
      if (hides) carrier.hidden.clear();
      hides = fault === 'hidden-for-a-while';
      if (hides) carrier.hidden.add(`fake-${carrier.accepted.length + 1}`);
      return Promise.resolve();
    },
    taken: (to) => Promise.resolve(carrier.accepted.filter((text) => text.to === to).map(({ body }) => body)),
    receipt: (id, message) =>
      Promise.resolve({
        url: 'http://127.0.0.1/receipts',
        headers: { 'x-fake-signature': 'signed' },
        form: { id, status: 'delivered', message },
      }),
    personWrites: (text) => {
      carrier.inbound.push({ ...text, carrierMessageId: `in-${carrier.inbound.length}`, at: Date.now() });
      return Promise.resolve();
    },
    close: () => carrier.close(),
  };
  return Promise.resolve(harness);
});

describeCarrier('twilio', async () => {
  const emulator = await startEmulatorProcess();
  const received: SignedRequest[] = [];
  const hook = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const url = `http://${request.headers.host}${request.url}`;
      received.push({ url, headers: request.headers, form: Object.fromEntries(new URLSearchParams(body)) });
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  const hookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/receipts`;

  const account = { ...emulatorAccount, timeoutMs: '2000', indexingDelayMs: String(hiddenMs) };
  const carrier = createCarrier('twilio', { ...account, baseUrl: emulator.url });
  const unreachable = createCarrier('twilio', { ...account, baseUrl: 'http://127.0.0.1:1' });
  const submit = carrier.submit.bind(carrier);
  // The suite does not know where receipts can be heard.
  carrier.submit = (text, signal) => submit({ ...text, ...(text.receiptUrl ? { receiptUrl: hookUrl } : {}) }, signal);

  const kinds: Readonly<Record<CarrierFault, object>> = {
    throttled: { kind: 'throttle' },
    'opted-out': { kind: 'refuse', code: 21610 },
    'lost-before': { kind: 'reset-before' },
    'lost-after': { kind: 'reset-after' },
    'silent-before': { kind: 'timeout-before' },
    'silent-after': { kind: 'timeout-after' },
    'hidden-for-a-while': { kind: 'late-visibility', ms: hiddenMs },
  };
  return {
    carrier,
    unreachable,
    next: async (fault) => void (await emulator.call('PUT', 'faults', { faults: fault ? [kinds[fault]] : [] })),
    taken: async (to) => {
      const { entries } = (await emulator.call('GET', 'record?limit=1000')) as {
        entries: Array<{ to: string; body: string }>;
      };
      return entries.filter((entry) => entry.to === to).map(({ body }) => body);
    },
    receipt: (id) =>
      until(() => received.find(({ form }) => form?.['MessageSid'] === id && form['MessageStatus'] === 'delivered')),
    personWrites: async (text) => void (await emulator.call('POST', 'inbound', text)),
    close: async () => {
      await Promise.all([carrier.close(), unreachable.close(), emulator.close()]);
      hook.closeAllConnections();
      await new Promise((resolve) => hook.close(resolve));
    },
  };
});

describe('the registry', () => {
  it('has the suite above run over every carrier in it', () => {
    expect(carrierDefinitions.map(({ name }) => name)).toEqual(['twilio']);
  });

  it('says which option is missing or wrong, and never its value', () => {
    const good = { ...emulatorAccount };
    expect(() => createCarrier('pigeon', {})).toThrow(/no carrier is called "pigeon"; there are: twilio/);
    expect(() => createCarrier('twilio', { accountSid: good.accountSid })).toThrow(/needs authToken/);
    expect(() => createCarrier('twilio', { ...good, accountSid: 'AC1' })).toThrow(/accountSid is AC and 32/);
    expect(() => createCarrier('twilio', { ...good, timeoutMs: 'soon' })).toThrow(/timeoutMs must be a whole number/);
    expect(() => createCarrier('twilio', { ...good, colour: 'red' })).toThrow(/no option "colour"/);
  });
});
