import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ServerPlan } from './local-server.js';
import type { RunDirectory } from './run-directory.js';
import { runTool } from './run-tool.js';

export interface KafkaInputs {
  java: string;
  /** Folder of Kafka's jars. */
  jars: string;
  /** See `classArchive`. */
  archive?: string | undefined;
  directory: RunDirectory;
  port: number;
  controllerPort: number;
  durable: boolean;
  settings: Record<string, string>;
}

/** One broker that is its own controller (KRaft). Formats its directory unless that holds data already. */
export async function planKafka(inputs: KafkaInputs): Promise<ServerPlan> {
  const { java, jars, archive, directory, durable } = inputs;
  const [configuration, temporary] = [directory.path('kafka', 'server.properties'), directory.path('kafka', 'tmp')];
  await mkdir(temporary, { recursive: true });
  await writeFile(configuration, properties(inputs));
  const flags = [
    durable ? '-Xmx768m' : '-Xmx384m',
    '-XX:+UseSerialGC',
    // A test run is over before optimised code would have paid for itself.
    ...(durable ? [] : ['-XX:TieredStopAtLevel=1']),
    '-XX:-UsePerfData',
    '-Xshare:auto',
    ...(archive === undefined ? [] : [`-XX:SharedArchiveFile=${archive}`]),
    `-Djava.io.tmpdir=${temporary}`,
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info',
    '-cp',
    path.join(jars, '*'),
  ];
  if (!existsSync(directory.path('kafka', 'data', 'meta.properties'))) {
    // One in 64 of these begins with a dash and would read as an option of its own.
    const cluster = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
    await runTool(java, [
      ...flags,
      'kafka.tools.StorageTool',
      'format',
      `--cluster-id=${cluster}`,
      '-c',
      configuration,
    ]);
  }
  return {
    name: 'kafka',
    command: java,
    args: [...flags, 'kafka.Kafka', configuration],
    readyLine: 'Kafka Server started',
    stopSignal: 'SIGTERM',
    crashSignal: 'SIGKILL',
    startTimeoutMs: 90_000,
  };
}

function properties({ directory, port, controllerPort, durable, settings }: KafkaInputs): string {
  const values: Record<string, string> = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': directory.path('kafka', 'data'),
    'auto.create.topics.enable': 'false',
    'group.initial.rebalance.delay.ms': '0',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '8',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'transaction.state.log.num.partitions': '4',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'share.coordinator.state.topic.num.partitions': '1',
    // A restarted broker takes its place at once, instead of waiting until its former self is given up.
    'broker.session.timeout.ms': '3000',
    'broker.heartbeat.interval.ms': '500',
    'log.cleaner.dedupe.buffer.size': String(32 * 1024 * 1024),
    // Each partition has two indexes of this size mapped into memory; test runs make thousands of partitions.
    ...(durable ? {} : { 'log.index.size.max.bytes': String(256 * 1024), 'num.io.threads': '4' }),
    ...settings,
  };
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}
