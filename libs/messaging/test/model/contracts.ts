import { defineEvent, defineTopic } from '@rebound/contracts';
import TypeBox from 'typebox';
import type { ReceivedEvent } from '../../src/api/received-event.js';

const topicOf = (name: string) => defineTopic({ name, key: 'thing', cleanup: 'delete', description: 'of the model' });

export const inputTopic = topicOf('model.in.v1');
export const outputTopic = topicOf('model.out.v1');

const thing = TypeBox.String();
const kind = TypeBox.Union([
  TypeBox.Literal('plain'),
  TypeBox.Literal('close'),
  TypeBox.Literal('poison'),
  TypeBox.Literal('broken'),
]);

/** `n` counts the events of a thing in the order of the log. */
export const happened = defineEvent({
  type: 'rebound.model.happened',
  version: 1,
  topic: inputTopic,
  description: 'Something happened to a thing.',
  key: ({ data }) => data.thing,
  data: TypeBox.Object({ thing, n: TypeBox.Integer(), kind }),
  examples: [{ thing: 'a', n: 1, kind: 'plain' as const }],
});

export const reacted = defineEvent({
  type: 'rebound.model.reacted',
  version: 1,
  topic: outputTopic,
  description: 'Follows from each event.',
  key: ({ data }) => data.thing,
  data: TypeBox.Object({ thing, n: TypeBox.Integer(), kind, of: TypeBox.String() }),
  examples: [{ thing: 'a', n: 1, kind: 'plain' as const, of: 'id' }],
});

export const fired = defineEvent({
  type: 'rebound.model.fired',
  version: 1,
  topic: outputTopic,
  description: 'A thing became idle.',
  key: ({ data }) => data.thing,
  data: TypeBox.Object({ thing, timer: TypeBox.String() }),
  examples: [{ thing: 'a', timer: '1' }],
});

/** Ids of what follows: the same however often it follows. */
export const reactionTo = (id: string): string => `reaction to ${id}`;
export const firingOf = (timer: string): string => `firing of ${timer}`;

/** `foreign` is of a type that the service does not handle. */
export type Kind = 'plain' | 'close' | 'poison' | 'broken' | 'foreign';

export const takesEffect = (kind: Kind): boolean => kind === 'plain' || kind === 'close';

/** The reading of the model handles one contract only. */
export function strictly(events: readonly ReceivedEvent[]): readonly ReceivedEvent<typeof happened>[] {
  return events.flatMap((event) => (isHappened(event) ? [event] : []));
}

const isHappened = (event: ReceivedEvent): event is ReceivedEvent<typeof happened> => event.type === happened.type;
