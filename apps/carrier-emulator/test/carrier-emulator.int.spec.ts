import { afterEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '@rebound/kernel';
import { until } from '@rebound/testing';
import { createHmac } from 'node:crypto';
import { authorization, call, carrier, closeAll, messagesUrl, receiver, recorded, send, text } from './account.js';

afterEach(closeAll);

describe('a message', () => {
  it('is taken as Twilio takes it', async () => {
    const clock = new FixedClock(Date.parse('2026-11-21T10:00:00Z'));
    const running = await carrier({ clock, sentAfterMs: 60_000 });
    const { status, body } = await send(running);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
      status: 'queued',
      num_segments: '1',
      direction: 'outbound-api',
      date_created: 'Sat, 21 Nov 2026 10:00:00 +0000',
      date_sent: null,
      error_code: null,
      price: null,
    });
    expect((await call(running, `/${String(body['sid'])}.json`)).body).toEqual(body);
    const service = await send(running, { MessagingServiceSid: `MG${'0'.repeat(32)}`, From: '' });
    expect(service.body).toMatchObject({ status: 'accepted', num_segments: '0' });
  });

  it.each<[Record<string, string>, number, number]>([
    [{ To: '' }, 400, 21604],
    [{ From: '' }, 400, 21603],
    [{ Body: '' }, 400, 21602],
    [{ Body: 'x'.repeat(1601) }, 400, 21617],
    [{ To: '600000001' }, 400, 21211],
    [{ StatusCallback: 'http://my_host/x' }, 400, 21609],
    [{ To: '+15005550001' }, 400, 21211],
    [{ To: '+15005550002' }, 400, 21612],
    [{ To: '+15005550003' }, 403, 21408],
    [{ To: '+15005550004' }, 400, 21610],
    [{ To: '+15005550009' }, 400, 21614],
    [{ From: '+15005550001' }, 400, 21212],
    [{ From: '+15005550007' }, 400, 21606],
    [{ From: '+15005550008' }, 429, 21611],
    [{ ScheduleType: 'fixed', SendAt: '2030-01-01T00:00:00Z' }, 400, 35118],
  ])('is refused with the code Twilio has for it (%#)', async (change, status, code) => {
    const running = await carrier();
    const answer = await send(running, change);
    expect(answer).toMatchObject({ status, body: { code, status, message: expect.any(String) } });
    expect(recorded(running)).toEqual([]);
  });

  it('needs the account’s own credentials', async () => {
    const running = await carrier();
    for (const header of [undefined, 'Basic eDp5', authorization({ ...running, authToken: 'other' })]) {
      const response = await fetch(`${messagesUrl(running)}.json`, {
        method: 'POST',
        body: new URLSearchParams(text),
        headers: header === undefined ? {} : { authorization: header },
      });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: 20003, status: 401 });
    }
  });

  it('can be scheduled, and taken back before it goes', async () => {
    const clock = new FixedClock(Date.parse('2026-11-21T10:00:00Z'));
    const running = await carrier({ clock });
    const { body } = await send(running, {
      From: '',
      MessagingServiceSid: `MG${'0'.repeat(32)}`,
      ScheduleType: 'fixed',
      SendAt: '2026-11-21T11:00:00Z',
    });
    expect(body['status']).toBe('scheduled');
    const path = `/${String(body['sid'])}.json`;
    expect(await call(running, path, { Status: 'canceled' })).toMatchObject({
      status: 200,
      body: { status: 'canceled' },
    });
    expect(await call(running, path, { Status: 'canceled' })).toMatchObject({ status: 409, body: { code: 30409 } });
  });
});

describe('receipts', () => {
  it('come signed, with the sender’s own query, and end delivered', async () => {
    const hook = await receiver();
    const running = await carrier();
    const url = `${hook.url}/receipts?rebound-message=m-1`;
    const { body } = await send(running, { StatusCallback: url });
    await until(() => hook.hooks.length === 2);
    expect(hook.hooks.map(({ fields }) => fields['MessageStatus'])).toEqual(['sent', 'delivered']);
    for (const { url: called, fields, signature } of hook.hooks) {
      expect(called).toBe(url);
      expect(fields).toMatchObject({ MessageSid: body['sid'], To: text.To, From: text.From });
      const signed = Object.keys(fields)
        .sort()
        .reduce((all, name) => all + name + fields[name], url);
      expect(signature).toBe(createHmac('sha1', running.authToken).update(signed).digest('base64'));
    }
    expect(recorded(running)).toMatchObject([{ sid: body['sid'], callbackQuery: { 'rebound-message': 'm-1' } }]);
  });

  it('are posted again until they are taken, with the same token', async () => {
    const hook = await receiver((count) => (count < 4 ? 503 : 200));
    const running = await carrier();
    await send(running, { StatusCallback: hook.url });
    await until(
      () => running.emulator.store.get(recorded(running)[0]!.sid)?.status === 'delivered' && hook.hooks.length >= 5,
    );
    const sent = hook.hooks.filter(({ fields }) => fields['MessageStatus'] === 'sent');
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent.map(({ token }) => token)).size).toBe(1);
  });
});

