import type { BehaviourName } from '@rebound/contracts';
import { trustedTrait } from './read-person.js';
import { refuse, type Refusal } from './refusal.js';
import type { IncomingEvent } from './incoming-event.js';

/** What the edge needs to know of the key an event came with. */
export type EdgeKey = Readonly<{
  /** A server's key may say what a browser may not: a phone number, an explicit abandonment. */
  trusted: boolean;
  allowedOrigins?: readonly string[] | undefined;
  allowedEvents?: readonly string[] | undefined;
}>;

/** What of a request bears on whether its key may be used so. */
export type KeyUse = Readonly<{ origin?: string | undefined; history: boolean }>;

const normalOrigin = (origin: string): string => origin.toLowerCase().replace(/\/+$/, '');

export function isAllowedOrigin(origin: string | undefined, allowed: readonly string[] | undefined): boolean {
  if (!allowed) return true;
  return origin !== undefined && allowed.some((one) => normalOrigin(one) === normalOrigin(origin));
}

/** Whether the key may be used for this request at all (decision 25). */
export function judgeUse(key: EdgeKey, use: KeyUse): Refusal | undefined {
  if (!isAllowedOrigin(use.origin, key.allowedOrigins)) {
    return refuse('origin-not-allowed', 'The key may not be used from this origin.', 'origin');
  }
  if (use.history && !key.trusted) {
    return refuse('key-role', 'Events of the past are imported with a server key.', 'Rebound-History');
  }
  return undefined;
}

const statedByServersOnly: ReadonlySet<BehaviourName> = new Set(['cart.abandoned', 'booking.incomplete']);

/** Whether the key may send this event. A key's list holds the client's names, our names, or the kinds of call. */
export function judgeEvent(key: EdgeKey, event: IncomingEvent, name: BehaviourName): Refusal | undefined {
  const { allowedEvents } = key;
  if (allowedEvents && ![event.name, name, event.kind].some((one) => allowedEvents.includes(one))) {
    return refuse('event-not-allowed', 'The key may not send this event.', event.kind === 'track' ? 'event' : 'type');
  }
  if (key.trusted) return undefined;
  if (statedByServersOnly.has(name)) {
    return refuse(
      'event-not-allowed',
      'A browser key may not state an abandonment; send it from your server.',
      'event',
    );
  }
  const trait = event.traits && trustedTrait(event.traits);
  return trait === undefined
    ? undefined
    : refuse(
        'event-not-allowed',
        'A browser key may set neither a phone number nor consent; send it from your server.',
        `${event.traitsPath}.${trait}`,
      );
}
