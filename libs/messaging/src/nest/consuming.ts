import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ServiceSettings } from '@rebound/config';
import type { Topic } from '@rebound/contracts';
import { observeGauge, runAs } from '@rebound/observability';
import { describeError, DueTimers, JobLoop } from '@rebound/persistence';
import { CaughtUp } from '../api/caught-up.js';
import { assembleReader } from '../assemble-runtime.js';
import { timerOptionsOf } from '../api/on-timer.js';
import type { TopicReader } from '../consuming/topic-reader.js';
import { TopicConsumer } from '../kafka/topic-consumer.js';
import { groupOf, type Reading, wireTopic } from '../runtime.js';
import { EndObserver } from '../time/end-observer.js';
import { measureProgress } from '../time/progress-metrics.js';
import { type TimerKind, TimerRunner } from '../time/timer-runner.js';
import { WatermarkPublisher } from '../time/watermark-publisher.js';
import { within } from '../within.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options.js';
import { RuntimeHost } from './runtime-host.js';

/** How often offsets are told to Kafka, for lag and tools; real ms. */
const commitEveryMs = 1000;
const lookForTimersEveryMs = 100;
const measureEveryMs = 5000;
/** Kafka was not heard of for so long: not ready. */
const silentMs = 10_000;

/** Between fetches of what nobody waits for, real ms: short beside the heartbeats that wait for it. */
const leisurelyFetchesMs = 250;

/** What was decided together with a watermark is published and gone from the outbox by then, as a rule; real ms. */
const relayAfterMs = 40;

/** How long leaving the groups waits for Kafka to take what is committed; the next owners find it in the outbox. */
const publishBeforeLeavingMs = 3000;

interface TopicInUse {
  readonly topic: Topic;
  readonly reader: TopicReader;
  readonly consumer: TopicConsumer;
}

/** Reads the topics of a service, fires its timers and publishes its watermarks, from start to stop. */
@Injectable()
export class Consuming {
  private readonly topics = new Map<string, TopicInUse>();
  private readonly loops: JobLoop[] = [];
  private readonly observations: (() => void)[] = [];

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly settings: ServiceSettings,
    private readonly host: RuntimeHost,
    private readonly dueTimers: DueTimers,
    private readonly caughtUp: CaughtUp,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  start(readings: readonly Reading[]): void {
    const { watermarks = [], service } = this.options;
    const kinds = this.timerKinds();
    const inputs = [...kinds, ...watermarks].flatMap(({ after }) => after);
    for (const reading of [...readings, ...inputs.map(silentReading)]) this.read(reading);
    this.host.start();

    const readers = new Map([...this.topics].map(([name, { reader }]) => [name, reader]));
    const observer = new EndObserver(this.host.runtime, readers);
    this.loop('commit offsets to Kafka', commitEveryMs, () => this.commitOffsets());
    if (kinds.length > 0) {
      const runner = new TimerRunner(this.host.runtime, this.dueTimers, this.caughtUp, observer, kinds);
      this.loop('fire timers', lookForTimersEveryMs, (signal) => runner.run(signal));
    }
    for (const watermark of watermarks) {
      const { watermarkIntervalMs } = this.settings;
      const publisher = new WatermarkPublisher(this.host.runtime, watermark, observer, watermarkIntervalMs);
      const name = `publish watermarks on ${watermark.topic.name}`;
      const loop = this.loop(name, watermarkIntervalMs, () => publisher.publish());
      for (const { name: input } of watermark.after) this.relay(input, loop);
    }
    if (inputs.length > 0) {
      const timers = kinds.map(({ kind }) => kind);
      const { runtime } = this.host;
      this.loop('measure progress', measureEveryMs, () =>
        measureProgress(runtime, this.caughtUp, this.dueTimers, inputs, timers),
      );
    }
    this.observe();
    runAs(service, () => {
      for (const loop of this.loops) loop.start();
      for (const { consumer } of this.topics.values()) consumer.start();
    });
  }