describe('the list', () => {
  it('finds by recipient and day, newest first, page by page', async () => {
    const clock = new FixedClock(Date.parse('2026-11-21T10:00:00Z'));
    const running = await carrier({ clock });
    for (let i = 1; i <= 5; i += 1) await send(running, { Body: `n${i}` });
    await send(running, { To: '+34600000002' });
    await until(
      () =>
        running.emulator.store.list({ sentOn: '2026-11-21' }, { offset: 0, size: 9 }, () => true).items.length === 6,
    );

    const query = new URLSearchParams({ To: text.To, 'DateSent>': '2026-11-21', PageSize: '2' });
    const bodies: string[] = [];
    let path: string | null = `/2010-04-01/Accounts/${running.accountSid}/Messages.json?${query.toString()}`;
    while (path !== null) {
      const response = await fetch(running.url + path, { headers: { authorization: authorization(running) } });
      const page = (await response.json()) as { messages: Array<{ body: string }>; next_page_uri: string | null };
      bodies.push(...page.messages.map(({ body }) => body));
      path = page.next_page_uri;
    }
    expect(bodies).toEqual(['n5', 'n4', 'n3', 'n2', 'n1']);
    const other = await call(
      running,
      `.json?${new URLSearchParams({ To: text.To, 'DateSent<': '2026-11-20' }).toString()}`,
    );
    expect(other.body['messages']).toEqual([]);
  });

  it('forgets the oldest beyond its limit', async () => {
    const running = await carrier({ keepMessages: 4 });
    for (let i = 1; i <= 12; i += 1) await send(running, { Body: `n${i}` });
    const { body } = await call(running, '.json');
    expect((body['messages'] as Array<{ body: string }>).map((message) => message.body)).toEqual([
      'n12',
      'n11',
      'n10',
      'n9',
    ]);
    const page = running.record.page(0, 100);
    expect(page.entries.length + page.dropped).toBe(12);
    expect(page.entries.at(-1)?.body).toBe('n12');
  });
});

describe('texts from people', () => {
  it('are posted signed, listed, and block the pair on STOP where Twilio handles it', async () => {
    const hook = await receiver();
    const running = await carrier({ inboundUrl: `${hook.url}/inbound`, handleStop: true });
    const write = (body: string) =>
      fetch(`${running.url}/emulator/inbound`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ from: text.To, to: text.From, body }),
      });
    expect((await write(' stop ')).status).toBe(202);
    await until(() => hook.hooks.length === 1);
    expect(hook.hooks[0]?.fields).toMatchObject({ Body: ' stop ', From: text.To, To: text.From, OptOutType: 'STOP' });
    expect(await send(running)).toMatchObject({ status: 400, body: { code: 21610 } });

    await write('START');
    expect((await send(running)).status).toBe(201);
    const listed = await call(running, `.json?${new URLSearchParams({ To: text.From }).toString()}`);
    expect(listed.body['messages']).toMatchObject([
      { body: 'START', direction: 'inbound', status: 'received' },
      { body: ' stop ', direction: 'inbound' },
    ]);
  });

  it('go to the address of the number they are written to, else to that of the account', async () => {
    const [usual, own] = [await receiver(), await receiver()];
    const running = await carrier({ inboundUrl: usual.url });
    const call = (method: string, what: string, body: object) =>
      fetch(`${running.url}/emulator/${what}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await call('PUT', 'inbound-url', { number: '36180', url: own.url })).status).toBe(204);
    for (const to of ['36180', text.From]) await call('POST', 'inbound', { from: text.To, to, body: `to ${to}` });
    await until(() => own.hooks.length === 1 && usual.hooks.length === 1);
    expect([own, usual].map(({ hooks }) => hooks[0]?.fields['Body'])).toEqual(['to 36180', `to ${text.From}`]);
  });

  it('are refused where a field is missing', async () => {
    const running = await carrier();
    const response = await fetch(`${running.url}/emulator/inbound`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: 'x', to: text.From }),
    });
    expect(response.status).toBe(400);
  });
});
