import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@rebound/testing';
import type { UntakenPage } from '../src/index.js';
import { authorization, call, carrier, closeAll, messagesUrl, receiver, recorded, send, text } from './account.js';

afterEach(closeAll);

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

  it('delay takes the message at once and answers no sooner than it says, while others are answered', async () => {
    const ms = 400;
    const running = await carrier();
    running.faults.set(always('delay', { ms, bodyIncludes: 'slow' }));
    const answered: string[] = [];
    const timed = async (body: string): Promise<{ status: number; after: number }> => {
      const started = performance.now();
      const { status } = await send(running, { Body: body });
      answered.push(body);
      return { status, after: performance.now() - started };
    };
    const slow = timed('slow');
    await until(() => recorded(running).length === 1);
    expect(await timed('quick')).toMatchObject({ status: 201 });
    expect(answered).toEqual(['quick']);
    const { status, after } = await slow;
    expect(status).toBe(201);
    // Timers count whole milliseconds.
    expect(after).toBeGreaterThanOrEqual(ms - 1);
    expect(recorded(running).map(({ body }) => body)).toEqual(['slow', 'quick']);
  });

  it('are all written down: what was not taken, and what the caller got instead of an answer', async () => {
    const running = await carrier();
    running.faults.set([
      { id: 'a', kind: 'refuse', bodyIncludes: 'refused', code: 21610 },
      { id: 'b', kind: 'throttle', bodyIncludes: 'throttled' },
      { id: 'c', kind: 'server-error', bodyIncludes: 'broken' },
      { id: 'd', kind: 'server-error', bodyIncludes: 'half', accepted: true },
      { id: 'e', kind: 'reset-before', bodyIncludes: 'cut' },
      { id: 'f', kind: 'reset-after', bodyIncludes: 'late' },
    ]);
    for (const body of ['refused', 'throttled', 'broken', 'half', 'cut', 'late', 'fine'])
      await send(running, { Body: body, StatusCallback: `http://127.0.0.1:1/r?rebound-message=${body}` }).catch(
        () => 0,
      );
    await send(running, { To: '600' });
    expect(recorded(running).map(({ body }) => body)).toEqual(['half', 'late', 'fine']);
    const page = async (query: string) =>
      (await (await fetch(`${running.url}/emulator/untaken?${query}`)).json()) as UntakenPage;
    const { entries } = await page('');
    expect(
      entries.map(({ callbackQuery, ...one }) => [callbackQuery['rebound-message'], one.answer, one.code]),
    ).toEqual([
      ['refused', 'refused', 21610],
      ['throttled', 'refused', 20429],
      ['broken', 'broken', null],
      ['cut', 'none', null],
      [undefined, 'refused', 21211],
    ]);
    expect(entries[1]).toMatchObject({ seq: 2, to: text.To, status: 429, at: expect.stringMatching(/Z$/) });
    expect(await page('after=1&limit=2')).toMatchObject({ entries: entries.slice(1, 3), next: 3, dropped: 0 });
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
