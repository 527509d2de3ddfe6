import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';
import { Setting } from './setting.js';

/** Injection token of the running service's name: `dispatch`. */
export const SERVICE_NAME = 'rebound:service-name';

/** Where each service listens unless told otherwise. */
export const defaultPorts: Readonly<Record<string, number>> = {
  ingest: 7001,
  segmentation: 7002,
  campaigns: 7003,
  consent: 7004,
  dispatch: 7005,
  analytics: 7006,
  'carrier-emulator': 7010,
};

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What telemetry needs before anything else is loaded. */
export class TelemetrySettings {
  @Setting({ env: 'LOG_LEVEL', describe: 'Least severe log line that is written', example: 'info', default: 'info' })
  @IsIn(logLevels)
  logLevel: LogLevel;

  @Setting({
    env: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    describe: 'Base URL of the OpenTelemetry collector (OTLP over HTTP); without it nothing is traced',
    example: 'http://otel-collector:4318',
    optional: true,
  })
  @IsUrl({ require_tld: false, require_protocol: true })
  otelExporterOtlpEndpoint?: string;

  @Setting({
    env: 'OTEL_SERVICE_NAME',
    describe: "The process's name in traces; each span names its service besides",
    example: 'dispatch',
    default: 'rebound',
  })
  @IsString()
  otelServiceName: string;

  @Setting({
    env: 'OTEL_SAMPLE_RATIO',
    describe: 'Share of traces that are kept when the caller did not decide, 0 to 1',
    example: '0.05',
    default: 0.05,
  })
  @IsNumber()
  @Min(0)
  @Max(1)
  otelSampleRatio: number;

  @Setting({
    env: 'OTEL_SPANS_FILE',
    describe: 'Appends finished spans to this file as JSON lines, for tests and for looking without a collector',
    example: 'spans.ndjson',
    optional: true,
  })
  @IsString()
  otelSpansFile?: string;
}

/** What every process of ours that answers HTTP needs. */
export class HostSettings extends TelemetrySettings {
  @Setting({
    env: 'PORT',
    describe: 'Port to listen on; 0 takes a free one',
    example: '7001',
    default: (service) => (service ? (defaultPorts[service] ?? 0) : 0),
  })
  @IsInt()
  @Min(0)
  @Max(65_535)
  port: number;

  @Setting({
    env: 'HOST',
    describe: 'Address to listen on; 0.0.0.0 in a container',
    example: '0.0.0.0',
    default: '127.0.0.1',
  })
  @IsString()
  host: string;

  @Setting({
    env: 'PUBLIC_URL',
    describe: 'Base URL under which the outside reaches this service, when a proxy stands before it',
    example: 'https://events.shop.example',
    optional: true,
  })
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  publicUrl?: string;

  @Setting({
    env: 'TRUST_PROXY',
    describe: 'Believe X-Forwarded-* from these addresses (comma-separated addresses or networks), or from all: "all"',
    example: '10.0.0.0/8',
    default: [],
  })
  @IsArray()
  trustProxy: readonly string[];

  @Setting({
    env: 'REBOUND_CLOCK',
    describe: 'Business clock: system, or scaled:<virtualStartMs>:<realStartMs>:<scale> for demonstrations',
    example: 'system',
    default: 'system',
  })
  @Matches(/^(system|scaled:\d+:\d+:\d+(\.\d+)?)$/, { message: 'must be "system" or "scaled:<ms>:<ms>:<scale>"' })
  reboundClock: string;

  @Setting({
    env: 'DRAIN_TIMEOUT_MS',
    describe: 'How long a stop may take to finish what is under way before the process exits anyway, in ms',
    example: '20000',
    default: 20_000,
  })
  @IsInt()
  @Min(0)
  drainTimeoutMs: number;

  @Setting({
    env: 'OPEN_DOCS',
    describe: 'Serve the OpenAPI document and page without a key',
    example: 'true',
    default: false,
  })
  @IsBoolean()
  openDocs: boolean;

  @Setting({
    env: 'ADMIN_KEY_SHA256',
    describe: 'SHA-256 (hex) of the root admin key: printf %s "$KEY" | sha256sum. Without it there is no root key',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    optional: true,
    secret: true,
  })
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be 64 hexadecimal digits in lower case' })
  adminKeySha256?: string;
}

const saslMechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** What the services on the bus have in common. A service's own settings extend it. */
export class ServiceSettings extends HostSettings {
  @Setting({
    env: 'DATABASE_URL',
    describe: 'PostgreSQL; add sslmode=verify-full for TLS',
    example: 'postgres://rebound:password@db:5432/rebound',
    secret: true,
  })
  @Matches(/^postgres(ql)?:\/\/\S+$/, { message: 'must be a URL that starts with postgres://' })
  databaseUrl: string;

