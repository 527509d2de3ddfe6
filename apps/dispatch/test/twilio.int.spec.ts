import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageStateChanged, replyReceived } from '@rebound/contracts';
import { formatScaledClock, ScaledClock } from '@rebound/kernel';
import { until } from '@rebound/testing';
import { emulatorAccount, type EmulatorProcess, startEmulatorProcess } from './carriers/emulator-process.js';
import { DispatchUnderTest, noon, type Requested, senderAddress } from './dispatch-under-test.js';

let emulator: EmulatorProcess;
let dispatch: DispatchUnderTest;
beforeAll(async () => {
  const running = { virtualStart: noon, realStart: Date.now(), scale: 1 };
  const REBOUND_CLOCK = formatScaledClock(running);
  emulator = await startEmulatorProcess({ REBOUND_CLOCK });
  const account = {
    carrier: 'twilio',
    ...emulatorAccount,
    baseUrl: emulator.url,
    timeoutMs: 700,
    indexingDelayMs: 300,
  };
  dispatch = await DispatchUnderTest.start(
    { REBOUND_CLOCK, CARRIER_CREDENTIALS: JSON.stringify({ main: account }) },
    { asConfigured: new ScaledClock(running), sender: { carrier: 'twilio' } },
  );
  await emulator.call('PUT', 'inbound-url', {
    url: `${dispatch.service.url}/v1/webhooks/twilio/demo/main/inbound`,
  });
}, 90_000);
afterAll(async () => {
  await dispatch.close();
  await emulator.close();
});

const fault = (request: Requested, kind: string, more: object = {}): Promise<unknown> =>
  emulator.call('PUT', 'faults', { faults: [{ kind, to: request.phone.slice(1), times: 1, ...more }] });
const taken = async ({ phone }: Requested): Promise<number> => {
  const record = JSON.stringify(await emulator.call('GET', 'record?limit=1000'));
  return record.split(`"to":"${phone}"`).length - 1;
};

describe('over Twilio', () => {
  it('a message goes out and its signed receipts come back', async () => {
    const request = await dispatch.sendable();
    await dispatch.request(request);
    const states = await dispatch.reaches(request.messageId, 'delivered', 30_000);
    expect(states.slice(0, 2)).toEqual(['submitting', 'submitted']);
    expect(await taken(request)).toBe(1);
    const events = (await dispatch.bus.collect(messageStateChanged)).filter(
      ({ data }) => data.messageId === request.messageId,
    );
    expect(events.at(-1)?.data).toMatchObject({ carrier: 'twilio', final: true, parts: 1, encoding: 'GSM-7' });
    expect(events.at(-1)?.data.carrierMessageId).toMatch(/^SM[0-9a-f]{32}$/);
  });

  it.each(['timeout-after', 'reset-after'])('%s leads to one message, found in the list', async (kind) => {
    const request = await dispatch.sendable();
    await fault(request, kind);
    await dispatch.request(request);
    const states = await dispatch.reaches(request.messageId, 'delivered', 30_000);
    expect(states).not.toContain('queued');
    expect(await taken(request)).toBe(1);
  });

  it.each(['timeout-before', 'reset-before'])('%s leads to another try', async (kind) => {
    const request = await dispatch.sendable();
    await fault(request, kind);
    await dispatch.request(request);
    expect(await dispatch.reaches(request.messageId, 'delivered', 30_000)).toContain('queued');
    expect(await taken(request)).toBe(1);
  });

  it('an opt-out at the carrier fails the message and stops the number', async () => {
    const request = await dispatch.sendable();
    await fault(request, 'refuse', { code: 21610 });
    await dispatch.request(request);
    expect(await dispatch.reaches(request.messageId, 'failed')).toContain('failed: carrier-opt-out');
  });

  it('a STOP comes in signed and stops the number', async () => {
    const { phone } = await dispatch.sendable();
    await emulator.call('POST', 'inbound', { from: phone, to: senderAddress, body: 'STOP' });
    const [reply] = await dispatch.bus.waitFor(replyReceived, { match: ({ data }) => data.phone === phone });
    expect(reply?.data.meaning).toBe('stop');
    await until(async () => (await dispatch.query(`SELECT FROM dispatch.replies WHERE meaning = 'stop'`)).length > 0);
  });
});
