import { type EventContract, keyOf, recordKey, type Topic, topics } from '@rebound/contracts';
import { type Admin, ConfigResourceTypes, Kafka, logLevel, type Producer } from 'kafkajs';
import pg from 'pg';
import { untilLed } from './led-topics.js';
import { type ObservedEvent, observe, type TestPublication, wireOf } from './observed-event.js';
import { type ReadRecord, TopicReader } from './topic-reader.js';
import { until, type UntilOptions } from './until.js';

/** The part of a test environment that the bus needs: what `testEnv()` gives. */
export type BusEnv = Readonly<Record<string, string>>;

const patientRetries = { initialRetryTime: 50, maxRetryTime: 500, retries: 120 };

/**
 * The bus as somebody outside sees it: puts events on topics as another service would, and reads what services publish. It
 * knows only what stands on the wire, so it also holds the services to it.
 */
export class TestBus {
  private readonly readers = new Map<string, Promise<TopicReader>>();
  private readonly database: pg.Pool;

  private constructor(
    private readonly env: BusEnv,
    private readonly kafka: Kafka,
    private readonly admin: Admin,
    private readonly producer: Producer,
  ) {
    this.database = new pg.Pool({ connectionString: env.DATABASE_URL, max: 2 });
    // A test may take the database away; what asks next connects again.
    this.database.on('error', () => undefined);
  }

  /** Connects and creates every topic of the contracts under the environment's prefix. */
  static async open(env: BusEnv): Promise<TestBus> {
    const kafkaBrokers = (env.KAFKA_BROKERS ?? '').split(',');
    const kafka = new Kafka({
      clientId: 'test',
      brokers: kafkaBrokers,
      logLevel: logLevel.NOTHING,
      retry: patientRetries,
    });
    const admin = kafka.admin();
    const producer = kafka.producer({ allowAutoTopicCreation: false });
    await Promise.all([admin.connect(), producer.connect()]);
    const bus = new TestBus(env, kafka, admin, producer);
    await bus.createTopics(topics);
    return bus;
  }

  /** A topic's name on the wire. */
  nameOf(topic: Topic): string {
    return (this.env.TOPIC_PREFIX ?? '') + topic.name;
  }

  private async createTopics(wanted: readonly Topic[]): Promise<void> {
    const existing = new Set(await this.admin.listTopics());
    const missing = wanted.filter((topic) => !existing.has(this.nameOf(topic)));
    if (missing.length === 0) return;
    const names = missing.map((topic) => this.nameOf(topic));
    await this.admin.createTopics({
      waitForLeaders: false,
      topics: missing.map((topic) => ({
        topic: this.nameOf(topic),
        numPartitions: topic.partitions ?? Number(this.env.KAFKA_PARTITIONS ?? 3),
        replicationFactor: 1,
        configEntries: [{ name: 'cleanup.policy', value: topic.cleanup }],
      })),
    });
    await untilLed(this.admin, names);
  }

  /** Puts events on their topic, one after the other. @throws if the data does not fit the contract */
  async publish<C extends EventContract>(contract: C, ...publications: TestPublication<C>[]): Promise<void> {
    const messages = publications.map((publication) => {
      const { workspaceId, data, subject, partition } = publication;
      const problems = contract.errors(data);
      if (problems.length > 0) throw new Error(`${contract.type}: ${JSON.stringify(problems)}`);
      const key =
        publication.key === undefined
          ? keyOf(contract, { workspaceId, data, ...(subject === undefined ? {} : { subject }) })
          : recordKey(workspaceId, publication.key);
      const value = JSON.stringify(wireOf(contract, publication));
      return { key, value, ...(partition === undefined ? {} : { partition }) };
    });
    await this.producer.send({ topic: this.nameOf(contract.topic), acks: -1, messages });
  }

  /** Puts any record on a topic: poison, strangers, tombstones. */
  async publishRecord(
    topic: Topic,
    record: { key: string | null; value: string | Buffer | null; partition?: number },
  ): Promise<void> {
    await this.producer.send({ topic: this.nameOf(topic), acks: -1, messages: [record] });
  }