  @Setting({
    env: 'DATABASE_POOL_SIZE',
    describe: 'Most connections this service opens to PostgreSQL',
    example: '10',
    default: 10,
  })
  @IsInt()
  @Min(2)
  databasePoolSize: number;

  @Setting({
    env: 'DATABASE_PREPARE',
    describe:
      'Keep statements prepared on each connection. Set to false behind a pooler that cannot (PgBouncer before 1.21 in transaction mode)',
    example: 'true',
    default: true,
  })
  @IsBoolean()
  databasePrepare: boolean;

  @Setting({
    env: 'KAFKA_BROKERS',
    describe: 'Kafka brokers to start from, comma-separated host:port',
    example: 'kafka-0:9092,kafka-1:9092',
    kind: 'list',
  })
  @IsArray()
  @Matches(/^[^\s:,]+:\d+$/, { each: true, message: 'must be host:port, comma-separated' })
  kafkaBrokers: readonly string[];

  @Setting({ env: 'KAFKA_TLS', describe: 'Speak TLS to the brokers', example: 'true', default: false })
  @IsBoolean()
  kafkaTls: boolean;

  @Setting({
    env: 'KAFKA_SASL_MECHANISM',
    describe: 'How to sign in to Kafka: plain, scram-sha-256 or scram-sha-512; without it nobody signs in',
    example: 'scram-sha-512',
    optional: true,
  })
  @IsIn(saslMechanisms)
  kafkaSaslMechanism?: (typeof saslMechanisms)[number];

  @Setting({ env: 'KAFKA_SASL_USERNAME', describe: 'Kafka user', example: 'rebound', optional: true })
  @IsString()
  kafkaSaslUsername?: string;

  @Setting({
    env: 'KAFKA_SASL_PASSWORD',
    describe: "Kafka user's password",
    example: 'secret',
    optional: true,
    secret: true,
  })
  @IsString()
  kafkaSaslPassword?: string;

  @Setting({
    env: 'KAFKA_PARTITIONS',
    describe: 'Partitions of a topic that the command `topics` creates; must never change afterwards',
    example: '48',
    default: 6,
  })
  @IsInt()
  @Min(1)
  kafkaPartitions: number;

  @Setting({
    env: 'KAFKA_REPLICATION',
    describe: 'Replicas of a topic that the command `topics` creates',
    example: '3',
    default: 1,
  })
  @IsInt()
  @Min(1)
  kafkaReplication: number;

  @Setting({
    env: 'KAFKA_ALLOW_LOW_REPLICATION',
    describe: 'Be ready although topics have fewer than 3 replicas (one machine, tests)',
    example: 'true',
    default: false,
  })
  @IsBoolean()
  kafkaAllowLowReplication: boolean;

  @Setting({
    env: 'TOPIC_PREFIX',
    describe: 'Put before the name of every topic and consumer group',
    example: 'rebound.',
    default: 'rebound.',
  })
  @Matches(/^[a-zA-Z0-9._-]*$/, { message: 'may hold letters, digits, dot, dash and underscore' })
  topicPrefix: string;

  @Setting({
    env: 'REDIS_URL',
    describe:
      'Redis, for pacing tokens and rate limits (nothing true lives there); without it each process counts alone',
    example: 'redis://redis:6379',
    optional: true,
    secret: true,
  })
  @Matches(/^rediss?:\/\/\S+$/, { message: 'must be a URL that starts with redis:// or rediss://' })
  redisUrl?: string;

  @Setting({
    env: 'REBOUND_SECRET',
    describe: "The installation's master secret: phone numbers are keyed with it, so it can never change",
    example: '$(openssl rand -hex 32)',
    secret: true,
  })
  @MinLength(16)
  reboundSecret: string;

  @Setting({
    env: 'MIGRATE_ON_START',
    describe: "Bring the service's schema up to date at start instead of by the command `migrate`",
    example: 'true',
    default: false,
  })
  @IsBoolean()
  migrateOnStart: boolean;

  @Setting({
    env: 'WATERMARK_INTERVAL_MS',
    describe: 'How often a service says on its output topics how far it has read, in real ms',
    example: '1000',
    default: 1000,
  })
  @IsInt()
  @Min(20)
  watermarkIntervalMs: number;

  @Setting({
    env: 'SETTLE_MS',
    describe: 'How long the end of an idle partition must be quiet before it counts as read up to now, in real ms',
    example: '250',
    default: 250,
  })
  @IsInt()
  @Min(0)
  settleMs: number;
}
