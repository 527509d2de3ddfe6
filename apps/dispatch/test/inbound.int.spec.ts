import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageClicked, replyReceived } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import { until } from '@rebound/testing';
import {
  aPhone,
  DispatchUnderTest,
  operatorKey,
  type Requested,
  senderAddress,
  senderBody,
  viewerKey,
} from './dispatch-under-test.js';

let dispatch: DispatchUnderTest;
beforeAll(async () => {
  dispatch = await DispatchUnderTest.start();
}, 60_000);
afterAll(() => dispatch.close());

const aSent = async (): Promise<Requested> => {
  const request = await dispatch.sendable();
  await dispatch.request(request);
  await dispatch.reaches(request.messageId, 'submitted');
  return request;
};
const autoReplies = (phone: string): string[] =>
  dispatch
    .sentTo(phone)
    .map(({ body }) => body)
    .filter((body) => body.startsWith('Demo Shop: you will') || body.startsWith('Demo Shop: cart'));

describe('receipts', () => {
  it('without the signature of the account change nothing', async () => {
    const { messageId, phone } = await aSent();
    const [sent] = dispatch.sentTo(phone);
    const fields = { id: sent?.carrierMessageId ?? '', status: 'delivered' };
    expect((await dispatch.webhook('status', fields, 'forged')).status).toBe(403);
    const elsewhere = await fetch(`${dispatch.service.url}/v1/webhooks/fake/other/main/status`, { method: 'POST' });
    expect(elsewhere.status).toBe(403);
    expect(await dispatch.states(messageId)).toEqual(['submitting', 'submitted']);
  });

  it('repeated and out of order end in the same state', async () => {
    const requests = await Promise.all([aSent(), aSent(), aSent()]);
    const orders = [
      ['queued', 'sent', 'delivered'],
      ['delivered', 'sent', 'queued', 'delivered'],
      ['sent', 'sent', 'delivered', 'sent'],
    ];
    await Promise.all(
      requests.map(async ({ phone }, index) => {
        for (const status of orders[index] ?? []) expect((await dispatch.receipt(phone, status)).status).toBe(200);
      }),
    );
    for (const { messageId } of requests) {
      const states = await dispatch.reaches(messageId, 'delivered');
      expect(states.filter((state) => state === 'delivered')).toHaveLength(1);
      expect(states.slice(0, 2)).toEqual(['submitting', 'submitted']);
    }
  });

  it('of nobody are answered, or they would come again', async () => {
    const fields = { id: 'fake-unknown', status: 'delivered', message: derivedId('message', 'nobody') };
    expect((await dispatch.webhook('status', fields)).status).toBe(200);
  });
});

