import { Analytics, type HTTPClient } from '@segment/analytics-node';
import { contextOf, type Spoken } from './vocabulary.js';
import type { Person } from '../world/person.js';

export interface Occurrence {
  readonly person: Person;
  readonly spoken: Spoken;
  /** Virtual epoch ms. */
  readonly at: number;
  /** The client's own id of the event. */
  readonly eventId: string;
  readonly anonymousId?: string;
  readonly userId?: string;
}

/** Resolves when the edge has acknowledged the event; rejects when the client has given up on it. */
export interface Sender {
  send(occurrence: Occurrence): Promise<void>;
  close(): Promise<void>;
}

export interface SegmentSenderOptions {
  readonly url: string;
  readonly writeKey: string;
  /** Set for a browser: its page. The server-side client stands in for one. */
  readonly origin?: string;
}

/** The official Segment client, as shops use it. */
export function segmentSender({ url, writeKey, origin }: SegmentSenderOptions): Sender {
  const analytics = new Analytics({
    writeKey,
    host: url,
    path: '/v1/batch',
    flushAt: 40,
    flushInterval: 20,
    maxRetries: 60,
    httpRequestTimeout: 10_000,
    ...(origin === undefined ? {} : { httpClient: fromPage(origin) }),
  });
  // Without a listener a failed delivery would end the process; each call hears of its own.
  analytics.on('error', () => undefined);
  return {
    send: ({ person, spoken, at, eventId, anonymousId, userId }) =>
      new Promise((resolve, reject) => {
        const answer = (error: unknown) => {
          if (error) reject(error instanceof Error ? error : new Error(String(error)));
          else resolve();
        };
        const identity =
          userId === undefined
            ? { anonymousId: anonymousId ?? person.id }
            : { userId, ...(anonymousId === undefined ? {} : { anonymousId }) };
        const event = { ...identity, messageId: eventId, timestamp: new Date(at), context: contextOf(person) };
        if (spoken.call === 'identify') analytics.identify({ ...event, traits: { ...spoken.traits } }, answer);
        else analytics.track({ ...event, event: spoken.name, properties: { ...spoken.properties } }, answer);
      }),
    close: () => analytics.closeAndFlush({ timeout: 10_000 }),
  };
}

const fromPage = (origin: string): HTTPClient => ({
  makeRequest: ({ url, method, headers, body, httpRequestTimeout }) =>
    fetch(url, { method, headers: { ...headers, origin }, body, signal: AbortSignal.timeout(httpRequestTimeout) }),
});
