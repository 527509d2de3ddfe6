import { afterEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '@rebound/kernel';
import { until } from '@rebound/testing';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startCarrierEmulator, type CarrierEmulatorOptions, type RunningCarrierEmulator } from '../src/index.js';

const open: Array<() => Promise<unknown>> = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

type Hook = { url: string; signature: string; token: string; fields: Record<string, string> };

/** Somebody's webhook receiver: keeps what it is sent, and answers as it is told. */
async function receiver(answer: (count: number) => number = () => 200): Promise<{ url: string; hooks: Hook[] }> {
  const hooks: Hook[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      hooks.push({
        url: `http://${request.headers.host}${request.url}`,
        signature: String(request.headers['x-twilio-signature']),
        token: String(request.headers['i-twilio-idempotency-token']),
        fields: Object.fromEntries(new URLSearchParams(body)),
      });
      response.writeHead(answer(hooks.length)).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hooks };
}

async function carrier(options: CarrierEmulatorOptions = {}): Promise<RunningCarrierEmulator> {
  const running = await startCarrierEmulator({
    sentAfterMs: 1,
    deliveredAfterMs: 1,
    webhookFirstPauseMs: 5,
    ...options,
  });
  open.push(() => running.close());
  return running;
}

const authorization = ({ accountSid, authToken }: RunningCarrierEmulator): string =>
  `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;

const messagesUrl = ({ url, accountSid }: RunningCarrierEmulator): string =>
  `${url}/2010-04-01/Accounts/${accountSid}/Messages`;

type Answer = { status: number; body: Record<string, unknown> };

async function call(running: RunningCarrierEmulator, path: string, form?: Record<string, string>): Promise<Answer> {
  const response = await fetch(messagesUrl(running) + path, {
    headers: { authorization: authorization(running) },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {} };
}

const text = { To: '+34600000001', From: '+34600000009', Body: 'Hola' };
const send = (running: RunningCarrierEmulator, more: Record<string, string> = {}): Promise<Answer> =>
  call(running, '.json', { ...text, ...more });
const recorded = (running: RunningCarrierEmulator) => running.record.page(0, 1000).entries;

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

describe('faults', () => {
  const always = (kind: string, more: object = {}) => [{ id: 'f', kind, ...more }] as never;

  it.each([
    ['throttle', 429, { code: 20429 }, 0],
    ['refuse', 400, { code: 21610 }, 0],
    ['server-error', 503, {}, 0],
  ])('%s', async (kind, status, body, taken) => {
    const running = await carrier();
    running.faults.set(always(kind));
    expect(await send(running)).toMatchObject({ status, body });
    expect(recorded(running)).toHaveLength(taken);
  });

  it.each([
    ['reset-before', 0],
    ['reset-after', 1],
  ])('%s cuts the connection', async (kind, taken) => {
    const running = await carrier();
    running.faults.set(always(kind));
    await expect(send(running)).rejects.toThrow();
    expect(recorded(running)).toHaveLength(taken);
  });

  it.each([
    ['timeout-before', 0],
    ['timeout-after', 1],
  ])('%s leaves the caller waiting', async (kind, taken) => {
    const running = await carrier();
    running.faults.set(always(kind));
    const waiting = fetch(`${messagesUrl(running)}.json`, {
      method: 'POST',
      body: new URLSearchParams(text),
      headers: { authorization: authorization(running) },
      signal: AbortSignal.timeout(200),
    });
    await expect(waiting).rejects.toThrow();
    expect(recorded(running)).toHaveLength(taken);
  });

  it('late visibility hides a message from look-up and list', async () => {
    const running = await carrier();
    running.faults.set(always('late-visibility', { ms: 100 }));
    const { body } = await send(running);
    const listed = async () => (await call(running, '.json')).body['messages'] as unknown[];
    expect((await call(running, `/${String(body['sid'])}.json`)).status).toBe(404);
    expect(await listed()).toEqual([]);
    await until(async () => (await listed()).length === 1);
  });

  it('repeats and reorders receipts, and lets messages end badly', async () => {
    const hook = await receiver();
    const running = await carrier();
    running.faults.set([
      { id: 'a', kind: 'duplicate-receipts', bodyIncludes: 'twice' },
      { id: 'b', kind: 'reordered-receipts', bodyIncludes: 'turned' },
      { id: 'c', kind: 'undelivered', bodyIncludes: 'bad', code: 30006 },
      { id: 'd', kind: 'no-receipts', bodyIncludes: 'silent' },
    ]);
    const statuses = async (body: string, count: number): Promise<string[]> => {
      hook.hooks.length = 0;
      await send(running, { Body: body, StatusCallback: hook.url });
      await until(
        () =>
          hook.hooks.length === count && running.emulator.store.get(recorded(running).at(-1)!.sid)?.status !== 'queued',
      );
      return hook.hooks.map(({ fields }) => `${fields['MessageStatus']} ${fields['ErrorCode'] ?? ''}`.trim());
    };
    expect((await statuses('twice', 4)).sort()).toEqual(['delivered', 'delivered', 'sent', 'sent']);
    expect(await statuses('turned', 2)).toEqual(['delivered', 'sent']);
    expect(await statuses('bad', 2)).toEqual(['sent', 'undelivered 30006']);
    expect(await statuses('silent', 0)).toEqual([]);
  });

  it('hold back and double what is posted: receipts, and what people write', async () => {
    const hook = await receiver();
    const running = await carrier({ inboundUrl: `${hook.url}/inbound` });
    running.faults.set([
      { id: 'a', kind: 'late-receipts', ms: 300, bodyIncludes: 'late' },
      { id: 'b', kind: 'late-replies', ms: 300, bodyIncludes: 'late' },
      { id: 'c', kind: 'duplicate-replies', bodyIncludes: 'twice' },
    ]);
    await send(running, { Body: 'late', StatusCallback: hook.url });
    const write = (body: string) => running.emulator.receive({ from: text.To, to: text.From, body }).sid;
    write('late');
    const twice = write('twice');
    await until(() => hook.hooks.length === 5);
    // What was said last, and twice, overtakes what is held back.
    expect(hook.hooks.slice(0, 2).map(({ fields }) => fields['MessageSid'])).toEqual([twice, twice]);
    expect(running.emulator.struck.get('late-receipts')).toBe(1);
  });

  it('strike whom they name, as often as they may, and the same people for the same seed', async () => {
    const struck = async (): Promise<boolean[]> => {
      const running = await carrier({ seed: 'same' });
      running.faults.set([{ id: 'p', kind: 'throttle', probability: 0.5 }]);
      const results: boolean[] = [];
      for (let i = 0; i < 12; i += 1)
        results.push((await send(running, { To: `+3460000010${i % 10}` })).status === 429);
      return results;
    };
    const first = await struck();
    expect(await struck()).toEqual(first);
    expect(new Set(first).size).toBe(2);

    const running = await carrier();
    running.faults.set([{ id: 'n', kind: 'throttle', to: '^\\+346', times: 2 }]);
    const answers: number[] = [];
    for (const To of ['+44740012345', '+34600000001', '+34600000002', '+34600000003']) {
      answers.push((await send(running, { To })).status);
    }
    expect(answers).toEqual([201, 429, 429, 201]);
  });

  it('are set and seen over HTTP', async () => {
    const running = await carrier();
    const put = (faults: unknown) =>
      fetch(`${running.url}/emulator/faults`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ faults }),
      });
    expect((await put([{ kind: 'nonsense' }])).status).toBe(400);
    expect((await put([{ kind: 'throttle', to: '(' }])).status).toBe(400);
    expect((await put([{ kind: 'throttle', times: 1 }])).status).toBe(200);
    expect((await send(running)).status).toBe(429);
    expect((await send(running)).status).toBe(201);
    const counters = (await (await fetch(`${running.url}/emulator/counters`)).json()) as object;
    expect(counters).toMatchObject({ requests: 2, accepted: 1, refused: { 20429: 1 }, faults: { throttle: 1 } });
    const lines = await (await fetch(`${running.url}/emulator/record?format=ndjson`)).text();
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { body: string }).body),
    ).toEqual(['Hola']);
    expect((await fetch(`${running.url}/emulator/faults`, { method: 'DELETE' })).status).toBe(204);
  });
});
