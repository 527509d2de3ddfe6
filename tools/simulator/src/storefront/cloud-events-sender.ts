import { CloudEvent, HTTP } from 'cloudevents';
import { setTimeout as pause } from 'node:timers/promises';
import type { Occurrence, Sender } from './segment-sender.js';
import { contextOf } from './vocabulary.js';

export interface CloudEventsSenderOptions {
  readonly url: string;
  readonly key: string;
}

const batchSize = 50;
const lingerMs = 20;
/** Tries again for about a minute of outage. */
const attempts = 120;

interface Waiting {
  readonly event: CloudEvent<unknown>;
  resolve(): void;
  reject(error: Error): void;
}

/** CloudEvents over HTTP in its three forms: one event in structured or binary mode, several as a batch. */
export function cloudEventsSender({ url, key }: CloudEventsSenderOptions): Sender {
  const waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  const underWay = new Set<Promise<void>>();

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting.splice(0, batchSize);
    if (batch.length === 0) return;
    const sending = deliver(batch).finally(() => underWay.delete(sending));
    underWay.add(sending);
    if (waiting.length > 0) flush();
  };

  const deliver = async (batch: readonly Waiting[]): Promise<void> => {
    const { headers, body } = messageOf(batch.map(({ event }) => event));
    try {
      const refused = await post(`${url}/v1/events`, { ...headers, authorization: `Bearer ${key}` }, body);
      batch.forEach(({ resolve, reject }, index) => {
        const reason = refused.get(index);
        if (reason === undefined) resolve();
        else reject(new Error(reason));
      });
    } catch (error) {
      for (const { reject } of batch) reject(error instanceof Error ? error : new Error(String(error)));
    }
  };

  return {
    send: (occurrence) =>
      new Promise((resolve, reject) => {
        waiting.push({ event: eventOf(occurrence), resolve, reject });
        if (waiting.length >= batchSize) flush();
        else timer ??= setTimeout(flush, lingerMs);
      }),
    close: async () => {
      flush();
      await Promise.allSettled(underWay);
    },
  };
}

function eventOf({ person, spoken, at, eventId, anonymousId, userId }: Occurrence): CloudEvent<unknown> {
  const data = {
    ...(userId === undefined ? {} : { user_id: userId }),
    ...(anonymousId === undefined ? {} : { anonymous_id: anonymousId }),
    context: contextOf(person),
    ...(spoken.call === 'identify' ? { traits: spoken.traits } : spoken.properties),
  };
  return new CloudEvent({
    id: eventId,
    source: '/travel.example/site',
    type: spoken.call === 'identify' ? 'identify' : spoken.name,
    time: new Date(at).toISOString(),
    datacontenttype: 'application/json',
    data,
  });
}

function messageOf(events: readonly CloudEvent<unknown>[]): { headers: Record<string, string>; body: string } {
  const [only] = events;
  if (only && events.length === 1) {
    // Both single forms are in use; which one follows from the event's id.
    const message = only.id.length % 2 === 0 ? HTTP.structured(only) : HTTP.binary(only);
    return {
      headers: textHeaders(message.headers),
      body: typeof message.body === 'string' ? message.body : JSON.stringify(message.body),
    };
  }
  return { headers: { 'content-type': 'application/cloudevents-batch+json' }, body: JSON.stringify(events) };
}

const textHeaders = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

/** Posts until there is an answer; returns why single events were refused, by their place. */
async function post(url: string, headers: Record<string, string>, body: string): Promise<Map<number, string>> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) }).catch(
      () => undefined,
    );
    if (response && response.status < 500 && response.status !== 429) return refusalsOf(response);
    await response?.body?.cancel();
    if (attempt >= attempts) throw new Error(`gave up after ${attempts} attempts`);
    await pause(Math.min(1000, 50 * attempt));
  }
}

async function refusalsOf(response: Response): Promise<Map<number, string>> {
  const answer: unknown = await response.json().catch(() => undefined);
  const refusals = new Map<number, string>();
  const listed =
    typeof answer === 'object' && answer !== null && 'rejected' in answer && Array.isArray(answer.rejected)
      ? answer.rejected
      : [];
  for (const one of listed as readonly { index?: unknown; reason?: unknown }[]) {
    if (typeof one.index === 'number') refusals.set(one.index, String(one.reason ?? 'refused'));
  }
  if (!response.ok && refusals.size === 0)
    throw new Error(`HTTP ${response.status}: ${JSON.stringify(answer)?.slice(0, 200)}`);
  return refusals;
}
