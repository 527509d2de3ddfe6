import { type INestMicroservice, Module, type Provider, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { loadSettings, ServiceSettings } from '@rebound/config';
import { defineEvent, defineTopic, type Topic } from '@rebound/contracts';
import { Clock, derivedId, SystemClock } from '@rebound/kernel';
import { createLogger, Logger } from '@rebound/observability';
import { PersistenceModule, type SqlTx } from '@rebound/persistence';
import { createDatabase, testEnv, untilLed } from '@rebound/testing';
import { type MigrationInterface, type QueryRunner, DataSource } from 'typeorm';
import TypeBox from 'typebox';
import {
  BatchServer,
  ensureTopics,
  MessagingModule,
  MessagingReadiness,
  type MessagingOptions,
  publishRecords,
  readTopic,
  type ReceivedEvent,
  type TopicRecord,
  Transactions,
} from '../src/index.js';
import { kafkaClient } from '../src/kafka/kafka-client.js';

export const inputTopic = defineTopic({ name: 'test.input.v1', key: 'thing', cleanup: 'delete', description: 'in' });
export const strictTopic = defineTopic({
  name: 'test.strict.v1',
  key: 'thing',
  cleanup: 'delete',
  onPoison: 'stop',
  description: 'in, where nothing may be skipped',
});
export const markedTopic = defineTopic({
  name: 'test.marked.v1',
  key: 'thing',
  cleanup: 'delete',
  watermarked: true,
  description: 'in, with watermarks',
});
export const outputTopic = defineTopic({ name: 'test.output.v1', key: 'thing', cleanup: 'delete', description: 'out' });
export const dlqTopic = defineTopic({ name: 'test.dlq.v1', key: 'thing', cleanup: 'delete', description: 'parked' });
export const otherDlqTopic = defineTopic({ ...dlqTopic, name: 'other.dlq.v1' });
export const allTopics: readonly Topic[] = [inputTopic, strictTopic, markedTopic, outputTopic, dlqTopic, otherDlqTopic];

const data = TypeBox.Object({ thing: TypeBox.String(), n: TypeBox.Integer() });
const contractOn = <const N extends string>(type: N, topic: Topic) =>
  defineEvent({
    type,
    version: 1,
    topic,
    description: 'for tests',
    key: ({ data: { thing } }) => thing,
    data,
    examples: [{ thing: 'a', n: 1 }],
  });
export const happened = contractOn('rebound.test.happened', inputTopic);
export const strict = contractOn('rebound.test.strict', strictTopic);
export const marked = contractOn('rebound.test.marked', markedTopic);
export const reacted = contractOn('rebound.test.reacted', outputTopic);

class CreateEffects1763716000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE effects (id text PRIMARY KEY, thing text NOT NULL, n int NOT NULL, times int NOT NULL)`,
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE effects`);
  }
}

/** Counts how often each event took effect: set-based, rows locked in key order, as a handler should. */
export async function recordEffects(tx: SqlTx, events: readonly Pick<ReceivedEvent<typeof happened>, 'id' | 'data'>[]) {
  await tx.query(
    `INSERT INTO effects (id, thing, n, times)
     SELECT id, min(thing), min(n), count(*) FROM unnest($1::text[], $2::text[], $3::int[]) AS seen (id, thing, n)
      GROUP BY id ORDER BY id
     ON CONFLICT (id) DO UPDATE SET times = effects.times + excluded.times`,
    [events.map(({ id }) => id), events.map((event) => event.data.thing), events.map((event) => event.data.n)],
  );
}

export interface TestServiceOptions {
  readonly env: Record<string, string>;
  readonly handlers?: readonly Type[];
  readonly providers?: readonly Provider[];
  readonly watermarks?: MessagingOptions['watermarks'];
  readonly clock?: Clock;
  readonly schema?: string;
  readonly service?: string;
}

export interface TestService {
  readonly app: INestMicroservice;
  readonly source: DataSource;
  readonly transactions: Transactions;
  readonly readiness: MessagingReadiness;
  close(): Promise<void>;
}

