import { err, ok, parseInstant, type Result } from '@rebound/kernel';
import { clip, FieldReader, isFields, noFindings, type Fields } from './field-reader.js';
import { noFields, type CallKind, type IncomingEvent } from './incoming-event.js';
import { refuse, refuseFields, type Refusal } from './refusal.js';

/** The types of Segment's HTTP API; a screen is an app's page. */
const kinds: Readonly<Record<string, CallKind>> = {
  track: 'track',
  identify: 'identify',
  page: 'page',
  screen: 'page',
  alias: 'alias',
  group: 'group',
};

export const segmentSource = 'segment';

/** What a batch says for all of its events. */
export type BatchFacts = Readonly<{ sentAt?: number; context?: Fields }>;

/** An instant as Segment's clients write it: ISO 8601, or epoch milliseconds. Undefined when absent. */
export function readClientInstant(reader: FieldReader, names: readonly string[]): number | undefined {
  const value = reader.find(names);
  if (value === undefined) return undefined;
  // Seconds would be in 1970: below this they are refused, above it they are milliseconds.
  if (typeof value === 'number' && value > 1e11 && value < 1e14) return Math.trunc(value);
  const ms = typeof value === 'string' ? parseInstant(value) : undefined;
  return ms ?? reader.problem('must be ISO 8601 with a zone, such as 2026-11-21T10:00:00Z');
}

function fieldsOf(reader: FieldReader, name: string): Fields | undefined {
  const value = reader.find([name]);
  if (value === undefined) return undefined;
  return isFields(value) ? value : reader.problem('must be an object');
}

/**
 * One message of Segment's HTTP API (v1). `type` is the route's, or undefined in a batch, where the message names it.
 * Its own `sentAt` counts outside of a batch only: in an exported file it would be years old.
 */
export function readSegmentMessage(
  message: unknown,
  type: string | undefined,
  batch: BatchFacts,
): Result<IncomingEvent, Refusal> {
  if (!isFields(message)) return err(refuse('invalid-event', 'must be an object'));
  const findings = noFindings();
  const reader = new FieldReader(message, '', findings);
  const typeName = type ?? message.type;
  const kind = typeof typeName === 'string' && Object.hasOwn(kinds, typeName) ? kinds[typeName] : undefined;
  if (kind === undefined) {
    return err(refuse('invalid-event', `must be one of ${Object.keys(kinds).join(', ')}`, 'type'));
  }
  const name = kind === 'track' ? eventName(reader) : pageName(reader, kind);
  const clientId = reader.id(['messageId']);
  const userId = reader.id(['userId']);
  const anonymousId = reader.id(['anonymousId']);
  const previousId = reader.id(['previousId']);
  const timestamp = readClientInstant(reader, ['timestamp', 'originalTimestamp']);
  const sentAt = type === undefined ? batch.sentAt : readClientInstant(reader, ['sentAt']);
  const properties = fieldsOf(reader, 'properties');
  const traits = fieldsOf(reader, 'traits');
  const context = fieldsOf(reader, 'context') ?? batch.context;
  const [first, ...others] = findings.problems;
  if (first) return err(refuseFields([first, ...others]));
  return ok({
    kind,
    name,
    namespaced: false,
    source: segmentSource,
    clientId,
    userId,
    anonymousId,
    previousId,
    timestamp,
    sentAt,
    properties: propertiesOf(kind, message, properties ?? noFields, traits ?? noFields),
    path: kind === 'group' ? 'traits' : 'properties',
    traits: kind === 'group' ? undefined : traits,
    traitsPath: 'traits',
    context,
  });
}

function eventName(reader: FieldReader): string {
  const value = reader.find(['event']);
  if (typeof value === 'string' && value.trim() !== '') {
    if (value.length <= 200) return value;
    reader.problem('must have at most 200 characters');
  } else if (value !== undefined && typeof value !== 'string') reader.problem('must be a string');
  else reader.findings.problems.push({ field: 'event', reason: 'is required' });
  return '';
}

function pageName(reader: FieldReader, kind: CallKind): string {
  const value = kind === 'page' ? reader.find(['name']) : undefined;
  return typeof value === 'string' && value.trim() !== '' ? clip(value, 200) : kind;
}

/** A page's name and category, and what a group call says of the group, stand among the properties. */
function propertiesOf(kind: CallKind, message: Fields, properties: Fields, traits: Fields): Fields {
  const { name, category, groupId } = message;
  if (kind === 'group') return { groupId, ...traits };
  if (kind !== 'page' || (name === undefined && category === undefined)) return properties;
  return { name, category, ...properties };
}
