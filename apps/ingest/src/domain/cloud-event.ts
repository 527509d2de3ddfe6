import { err, ok, parseInstant, type Result } from '@rebound/kernel';
import { FieldReader, isFields, noFindings, type Fields } from './field-reader.js';
import { type CallKind, type IncomingEvent } from './incoming-event.js';
import { refuse, refuseFields, type Refusal } from './refusal.js';

const people = {
  userId: ['user_id', 'userId', 'customer_id', 'customerId'],
  anonymousId: ['anonymous_id', 'anonymousId'],
  previousId: ['previous_id', 'previousId'],
} as const;

/** Events about the person, by the last words of their type. */
const kinds: Readonly<Record<string, CallKind>> = {
  identify: 'identify',
  'person.identified': 'identify',
  alias: 'alias',
  'person.aliased': 'alias',
};

function kindOf(type: string): CallKind {
  const words = type.toLowerCase().split('.');
  return kinds[words.slice(-2).join('.')] ?? kinds[words.at(-1) ?? ''] ?? 'track';
}

/**
 * A CloudEvents 1.0 event (structured; binary ones are put together from their headers first). Its person stands in `data`
 * (`user_id`, `anonymous_id`), in the extensions `userid` and `anonymousid`, or else is the `subject`.
 */
export function readCloudEvent(event: unknown): Result<IncomingEvent, Refusal> {
  if (!isFields(event)) return err(refuse('invalid-event', 'must be an object'));
  const findings = noFindings();
  const reader = new FieldReader(event, '', findings);
  if (event.specversion !== '1.0') return err(refuse('invalid-event', 'must be "1.0"', 'specversion'));
  const id = required(reader, 'id');
  const source = required(reader, 'source');
  const type = required(reader, 'type');
  const timeText = reader.find(['time']);
  const timestamp = typeof timeText === 'string' ? parseInstant(timeText) : undefined;
  if (timeText !== undefined && timestamp === undefined) {
    reader.problem('must be RFC 3339, such as 2026-11-21T10:00:00Z');
  }
  const contentType = reader.find(['datacontenttype']);
  if (contentType !== undefined && !isJson(contentType)) reader.problem('must be application/json');
  const workspaceId = reader.id(['workspaceid']);
  const extensions = { userId: reader.id(['userid']), anonymousId: reader.id(['anonymousid']) };
  const subject = reader.id(['subject']);
  const data = dataOf(event, reader);
  const person = data ? personIn(data, findings) : {};
  const [first, ...others] = findings.problems;
  if (first) return err(refuseFields([first, ...others]));
  const userId = person.userId ?? extensions.userId;
  const anonymousId = person.anonymousId ?? extensions.anonymousId;
  const kind = kindOf(type);
  const traits = isFields(data?.traits) ? data.traits : undefined;
  return ok({
    kind,
    name: type,
    namespaced: true,
    source,
    clientId: id,
    userId: userId ?? (anonymousId === undefined ? subject : undefined),
    anonymousId,
    previousId: person.previousId,
    timestamp,
    workspaceId,
    properties: data ?? {},
    path: 'data',
    traits: traits ?? (kind === 'identify' ? data : undefined),
    traitsPath: traits ? 'data.traits' : 'data',
    context: isFields(data?.context) ? data.context : undefined,
  });
}

export const isJson = (contentType: unknown): boolean =>
  typeof contentType === 'string' && /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType);

function required(reader: FieldReader, name: string): string {
  const value = reader.find([name]);
  if (typeof value === 'string' && value !== '') {
    if (value.length <= 200) return value;
    reader.problem('must have at most 200 characters');
  } else if (value === undefined || value === '') {
    reader.findings.problems.push({ field: name, reason: 'is required' });
  } else reader.problem('must be a string');
  return '';
}

function dataOf(event: Fields, reader: FieldReader): Fields | undefined {
  if (event.data_base64 !== undefined) return decoded(event.data_base64, reader);
  const data = reader.find(['data']);
  if (data === undefined) return undefined;
  return isFields(data) ? data : reader.problem('must be an object');
}

function decoded(base64: unknown, reader: FieldReader): Fields | undefined {
  reader.find(['data_base64']);
  if (typeof base64 !== 'string') return reader.problem('must be a string');
  try {
    const data: unknown = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
    return isFields(data) ? data : reader.problem('must hold an object');
  } catch {
    return reader.problem('must hold JSON');
  }
}

function personIn(
  data: Fields,
  findings: ReturnType<typeof noFindings>,
): Partial<Record<keyof typeof people, string | undefined>> {
  const reader = new FieldReader(data, 'data', findings);
  const customer = reader.child(['customer']);
  return {
    userId: reader.id(people.userId) ?? customer?.id(['id']),
    anonymousId: reader.id(people.anonymousId),
    previousId: reader.id(people.previousId),
  };
}
