import type { Fields } from './field-reader.js';

/** What the client calls its call; Segment's words. */
export type CallKind = 'track' | 'identify' | 'page' | 'alias' | 'group';

/** An event as a client sent it, whichever format it came in, with its outer shape checked. */
export type IncomingEvent = Readonly<{
  kind: CallKind;
  /** The client's own name. */
  name: string;
  /** The name may carry a reverse domain (CloudEvents). */
  namespaced: boolean;
  /** With the id it tells one event from every other (CloudEvents: source + id). */
  source: string;
  /** Absent: the client does not number its events. */
  clientId?: string | undefined;
  userId?: string | undefined;
  anonymousId?: string | undefined;
  previousId?: string | undefined;
  /** Epoch ms by the client's clock. */
  timestamp?: number | undefined;
  sentAt?: number | undefined;
  /** The workspace the event itself names. */
  workspaceId?: string | undefined;
  properties: Fields;
  /** Where the properties stand in what the client sent: `properties` or `data`. */
  path: string;
  /** What is said of the person in so many words. */
  traits?: Fields | undefined;
  traitsPath: string;
  /** What the client's library adds to every event. */
  context?: Fields | undefined;
}>;

export const noFields: Fields = Object.freeze({});