  /** @param bytes what a producer sends above it is refused: a topic that takes no more records, and still gives them */
  async setLargestRecord(topic: Topic, bytes: number): Promise<void> {
    const configEntries = [
      { name: 'cleanup.policy', value: topic.cleanup },
      { name: 'max.message.bytes', value: String(bytes) },
    ];
    const resources = [{ type: ConfigResourceTypes.TOPIC, name: this.nameOf(topic), configEntries }];
    await this.admin.alterConfigs({ validateOnly: false, resources });
  }

  /** Every record that stood on the topic at the moment of the call, in the order of writing. */
  async records(topic: Topic): Promise<ReadRecord[]> {
    const name = this.nameOf(topic);
    let reader = this.readers.get(name);
    if (!reader) this.readers.set(name, (reader = TopicReader.open(this.kafka, name)));
    const opened = await reader;
    const ends = await this.ends(name);
    await until(() => opened.hasReached(ends), { what: `the end of ${name}`, everyMs: 5 });
    return opened.read();
  }

  /**
   * Every event of these contracts that stood on their topics at the moment of the call. Contracts of one topic come in
   * the order of writing. @throws if one does not fit its contract
   */
  async collect<C extends EventContract>(...contracts: C[]): Promise<ObservedEvent<C>[]> {
    const wanted = [...new Set(contracts.map(({ topic }) => topic))];
    const found = await Promise.all(
      wanted.map(async (topic) => {
        const here = contracts.filter((contract) => contract.topic === topic);
        return (await this.records(topic)).flatMap((record) => observe(here, record));
      }),
    );
    return found.flat();
  }

  /** Waits until `count` events of the contract (that `match`) are there; gives all that match. */
  async waitFor<C extends EventContract>(
    contract: C,
    options: UntilOptions & { count?: number; match?: (event: ObservedEvent<C>) => boolean } = {},
  ): Promise<ObservedEvent<C>[]> {
    const { count = 1, match = () => true, ...rest } = options;
    return until(
      async () => {
        const events = (await this.collect(contract)).filter(match);
        return events.length >= count ? events : undefined;
      },
      { what: `${count} of ${contract.type}`, ...rest },
    );
  }

  /**
   * Waits until a service has processed everything that stands on these topics at the moment of the call, and has put all
   * that follows from it on Kafka. A test that "nothing happened" asks this first.
   * @param schema the service's schema: `dispatch`
   */
  async drained(schema: string, read: readonly Topic[], options: UntilOptions = {}): Promise<void> {
    const wanted = await Promise.all(read.map(async (topic) => ({ topic, ends: await this.ends(this.nameOf(topic)) })));
    const table = (name: string) => `${pg.escapeIdentifier(schema)}.${name}`;
    const next = async (topic: Topic) => {
      const rows = await this.query<{ partition: number; next: string }>(
        `SELECT partition, next FROM ${table('offsets')} WHERE topic = ANY($1)`,
        [[topic.name, this.nameOf(topic)]],
      );
      return new Map(rows.map((row) => [row.partition, Number(row.next)]));
    };
    let last: string | null | undefined;
    await until(
      async () => {
        for (const { topic, ends } of wanted) {
          const reached = await next(topic);
          if (ends.some(({ partition, end }) => end > (reached.get(partition) ?? 0))) return false;
        }
        // Only what was in the outbox then: a busy service may never have an empty one.
        const batches = `SELECT max(batch) AS last FROM ${table('outbox')}`;
        last ??= (await this.query<{ last: string | null }>(batches))[0]?.last;
        return (await this.query(`SELECT FROM ${table('outbox')} WHERE batch <= $1 LIMIT 1`, [last])).length === 0;
      },
      { what: `${schema} to have drained ${read.map(({ name }) => name).join(', ')}`, ...options },
    );
  }

  /** Asks the environment's database, beside the service. */
  async query<R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.database.query<R>(sql, [...values])).rows;
  }

  private async ends(topic: string): Promise<{ partition: number; end: number }[]> {
    // A broker may have said who leads a new partition before that one knows it.
    const offsets = await until(() => this.admin.fetchTopicOffsets(topic), { what: `the ends of ${topic}` });
    return offsets.map(({ partition, high }) => ({ partition, end: Number(high) }));
  }

  async close(): Promise<void> {
    const readers = await Promise.all(this.readers.values());
    await Promise.all([this.admin.disconnect(), this.producer.disconnect(), this.database.end()]);
    await Promise.all(readers.map((reader) => reader.close()));
  }
}