/** A process of a service, as far as the runtime goes: several of one `env` are instances of it. */
export async function startTestService(options: TestServiceOptions): Promise<TestService> {
  const {
    env,
    handlers = [],
    providers = [],
    watermarks,
    clock = new SystemClock(),
    schema = 'test',
    service = 'test',
  } = options;
  const settings = loadSettings(ServiceSettings, { env });
  const logger = createLogger({ service: 'test', level: settings.logLevel });

  @Module({
    providers: [
      { provide: ServiceSettings, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: Logger, useValue: logger },
    ],
    exports: [ServiceSettings, Clock, Logger],
  })
  class Everywhere {}
  Reflect.defineMetadata('__module:global__', true, Everywhere);

  const module = await Test.createTestingModule({
    imports: [
      Everywhere,
      PersistenceModule.forService({ schema, migrations: [CreateEffects1763716000000] }),
      MessagingModule.forService({ service, ...(watermarks ? { watermarks } : {}) }),
    ],
    controllers: [...handlers],
    providers: [...providers],
  }).compile();
  const app = module.createNestMicroservice({ strategy: module.get(BatchServer), logger: false });
  await app.listen();
  return {
    app,
    source: module.get(DataSource),
    transactions: module.get(Transactions),
    readiness: module.get(MessagingReadiness),
    close: () => app.close(),
  };
}

/** What a test sees from outside: its own database and topics. */
export class Bench {
  private constructor(readonly env: Record<string, string>) {}

  static async open(overrides: Record<string, string> = {}): Promise<Bench> {
    const env = await testEnv({ DATABASE_URL: await createDatabase(), ...overrides });
    const bench = new Bench(env);
    await bench.createTopics();
    return bench;
  }

  static async on(env: Record<string, string>): Promise<Bench> {
    const bench = new Bench(env);
    await bench.createTopics();
    return bench;
  }

  get prefix(): string {
    return this.env.TOPIC_PREFIX ?? '';
  }

  get cluster() {
    const settings = loadSettings(ServiceSettings, { env: this.env });
    return { ...settings, logger: createLogger({ service: 'test', level: 'silent' }) };
  }

  async createTopics(): Promise<void> {
    const partitions = Number(this.env.KAFKA_PARTITIONS);
    const { cluster, prefix } = this;
    const names = await ensureTopics(cluster, allTopics, { prefix, partitions, replication: 1 });
    const admin = kafkaClient('test', cluster, cluster.logger).admin();
    await admin.connect();
    await untilLed(admin, names).finally(() => admin.disconnect());
  }

  /** Events n = first … of one thing, in order. */
  events(
    thing: string,
    count: number,
    { type, first = 1, at = Date.now() }: { type?: string; first?: number; at?: number } = {},
  ) {
    return Array.from({ length: count }, (_, index) => ({
      key: `w:${thing}`,
      value: JSON.stringify({
        specversion: '1.0',
        type: type ?? happened.type,
        id: derivedId('test', thing, first + index),
        source: '/test',
        time: new Date(at).toISOString(),
        recordedtime: new Date(at).toISOString(),
        workspaceid: 'w',
        dataschema: 'https://test',
        datacontenttype: 'application/json',
        data: { thing, n: first + index },
      }),
    }));
  }

  async put(
    topic: Topic,
    records: readonly { key: string | null; value: string | null; partition?: number }[],
  ): Promise<void> {
    await publishRecords(
      this.cluster,
      records.map((record) => ({ topic: this.prefix + topic.name, ...record })),
    );
  }

  async read(topic: Topic): Promise<TopicRecord[]> {
    const records: TopicRecord[] = [];
    await readTopic(this.cluster, this.prefix + topic.name, (record) => records.push(record));
    return records;
  }

  /** `thing/n` of what stands on a topic, per thing in the order of the topic. */
  async things(topic: Topic): Promise<Map<string, number[]>> {
    const found = new Map<string, number[]>();
    for (const { value } of await this.read(topic)) {
      const parsed: { type: string; data: { thing?: string; n?: number } } = JSON.parse(value ?? '{}');
      const { thing, n } = parsed.data;
      if (thing === undefined || n === undefined) continue;
      found.set(thing, [...(found.get(thing) ?? []), n]);
    }
    return found;
  }
}
