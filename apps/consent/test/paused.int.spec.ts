import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inboundTopic, replyReceived } from '@rebound/contracts';
import { ForgetWordsJob } from '../src/jobs/forget-words.job.js';
import { ConsentUnderTest, newPhone } from './consent-under-test.js';

jest.setTimeout(90_000);

let consent: ConsentUnderTest;
beforeAll(async () => {
  consent = await ConsentUnderTest.start();
});
afterAll(() => consent?.close());

type PausedPage = { replies: { inboundId: string; phone?: string }[]; next?: string };
const list = async (query = '') => (await consent.call<PausedPage>(`/v1/consents/paused${query}`)).body;

describe('a reply', () => {
  it('that paused is listed with its words until somebody has looked, and forgotten then', async () => {
    const [first, second, third] = [newPhone(), newPhone(), newPhone()];
    await consent.optIn(first);
    for (const phone of [first, second, third]) await consent.reply(phone, { meaning: 'pause', locale: 'es' });
    const again = await consent.reply(first, { meaning: 'pause' });
    await consent.bus.publish(replyReceived, again.event);
    await consent.bus.drained('consent', [inboundTopic]);

    const phonesOf = ({ replies }: PausedPage) => replies.map(({ phone }) => phone);
    const all = await list();
    expect(phonesOf(all)).toEqual([first, second, third, first]);
    expect(all.next).toBeUndefined();
    expect(all.replies[1]).toEqual({
      inboundId: expect.any(String),
      phoneKey: consent.keyOf(second),
      phone: second,
      sender: 'main',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      words: 'a text that must not be kept',
      language: 'es',
    });
    const page = await list('?limit=3');
    expect(phonesOf(page)).toEqual([first, second, third]);
    expect(phonesOf(await list(`?limit=3&after=${page.next}`))).toEqual([first]);

    await consent.call('/v1/consents/resume', { phone: first, proof: 'asked about the delivery' });
    await consent.call('/v1/consents/revoke', { phone: second, source: 'support' });
    expect(phonesOf(await list())).toEqual([third]);
    await consent.reply(third, { meaning: 'stop' });
    await consent.bus.drained('consent', [inboundTopic]);
    expect(await list()).toEqual({ replies: [] });
    expect(await consent.stateOf(third)).toMatchObject({ paused: false, stoppedSenders: ['main'] });
    const [left] = await consent.bus.query<{ rows: number }>(
      'SELECT count(*)::int AS rows FROM consent.paused_replies',
    );
    expect(left?.rows).toBe(0);
  });

  it('is settled as what somebody found it to mean; others of the number keep it paused', async () => {
    const phone = newPhone();
    const at = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
    await consent.optIn(phone, { occurredAt: at(10) });
    const { inboundId: first } = await consent.reply(phone, { meaning: 'pause', at: at(3) });
    const { inboundId: second } = await consent.reply(phone, { meaning: 'pause', at: at(2) });
    await consent.bus.drained('consent', [inboundTopic]);
    const settle = (id: string, meant: string) =>
      consent.call(`/v1/consents/paused/${id}`, { meant, proof: 'read it' });

    expect(await settle(second, 'none')).toMatchObject({ status: 200, body: { paused: true } });
    expect(await settle(second, 'none')).toMatchObject({ status: 404 });
    expect((await list()).replies.map(({ inboundId }) => inboundId)).toEqual([first]);
    const { status, body } = await settle(first, 'stop');
    expect([status, body['paused'], body['stoppedSenders']]).toEqual([200, false, ['main']]);
    expect(body['purposes']).toContainEqual(expect.objectContaining({ purpose: 'cart-reminders', status: 'revoked' }));
    expect(await list()).toEqual({ replies: [] });
  });

  it('with characters that no database takes is listed as well', async () => {
    const phone = newPhone();
    await consent.reply(phone, { meaning: 'pause', text: 'who\u0000 are \ud83d you?' });
    await consent.bus.drained('consent', [inboundTopic]);
    expect((await list()).replies).toEqual([expect.objectContaining({ phone, words: 'who  are   you?' })]);
    await consent.call('/v1/consents/resume', { phone, proof: 'asked who we are' });
  });

  it('waits without its words once it has waited too long', async () => {
    const phone = newPhone();
    const at = new Date(Date.now() - 91 * 86_400_000).toISOString();
    const { inboundId } = await consent.reply(phone, { meaning: 'pause', at });
    await consent.bus.drained('consent', [inboundTopic]);
    await consent.service.app.get(ForgetWordsJob, { strict: false }).run();
    expect((await list()).replies).toEqual([{ inboundId, phoneKey: consent.keyOf(phone), sender: 'main', at }]);
    expect(await consent.call(`/v1/consents/paused/${inboundId}`, { meant: 'none', proof: 'asked' })).toMatchObject({
      status: 200,
      body: { paused: false },
    });
  });

  it.each([
    ['?limit=0', 'limit'],
    ['?limit=many', 'limit'],
    ['?after=yesterday', 'after'],
    ['?after=12.34', 'after'],
    ['?after=999999999999999.0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0006', 'after'],
  ])('is not listed for %s: the refusal names the field', async (query, field) => {
    const { status, body } = await consent.call<{ errors: { field: string }[] }>(`/v1/consents/paused${query}`);
    expect([status, body.errors[0]?.field]).toEqual([400, field]);
  });
});
