import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageTopic, replyReceived } from '@rebound/contracts';
import { startFailingServers, until } from '@rebound/testing';
import { aPhone, aRequest, DispatchUnderTest, hour, iso, senderAddress, senderBody } from './dispatch-under-test.js';

let servers: Awaited<ReturnType<typeof startFailingServers>>;
let dispatch: DispatchUnderTest;
beforeAll(async () => {
  servers = await startFailingServers();
  dispatch = await DispatchUnderTest.start(
    // Asked for replies when there is a reason, and not because it is time.
    { DISPATCH_INTENT_MAX_AGE_MS: '1000', DISPATCH_INBOUND_EVERY_MS: '600000' },
    { servers },
  );
}, 180_000);
afterAll(async () => {
  await dispatch.close();
  await servers.stop();
});

type Row = { state: string; reason: string | null };
const rowOf = async (messageId: string): Promise<Row | undefined> =>
  (await dispatch.query<Row>(`SELECT state, reason FROM dispatch.messages WHERE message_id = $1`, [messageId]))[0];

describe('an intent that Kafka does not take', () => {
  it('is never handed to the carrier, and decided anew', async () => {
    const request = await dispatch.sendable();
    await dispatch.bus.setLargestRecord(messageTopic, 1);
    await dispatch.request(request);
    await until(async () => (await rowOf(request.messageId))?.reason === 'not-handed-over');
    expect(dispatch.sentTo(request.phone)).toEqual([]);
    await dispatch.bus.setLargestRecord(messageTopic, 1_000_000);
    const states = await dispatch.reaches(request.messageId, 'submitted');
    expect(states.slice(0, 2)).toEqual(['submitting', 'deferred: not-handed-over']);
    expect(dispatch.sentTo(request.phone)).toHaveLength(1);
  }, 180_000);
});

describe('while Kafka is away', () => {
  it('nothing is decided, and a STOP that comes then counts once it is back', async () => {
    const [request, stopped] = [await dispatch.sendable(), await dispatch.sendable()];
    const due = dispatch.now() + hour;
    await dispatch.request({ ...request, notBefore: iso(due) }, { ...stopped, notBefore: iso(due) });
    await dispatch.drained();
    await servers.kafka.kill();
    dispatch.clock.set(due);
    await until(async () => (await fetch(`${dispatch.service.url}/health/ready`)).status === 503, {
      what: 'dispatch to say that it is not ready',
    });
    expect((await dispatch.reply(stopped.phone, 'STOP', 'stop-away')).status).toBe(200);
    for (const { messageId } of [request, stopped]) {
      expect(await rowOf(messageId)).toEqual({ state: 'queued', reason: null });
    }

    await servers.kafka.start();
    expect(await dispatch.reaches(request.messageId, 'submitted')).toEqual(['submitting', 'submitted']);
    expect(dispatch.sentTo(request.phone)).toHaveLength(1);
    expect(await dispatch.reaches(stopped.messageId, 'suppressed')).toEqual(['suppressed: consent-revoked']);
    // The answer to STOP is all that may come.
    expect(dispatch.sentTo(stopped.phone).filter(({ body }) => body !== senderBody.stopped.en)).toEqual([]);
    const [reply] = await dispatch.bus.waitFor(replyReceived);
    expect(reply?.data).toMatchObject({ phone: stopped.phone, meaning: 'stop' });
  }, 180_000);
});

describe('while PostgreSQL is away', () => {
  it('a STOP that no webhook could bring is asked for before anything goes out', async () => {
    const [stopping, staying] = [aPhone(), aPhone()];
    await dispatch.consent(stopping);
    await dispatch.consent(staying);
    const due = dispatch.now() + hour;
    const stopped = aRequest({ phone: stopping, notBefore: iso(due) });
    const request = aRequest({ phone: staying, notBefore: iso(due) });
    await dispatch.request(stopped, request);
    await dispatch.beat(undefined, due + hour);
    await dispatch.drained();

    await servers.postgres.kill();
    const reply = { carrierMessageId: 'stop-no-database', from: stopping, to: senderAddress, body: 'STOP' };
    dispatch.carrier.inbound.push({ ...reply, at: dispatch.now() });
    // The carrier tells it again only later than this test waits.
    expect((await dispatch.reply(stopping, reply.body, reply.carrierMessageId)).status).toBe(503);
    dispatch.clock.set(due);
    await servers.postgres.start();

    await dispatch.reaches(request.messageId, 'submitted');
    await until(async () => (await rowOf(stopped.messageId))?.reason === 'consent-revoked', { timeoutMs: 30_000 });
    expect(dispatch.sentTo(stopping)).toEqual([]);
  }, 180_000);
});
