import { makeKey } from '@rebound/access';
import { environment } from '@rebound/config';
import { topics } from '@rebound/contracts';
import { formatScaledClock, parseClock, type ScaledClockSettings } from '@rebound/kernel';
import { ensureTopics } from '@rebound/messaging';
import {
  type Child,
  freePorts,
  localCluster,
  scriptOf,
  serviceEnvironment,
  serviceNames,
  type ShopWorld,
  startChild,
  type Urls,
} from '@rebound/simulator';
import { startStack } from '@rebound/stack';
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FrontDoor } from './front-door.js';
import { type Layout, Processes } from './processes.js';

export const partitions = 6;

/** A real server stays away for seconds, not for the hours that virtual time makes of them. */
const chaosSettings = {
  WATERMARK_INTERVAL_MS: '250',
  SETTLE_MS: '100',
  DISPATCH_LEASE_MS: '20000',
  DISPATCH_INBOUND_EVERY_MS: '3000',
  CARRIER_EMULATOR_WEBHOOK_RETRIES: '500',
  // Kills leave no time to say goodbye, so logs are what is left to read.
  LOG_LEVEL: 'info',
};

export interface ChaosWorldOptions {
  /** The six services as processes of their own, twice; otherwise two processes with all of them. */
  readonly fleet: boolean;
  /** Asked once the servers are up. */
  readonly clock: () => ScaledClockSettings;
  readonly log: (line: string) => void;
  readonly closeEarly: string;
  readonly signal: AbortSignal;
  /** More variables for the services. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Servers of its own, the emulator, and two of every service behind front doors. */
export interface ChaosWorld extends ShopWorld {
  readonly processes: Processes;
  /** Rejects when the emulator dies: the carrier is never struck. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

/** Servers named in our environment are somebody else's: nobody takes those away. */
function ownEnvironment(): Record<string, string | undefined> {
  const { KAFKA_BROKERS: _kafka, DATABASE_URL: _database, REDIS_URL: _redis, ...env } = environment();
  return env;
}

export async function startChaosWorld(options: ChaosWorldOptions): Promise<ChaosWorld> {
  const { log } = options;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rebound-chaos-'));
  // Killed processes lose nothing either way; only a power cut would.
  const stack = await startStack({ name: 'chaos', durable: false, log, env: ownEnvironment() });
  const children: Child[] = [];
  const doors: FrontDoor[] = [];
  let processes: Processes | undefined;
  const close = async () => {
    await Promise.allSettled([processes?.close(), ...children.map((child) => child.stop(3_000))]);
    await Promise.allSettled(doors.map((door) => door.close()));
    await stack.stop();
  };
  try {
    await ensureTopics(localCluster(stack.kafkaBrokers), topics, { prefix: 'rebound.', partitions, replication: 1 });
    const clockText = formatScaledClock(options.clock());
    const clock = parseClock(clockText);
    if (!clock.ok) throw new Error(clock.error);

    const ports = await freePorts(1 + serviceNames.length * 3);
    const port = (index: number): number => ports[index] ?? 0;
    const address = (index: number) => `http://127.0.0.1:${port(index)}`;
    const urls: Urls = {
      emulator: address(0),
      ingest: address(1),
      segmentation: address(2),
      campaigns: address(3),
      consent: address(4),
      dispatch: address(5),
      analytics: address(6),
    };
    const portsOf = (copy: 0 | 1) => serviceNames.map((_, index) => port(1 + serviceNames.length * (copy + 1) + index));
    for (const [index, name] of serviceNames.entries())
      doors.push(
        await FrontDoor.open(Number(new URL(urls[name]).port), [portsOf(0)[index] ?? 0, portsOf(1)[index] ?? 0]),
      );

    const rootKey = makeKey('root', 'admin', randomBytes(24));
    const env = {
      ...serviceEnvironment({
        stack,
        urls,
        clock: clockText,
        adminKeySha256: rootKey.sha256,
        closeEarly: options.closeEarly,
      }),
      ...chaosSettings,
      ...options.settings,
    };
    const emulator = startChild({
      name: 'carrier-emulator',
      script: scriptOf('carrier-emulator'),
      env,
      logFile: path.join(folder, 'carrier-emulator.log'),
    });
    children.push(emulator);
    const layouts = ([0, 1] as const).flatMap((copy) => layoutsOf(copy, portsOf(copy), options.fleet));
    processes = new Processes({ layouts, env, folder, log });
    processes.startAll();
    const started = performance.now();
    await Promise.race([emulator.failed, processes.ready(processes.names, 180_000, options.signal)]);
    options.signal.throwIfAborted();
    log(`${layouts.length} processes are ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return {
      stack,
      clock: clock.value,
      clockText,
      urls,
      rootKey: rootKey.key,
      folder,
      adopt: (child) => void children.push(child),
      processes,
      failed: emulator.failed,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function layoutsOf(copy: 0 | 1, ports: readonly number[], fleet: boolean): Layout[] {
  const all = serviceNames.map((name, index) => [name, ports[index] ?? 0] as const);
  return fleet
    ? all.map(([name, port]) => ({ name: `${name}-${copy + 1}`, app: name, ports: { [name]: port } }))
    : [{ name: `services-${copy + 1}`, app: 'standalone', ports: Object.fromEntries(all) }];
}
