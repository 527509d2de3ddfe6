import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { replyReceived } from '@rebound/contracts';
import { startFailingServers, until } from '@rebound/testing';
import { aPhone, aRequest, DispatchUnderTest, hour, iso, senderAddress } from './dispatch-under-test.js';

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

describe('while Kafka is away', () => {
  it('no carrier is called for an intent that Kafka has not acknowledged, and a STOP is heard', async () => {
    const [phone, stopping] = [aPhone(), aPhone()];
    await dispatch.consent(phone);
    await dispatch.consent(stopping);
    const before = aPhone();
    await dispatch.consent(before);
    const first = aRequest({ phone: before });
    await dispatch.request(first);
    await dispatch.reaches(first.messageId, 'submitted');
    const due = dispatch.now() + hour;
    const request = aRequest({ phone, notBefore: iso(due) });
    const stopped = aRequest({ phone: stopping, notBefore: iso(due + hour) });
    await dispatch.request(request, stopped);
    await dispatch.drained();
    // Campaigns and consent have said all up to then, and are heard no more.
    await dispatch.stopHeart();
    await dispatch.beat(undefined, due + 2 * hour);
    await dispatch.drained();
    await servers.kafka.stop();

    dispatch.clock.set(due);
    await until(async () => (await rowOf(request.messageId))?.state === 'submitting');
    await until(async () => (await rowOf(request.messageId))?.reason === 'not-handed-over', { timeoutMs: 30_000 });
    expect(dispatch.sentTo(phone)).toEqual([]);

    expect((await dispatch.reply(stopping, 'STOP', 'stop-away')).status).toBe(200);
    dispatch.clock.set(due + hour);
    await until(async () => (await rowOf(stopped.messageId))?.state === 'suppressed');
    expect(await rowOf(stopped.messageId)).toEqual({ state: 'suppressed', reason: 'consent-revoked' });

    await servers.kafka.start();
    dispatch.startHeart();
    const states = await dispatch.reaches(request.messageId, 'submitted', 60_000);
    expect(states.slice(0, 2)).toEqual(['submitting', 'deferred: not-handed-over']);
    expect(dispatch.sentTo(phone)).toHaveLength(1);
    const [reply] = await dispatch.bus.waitFor(replyReceived, { timeoutMs: 30_000 });
    expect(reply?.data).toMatchObject({ phone: stopping, meaning: 'stop' });
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

    await dispatch.reaches(request.messageId, 'submitted', 60_000);
    await until(async () => (await rowOf(stopped.messageId))?.reason === 'consent-revoked', { timeoutMs: 30_000 });
    expect(dispatch.sentTo(stopping)).toEqual([]);
  }, 180_000);
});
