import { topics } from '@rebound/contracts';
import { formatScaledClock, parseClock, type Clock, type ScaledClockSettings } from '@rebound/kernel';
import { makeKey } from '@rebound/access';
import { ensureTopics } from '@rebound/messaging';
import { type Stack, startStack } from '@rebound/stack';
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Child, startChild } from './child-process.js';
import { localCluster } from './local-cluster.js';
import { freePorts, portVariables, scriptOf, serviceEnvironment, untilAnswering } from './service-processes.js';
import { untilStopped } from './until-stopped.js';
import { serviceNames, type Urls } from './urls.js';

export interface WorldOptions {
  /** Asked once the servers are up, so that starting them takes no virtual time. */
  readonly clock: () => ScaledClockSettings;
  readonly log: (line: string) => void;
  /** Business time before a lawful window ends from which nothing is handed over, ISO 8601. */
  readonly closeEarly: string;
  /** Told to stop, it ends what it has started and throws. */
  readonly signal?: AbortSignal | undefined;
}

/** What the storefront meets: servers, the emulator and the six services, in virtual time. */
export interface ShopWorld {
  readonly stack: Stack;
  readonly clock: Clock;
  readonly clockText: string;
  readonly urls: Urls;
  readonly rootKey: string;
  /** Logs of the processes. */
  readonly folder: string;
  /** Ends this process with the others. */
  adopt(child: Child): void;
}

/** The demo's world: one process with all services. */
export interface World extends ShopWorld {
  readonly startSeconds: number;
  readonly standalone: () => Child;
  /** kill -9 and start again on the same ports; resolves when it is ready. Returns the virtual stretch it was away. */
  killStandalone(): Promise<{ from: number; to: number }>;
  /** Rejects when a process of ours dies. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

/** About twice what the services hold; without a bound V8 lets much more garbage lie before it collects any. */
const heapBound = ['--max-old-space-size=448'];

export async function startWorld({ clock: settings, log, closeEarly, signal }: WorldOptions): Promise<World> {
  const step = untilStopped(signal);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rebound-demo-'));
  const stack = await startStack({ name: 'demo', log });
  const children: Child[] = [];
  const close = async () => {
    await Promise.allSettled(children.map((child) => child.stop()));
    await stack.stop();
  };
  try {
    await ensureTopics(localCluster(stack.kafkaBrokers), topics, { prefix: 'rebound.', partitions: 6, replication: 1 });
    log('topics are there');

    const clockText = formatScaledClock(settings());
    const clock = parseClock(clockText);
    if (!clock.ok) throw new Error(clock.error);
    const ports = await freePorts(serviceNames.length + 1);
    const urlOf = (index: number) => `http://127.0.0.1:${ports[index]}`;
    const urls = Object.fromEntries(
      [...serviceNames, 'emulator' as const].map((name, index) => [name, urlOf(index)]),
    ) as Urls;
    const rootKey = makeKey('root', 'admin', randomBytes(24));
    const env = {
      ...serviceEnvironment({ stack, urls, clock: clockText, adminKeySha256: rootKey.sha256, closeEarly }),
      ...portVariables(Object.fromEntries(serviceNames.map((name, index) => [name, ports[index]]))),
    };
    const start = (name: string, app: string, flags: readonly string[] = []) => {
      const child = startChild({ name, script: scriptOf(app), flags, env, logFile: path.join(folder, `${name}.log`) });
      children.push(child);
      return child;
    };
    const emulator = start('carrier-emulator', 'carrier-emulator');
    // First, and alone: on two cores they would hold each other up, and the services look for their carrier at once.
    const counters = `${urls.emulator}/emulator/counters`;
    await step(() => Promise.race([emulator.failed, untilAnswering({ emulator: counters }, { signal })]));
    let standalone = start('services', 'standalone', heapBound);
    const startedAt = performance.now();
    const failed = Promise.race([emulator.failed, standalone.failed]);
    failed.catch(() => undefined);
    await step(() => Promise.race([failed, ready(urls, signal)]));
    const startSeconds = Math.round((performance.now() - startedAt) / 100) / 10;
    log(`six services are ready after ${startSeconds} s`);

    return {
      stack,
      clock: clock.value,
      clockText,
      urls,
      rootKey: rootKey.key,
      folder,
      startSeconds,
      standalone: () => standalone,
      adopt: (child) => void children.push(child),
      failed,
      killStandalone: async () => {
        const from = clock.value.now();
        await standalone.kill();
        standalone = start('services', 'standalone', heapBound);
        await ready(urls);
        return { from, to: clock.value.now() };
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const ready = (urls: Urls, signal?: AbortSignal): Promise<void> =>
  untilAnswering(Object.fromEntries(serviceNames.map((name) => [name, `${urls[name]}/health/ready`])), { signal });
