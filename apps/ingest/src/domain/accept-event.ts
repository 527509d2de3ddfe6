import { derivedId, err, ok, sha256Hex, type Result } from '@rebound/kernel';
import type { Behaviour, BehaviourName } from '@rebound/contracts';
import { clip, FieldReader, isFields, noFindings, type Findings } from './field-reader.js';
import type { IncomingEvent } from './incoming-event.js';
import { correctedTime } from './instants.js';
import { judgeEvent, type EdgeKey } from './judge-key.js';
import { readParts } from './normalise.js';
import { saysTravel } from './read-booking.js';
import { readContext, readTraits } from './read-person.js';
import { refuse, refuseFields, type FieldProblem, type Refusal } from './refusal.js';
import { meaningOf, type OwnObject } from './vocabulary.js';

/** What is true of the request an event came in. */
export type Circumstances = Readonly<{
  workspaceId: string;
  key: EdgeKey;
  /** Epoch ms by our clock: the event's recorded time. */
  receivedAt: number;
  /** The event's place in its request. */
  index: number;
  /** Marked by the importer: may be of any age, and never triggers a message (decision 8). */
  history: boolean;
  /** The caller's address, where the caller is the person (browser keys). */
  ip?: string | undefined;
}>;

export type AcceptedEvent = Readonly<{
  /** Derived: a retry of the same event has the same. */
  id: string;
  /** When it happened by our clock; epoch ms. */
  time: number;
  data: Behaviour;
  /** What was left out of it. */
  notes: readonly FieldProblem[];
}>;

const calls: Readonly<Record<string, BehaviourName>> = {
  identify: 'person.identified',
  page: 'page.viewed',
  alias: 'person.aliased',
  group: 'custom',
};

function meaning(event: IncomingEvent, findings: Findings): Readonly<{ name: BehaviourName; own?: OwnObject }> {
  const call = calls[event.kind];
  if (call !== undefined) return { name: call };
  const travel = saysTravel(new FieldReader(event.properties, event.path, findings));
  return meaningOf(event.name, event.namespaced, travel);
}

/**
 * The client's id, or one made of the content: with the client's instant in it a retry comes out the same; without, the
 * event is told from its like by when it was received.
 */
function clientEventId(event: IncomingEvent, { receivedAt, index }: Circumstances): string {
  if (event.clientId !== undefined) return event.clientId;
  const { kind, name, userId, anonymousId, previousId, timestamp, properties, traits } = event;
  const when = timestamp ?? [receivedAt, index];
  return `content:${sha256Hex(JSON.stringify([kind, name, userId, anonymousId, previousId, when, properties, traits]))}`;
}

/** Judges one event and turns it into what stands on `ingest.behaviour`: the whole rule of the edge. */
export function acceptEvent(event: IncomingEvent, facts: Circumstances): Result<AcceptedEvent, Refusal> {
  const { workspaceId, key, receivedAt, history } = facts;
  if (event.workspaceId !== undefined && event.workspaceId !== workspaceId) {
    return err(refuse('wrong-workspace', 'The key does not belong to that workspace.', 'workspaceid'));
  }
  const findings = noFindings();
  const { name, own } = meaning(event, findings);
  const notAllowed = judgeEvent(key, event, name);
  if (notAllowed) return err(notAllowed);
  if (event.userId === undefined && event.anonymousId === undefined) {
    return err(refuse('no-person', 'An event needs a userId or an anonymousId.', 'userId'));
  }
  if (name === 'person.aliased' && event.previousId === undefined) {
    return err(refuse('invalid-event', 'is required', 'previousId'));
  }
  // In an import `sentAt` is the instant of some sending long ago: the file's times are believed.
  const time = correctedTime({
    ...(event.timestamp === undefined ? {} : { timestamp: event.timestamp }),
    ...(event.sentAt === undefined || history ? {} : { sentAt: event.sentAt }),
    receivedAt,
    history,
  });
  if (!time.ok) return time;
  const data: Behaviour = {
    ...readParts(event, name, own, findings),
    clientEventId: clientEventId(event, facts),
    trusted: key.trusted,
  };
  if (event.name !== '') data.originalName = clip(event.name, 200);
  if (event.userId !== undefined) data.userId = event.userId;
  if (event.anonymousId !== undefined) data.anonymousId = event.anonymousId;
  if (name === 'person.aliased' && event.previousId !== undefined) data.previousId = event.previousId;
  if (history) data.history = true;
  const traits = traitsOf(event, key.trusted, findings);
  if (traits) data.traits = traits;
  const context = event.context || facts.ip !== undefined ? readContext(event.context ?? {}, facts.ip) : undefined;
  if (context) data.context = context;
  const [first, ...others] = findings.problems;
  if (first) return err(refuseFields([first, ...others]));
  const id = derivedId('behaviour', workspaceId, event.source, data.clientEventId);
  return ok({ id, time: time.value, data, notes: findings.notes });
}

/** What is said of the person in traits; a server may say it beside any event, in the context or among its properties. */
function traitsOf(event: IncomingEvent, trusted: boolean, findings: Findings): Behaviour['traits'] {
  if (event.traits) return readTraits(event.traits, event.traitsPath, findings, trusted);
  const beside = event.context?.traits;
  // What a library repeats beside every event never refuses it.
  if (isFields(beside)) return readTraits(beside, 'context.traits', noFindings(), trusted);
  if (!trusted || event.kind !== 'track') return undefined;
  const { phone, email, sms_marketing_phone: marketingPhone } = event.properties;
  const stated = typeof marketingPhone === 'string' && marketingPhone !== '' ? marketingPhone : phone;
  if (typeof stated !== 'string' && typeof email !== 'string') return undefined;
  return readTraits({ phone: stated, email }, event.path, findings, trusted);
}