  /** Finishes the transactions under way, publishes what they decided, leaves the groups. */
  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    const topics = [...this.topics.values()];
    await Promise.all(topics.map(({ reader }) => reader.quiesce()));
    await within(publishBeforeLeavingMs, this.host.runtime.publisher.drained());
    await this.commitOffsets();
    await Promise.all(topics.map(({ consumer }) => consumer.stop()));
    for (const end of this.observations) end();
  }

  /** Why the service cannot do its work now; nothing when it can. */
  problems(): string[] {
    return [...this.topics.values()].flatMap(({ topic, reader, consumer }) => [
      ...[...reader.stopped].map(([partition, reason]) => `${topic.name}/${partition} stopped: ${reason}`),
      ...(consumer.silentForMs > silentMs ? [`${topic.name}: nothing heard of Kafka`] : []),
    ]);
  }

  /** Topics that are read, without the prefix. */
  get topicNames(): string[] {
    return [...this.topics.keys()];
  }

  private read(reading: Reading): void {
    const { topic } = reading;
    if (this.topics.has(topic.name)) return;
    const { runtime, kafka } = this.host;
    // The reader steers the consumer that calls it.
    const reader: TopicReader = assembleReader(runtime, reading, {
      hold: (partitions) => consumer.hold(partitions),
      release: (partitions) => consumer.release(partitions),
      seek: (partition, offset) => consumer.seek(partition, offset),
    });
    const consumer = new TopicConsumer(
      kafka,
      {
        topic: wireTopic(runtime, topic),
        groupId: groupOf(runtime, topic),
        betweenFetchesMs: reading.leisurely ? leisurelyFetchesMs : undefined,
      },
      reader,
      runtime.logger,
    );
    this.topics.set(topic.name, { topic, reader, consumer });
  }

  private async commitOffsets(): Promise<void> {
    await Promise.all(
      [...this.topics.values()].map(async ({ reader, consumer }) => {
        const offsets = reader.takeUncommitted();
        // Lag would show a moment longer; the next commit says more.
        if (offsets.size > 0) await consumer.commit(offsets).catch(() => undefined);
      }),
    );
  }

  private timerKinds(): TimerKind[] {
    const kinds = new Map<string, TimerKind>();
    const wrappers = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    const instances = wrappers
      .filter((wrapper) => wrapper.isDependencyTreeStatic())
      .map((wrapper): unknown => wrapper.instance);
    for (const instance of new Set(instances)) {
      if (typeof instance !== 'object' || instance === null) continue;
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (typeof prototype !== 'object' || prototype === null) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method: unknown = Reflect.get(instance, name);
        const options = typeof method === 'function' ? timerOptionsOf(method) : undefined;
        if (typeof method !== 'function' || !options) continue;
        const label = `${instance.constructor.name}.${name}`;
        const twin = kinds.get(options.kind);
        if (twin) throw new TypeError(`${twin.label} and ${label} both fire timers of kind ${options.kind}`);
        kinds.set(options.kind, {
          ...options,
          label,
          fire: (timers, tx) => Reflect.apply(method, instance, [timers, tx]),
        });
      }
    }
    return [...kinds.values()];
  }

  /** What an input's watermark says is passed on at once: over several services the waits of their rhythms would add up. */
  private relay(input: string, watermarks: JobLoop): void {
    const reader = this.topics.get(input)?.reader;
    if (!reader) return;
    const before = reader.onWatermarks;
    const { pace } = this.host.runtime;
    let cancel = (): void => undefined;
    reader.onWatermarks = () => {
      before();
      cancel();
      cancel = pace.after(relayAfterMs, () => watermarks.wake());
    };
  }

  private loop(what: string, everyMs: number, run: (signal: AbortSignal) => Promise<number | void>): JobLoop {
    const { logger } = this.host.runtime;
    const onFault = (error: unknown, nextTryMs: number): void =>
      logger.warn({ why: describeError(error), nextTryMs }, `cannot ${what} now`);
    const loop = new JobLoop(everyMs, { run, onFault });
    this.loops.push(loop);
    return loop;
  }

  private observe(): void {
    const { service } = this.options;
    const lags = () =>
      [...this.topics.values()].flatMap(({ topic, reader }) =>
        reader.lag().map((lag) => ({ ...lag, labels: { service, topic: topic.name, partition: lag.partition } })),
      );
    this.observations.push(
      observeGauge('rebound.messaging.consumer.lag', () =>
        lags().map(({ labels, records }) => ({ labels, value: records })),
      ),
      observeGauge('rebound.messaging.consumer.lag.time', () =>
        lags().map(({ labels, oldest }) => ({
          labels,
          value: oldest === undefined ? 0 : Math.max(0, Date.now() - oldest) / 1000,
        })),
      ),
      observeGauge('rebound.messaging.partition.stopped', () =>
        [...this.topics.values()].flatMap(({ topic, reader }) =>
          [...reader.stopped.keys()].map((partition) => ({
            labels: { service, topic: topic.name, partition },
            value: 1,
          })),
        ),
      ),
    );
  }
}

/** A topic that is read for its progress only. */
const silentReading = (topic: Topic): Reading => ({
  topic,
  contracts: new Map(),
  label: 'progress',
  handle: async () => undefined,
});