describe('a STOP', () => {
  it('blocks the number before anything else, and is confirmed once however often it is delivered', async () => {
    const { phone } = await aSent();
    const waiting = { ...(await dispatch.sendable()), phone };
    expect((await dispatch.reply(phone, 'STOP', 'stop-1')).status).toBe(200);
    await dispatch.request(waiting);
    expect(await dispatch.reaches(waiting.messageId, 'suppressed')).toEqual(['suppressed: consent-revoked']);
    expect((await dispatch.reply(phone, 'STOP', 'stop-1')).status).toBe(200);
    expect((await dispatch.reply(phone, 'stop!!', 'stop-2')).status).toBe(200);
    const replies = await dispatch.bus.waitFor(replyReceived, { count: 2, match: ({ data }) => data.phone === phone });
    expect(replies.map(({ data }) => [data.meaning, data.carrierMessageId])).toEqual([
      ['stop', 'stop-1'],
      ['stop', 'stop-2'],
    ]);
    await until(() => autoReplies(phone).length > 0);
    await dispatch.quiet();
    expect(autoReplies(phone)).toEqual(['Demo Shop: you will get no more messages.']);
  });

  it('that may mean a booking stops, and is told how to cancel one', async () => {
    const { phone } = await aSent();
    expect((await dispatch.reply(phone, 'Cancel please', 'cancel-1')).status).toBe(200);
    const [reply] = await dispatch.bus.waitFor(replyReceived, { match: ({ data }) => data.phone === phone });
    expect(reply?.data).toMatchObject({ meaning: 'stop', evidence: expect.stringContaining('may mean a booking') });
    await until(() => autoReplies(phone).length > 0);
    await dispatch.quiet();
    expect(autoReplies(phone)).toEqual([
      'Demo Shop: you will get no more messages. To cancel a booking: shop.example/bookings',
    ]);
  });

  it('holds until consent has folded it in, and then consent decides', async () => {
    const { phone } = await aSent();
    await dispatch.reply(phone, 'please remove me from your list', 'soft-1');
    const [reply] = await dispatch.bus.waitFor(replyReceived, { match: ({ data }) => data.phone === phone });
    await dispatch.consent(phone);
    const blocked = { ...(await dispatch.sendable()), phone };
    await dispatch.request(blocked);
    await dispatch.reaches(blocked.messageId, 'suppressed');
    await dispatch.consent(phone, { lastInboundIds: [reply?.data.inboundId ?? ''] });
    dispatch.clock.advance(25 * 3_600_000);
    const free = { ...(await dispatch.sendable()), phone };
    await dispatch.request(free);
    expect(await dispatch.reaches(free.messageId, 'submitted')).toEqual(['submitting', 'submitted']);
  });

  it('from a carrier opt-out is told to consent as one', async () => {
    const request = await dispatch.sendable();
    dispatch.carrier.failNext({ kind: 'refuse', class: 'opt_out', code: '21610' });
    await dispatch.request(request);
    await dispatch.reaches(request.messageId, 'failed');
    const [told] = await dispatch.bus.waitFor(replyReceived, { match: ({ data }) => data.phone === request.phone });
    expect(told?.data).toMatchObject({ meaning: 'stop', evidence: 'carrier opt-out', text: '' });
  });
});

describe('HELP', () => {
  it('is answered with the text of the sender, once a delivery', async () => {
    const { phone } = await aSent();
    await dispatch.reply(phone, 'HELP', 'help-1');
    await dispatch.reply(phone, 'HELP', 'help-1');
    await until(() => autoReplies(phone).length > 0);
    await dispatch.quiet();
    expect(autoReplies(phone)).toEqual(['Demo Shop: cart reminders. Mail help@shop.example.']);
  });
});

describe('a reply that no webhook brought', () => {
  it('is found in the list of the carrier', async () => {
    const phone = aPhone();
    await dispatch.consent(phone);
    const at = dispatch.clock.now();
    dispatch.carrier.inbound.push({ carrierMessageId: 'listed-1', from: phone, to: senderAddress, body: 'STOP', at });
    const [reply] = await dispatch.bus.waitFor(replyReceived, { match: ({ data }) => data.phone === phone });
    expect(reply?.data).toMatchObject({ meaning: 'stop', carrierMessageId: 'listed-1' });
    expect((await dispatch.reply(phone, 'STOP', 'listed-1')).status).toBe(200);
    await dispatch.quiet();
    const all = await dispatch.bus.collect(replyReceived);
    expect(all.filter(({ data }) => data.phone === phone)).toHaveLength(1);
  });

  it('is waited for before anything goes out after a start', async () => {
    const request = await dispatch.sendable();
    await dispatch.down();
    dispatch.carrier.silent = 'timeout';
    await dispatch.up();
    await dispatch.request(request);
    await dispatch.quiet();
    expect(await dispatch.states(request.messageId)).toEqual([]);
    const missed = { carrierMessageId: 'listed-2', from: request.phone, to: senderAddress, body: 'STOP' };
    dispatch.carrier.inbound.push({ ...missed, at: dispatch.clock.now() });
    delete dispatch.carrier.silent;
    expect(await dispatch.reaches(request.messageId, 'suppressed')).toEqual(['suppressed: consent-revoked']);
  }, 60_000);
});

