import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inboundTopic, replyReceived } from '@rebound/contracts';
import { ConsentUnderTest, newPhone } from './consent-under-test.js';

jest.setTimeout(90_000);

let consent: ConsentUnderTest;
beforeAll(async () => {
  consent = await ConsentUnderTest.start();
});
afterAll(() => consent?.close());

type PausedPage = { replies: { phone?: string }[]; next?: string };

describe('a reply', () => {
  it('that paused is listed with its words until somebody has looked, and forgotten then', async () => {
    const [first, second, third] = [newPhone(), newPhone(), newPhone()];
    await consent.optIn(first);
    for (const phone of [first, second, third]) await consent.reply(phone, { meaning: 'pause', locale: 'es' });
    const again = await consent.reply(first, { meaning: 'pause' });
    await consent.bus.publish(replyReceived, again.event);
    await consent.bus.drained('consent', [inboundTopic]);

    const list = async (query = '') => (await consent.call<PausedPage>(`/v1/consents/paused${query}`)).body;
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

  it.each([
    ['?limit=0', 'limit'],
    ['?limit=many', 'limit'],
    ['?after=yesterday', 'after'],
    ['?after=12.34', 'after'],
  ])('is not listed for %s: the refusal names the field', async (query, field) => {
    const { status, body } = await consent.call<{ errors: { field: string }[] }>(`/v1/consents/paused${query}`);
    expect([status, body.errors[0]?.field]).toEqual([400, field]);
  });
});
