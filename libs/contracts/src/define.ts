import type { Static, TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { type FieldError, readableErrors } from './readable-errors.js';

export type { FieldError } from './readable-errors.js';

/** CloudEvents 1.0 in structured mode: the whole event is the JSON value of the Kafka record. */
export interface Envelope<T = unknown> {
  specversion: '1.0';
  /** Derived from what the event is about, so that a retry or a replay carries the same id. */
  id: string;
  /** `/rebound/<service>` */
  source: string;
  type: string;
  /** The person, where there is one. */
  subject?: string;
  /** When it happened: ISO 8601, UTC. */
  time: string;
  /** When Rebound recorded it: the `now` of everything that follows from it. ISO 8601, UTC. */
  recordedtime: string;
  workspaceid: string;
  dataschema: string;
  datacontenttype: 'application/json';
  traceparent?: string;
  /** Put back from its dead letters for this service: all others have had it and skip it. */
  replayfor?: string;
  data: T;
}

export interface Topic {
  /** Without the installation's prefix: `segmentation.signal.v1`. */
  readonly name: string;
  /** In words: what the record key is, behind `<workspace>:`. */
  readonly key: string;
  readonly cleanup: 'delete' | 'compact';
  /** ISO 8601 duration; only with clean-up `delete`. */
  readonly retention?: string;
  /** Consumed outside Rebound: changes are announced, ids and `recordedtime` are stable. */
  readonly public?: boolean;
  /** Its owner publishes a watermark to each partition: how far it has read its own inputs. */
  readonly watermarked?: boolean;
  /** What a consumer does with a record it cannot read: set it aside, or stop the partition and page. */
  readonly onPoison?: 'park' | 'stop';
  /** One partition is enough (small, read whole by everyone). */
  readonly partitions?: number;
  readonly description: string;
}

/** What a contract's key is made from. */
export interface Keyed<T> {
  readonly workspaceId: string;
  readonly subject?: string;
  readonly data: T;
}

export interface EventContract<S extends TSchema = TSchema, N extends string = string> {
  /** `rebound.<service>.<event>`, past tense. */
  readonly type: N;
  readonly version: number;
  readonly topic: Topic;
  readonly data: S;
  readonly dataschema: string;
  readonly description: string;
  readonly examples: readonly Static<S>[];
  /** The record key without its workspace. */
  key(message: Keyed<Static<S>>): string;
  check(data: unknown): data is Static<S>;
  /** Where and why data is refused; never the refused value itself. */
  errors(data: unknown): FieldError[];
}

export type EventData<C extends EventContract> = Static<C['data']>;

export function defineTopic<const T extends Topic>(topic: T): T {
  return topic;
}

/** A validator that is compiled on first use: a process compiles only the contracts it touches. */
export function lazyValidator<S extends TSchema>(
  schema: S,
): { check(value: unknown): value is Static<S>; errors(value: unknown): FieldError[] } {
  let compiled: Validator<Record<never, never>, S> | undefined;
  const validator = () => (compiled ??= Compile(schema));
  return {
    check: (value): value is Static<S> => validator().Check(value),
    errors: (value) => readableErrors(schema, validator().Errors(value)),
  };
}

export function defineEvent<S extends TSchema, const N extends string>(definition: {
  readonly type: N;
  readonly version: number;
  readonly topic: Topic;
  readonly description: string;
  readonly key: (message: Keyed<Static<S>>) => string;
  readonly data: S;
  readonly examples: readonly NoInfer<Static<S>>[];
}): EventContract<S, N> {
  const validator = lazyValidator(definition.data);
  return {
    ...definition,
    dataschema: `https://rebound.dev/schemas/${definition.type}.v${definition.version}.json`,
    key: (message) => definition.key(message),
    check: (data): data is Static<S> => validator.check(data),
    errors: (data) => validator.errors(data),
  };
}

/** The Kafka record key: tenants never share one. */
export const recordKey = (workspaceId: string, key: string): string => `${workspaceId}:${key}`;

export function keyOf<C extends EventContract>(contract: C, message: Keyed<EventData<C>>): string {
  return recordKey(message.workspaceId, contract.key(message));
}