describe('a short link', () => {
  const phoneAgent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
  const linkOf = (phone: string): string => /http:\S+/.exec(dispatch.sentTo(phone)[0]?.body ?? '')?.[0] ?? '';
  const hit = (url: string, init: RequestInit = {}) =>
    fetch(url, { redirect: 'manual', ...init, headers: { 'user-agent': phoneAgent, ...init.headers } });

  it('leads to its place, and tells people from machines', async () => {
    const { phone, messageId } = await aSent();
    await dispatch.receipt(phone, 'delivered');
    const url = linkOf(phone);
    await hit(url, { headers: { 'user-agent': 'TelegramBot (like TwitterBot)' } });
    await hit(url, { method: 'HEAD' });
    dispatch.clock.advance(60_000);
    const answer = await hit(url);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://shop.example/cart/1']);
    const clicks = await dispatch.bus.waitFor(messageClicked, {
      count: 3,
      match: ({ data }) => data.messageId === messageId,
    });
    expect(clicks.map(({ data }) => [data.human, data.signals])).toEqual([
      [false, ['bot-user-agent', 'too-fast']],
      [false, ['head-request', 'too-fast']],
      [true, []],
    ]);
    expect(clicks[0]?.data).toMatchObject({ campaign: 'cart-reminder', founderId: expect.any(String) });
  });

  it('that nobody minted is plainly not found', async () => {
    const answer = await hit(`${dispatch.service.url}/r/aaaaaaaa`);
    expect([answer.status, await answer.text()]).toEqual([404, 'Not found\n']);
  });

  it('from a sender that hears no replies leads to a page whose button stops', async () => {
    const alpha = { ...senderBody, name: 'alpha', address: 'DEMOSHOP', countries: ['PT'] };
    await dispatch.apply({ kind: 'sender', name: 'alpha', body: alpha });
    const request = { ...(await dispatch.sendable()), phoneCountry: 'PT', sender: 'alpha' };
    await until(async () => {
      const again = { ...request, subjectKey: `${request.subjectKey}x` };
      return again && (await dispatch.query(`SELECT FROM dispatch.definitions WHERE name = 'alpha'`)).length > 0;
    });
    await until(async () =>
      (await (await fetch(`${dispatch.service.url}/health/ready`)).text()).includes('"senders":{"status":"up"'),
    );
    await dispatch.request(request);
    await dispatch.reaches(request.messageId, 'submitted');
    const body = dispatch.sentTo(request.phone)[0]?.body ?? '';
    const page = /Opt out: (\S+)$/.exec(body)?.[1] ?? '';
    const asked = await hit(page);
    expect([asked.status, await asked.text()]).toEqual([
      200,
      expect.stringContaining('No more messages from Demo Shop?'),
    ]);
    expect(await dispatch.bus.collect(replyReceived)).not.toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ phone: request.phone }) }),
    );
    const done = await hit(page, { method: 'POST', body: new URLSearchParams() });
    expect(await done.text()).toContain('You will get no more messages');
    const [reply] = await dispatch.bus.waitFor(replyReceived, { match: ({ data }) => data.phone === request.phone });
    expect(reply?.data).toMatchObject({ meaning: 'stop', evidence: 'opt-out page', sender: 'alpha' });
  });
});

describe('a test send', () => {
  const send = (body: object, key = operatorKey) =>
    dispatch.call('/v1/test-sends', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      key,
    });

  it('goes to somebody who agreed, if it is meant', async () => {
    const phone = aPhone();
    const test = { phone, sender: 'main', text: 'Does it work?', confirm: true };
    expect((await send(test)).status).toBe(409);
    await dispatch.consent(phone);
    await dispatch.drained();
    expect((await send({ ...test, confirm: false })).status).toBe(400);
    expect((await send(test, viewerKey)).status).toBe(403);
    expect((await send({ ...test, sender: 'nobody' })).status).toBe(400);
    const answer = await send(test);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ state: 'submitted', parts: 1, encoding: 'GSM-7' }),
    ]);
    expect(dispatch.sentTo(phone).map(({ body }) => body)).toEqual(['Does it work?']);
    expect((await dispatch.receipt(phone, 'delivered')).status).toBe(200);
    const [row] = await dispatch.query<{ state: string }>(`SELECT state FROM dispatch.test_sends`);
    expect(row?.state).toBe('delivered');
  });
});
