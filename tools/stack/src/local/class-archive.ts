import { existsSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../stack.js';
import { sha256 } from './downloads.js';
import { onExit } from './exit-hooks.js';
import { planKafka } from './kafka.js';
import { LocalServer } from './local-server.js';
import { freePorts } from './ports.js';
import type { Java } from './prerequisites.js';
import { RunDirectory } from './run-directory.js';

type Kafka = Readonly<{ java: Java; jars: string }>;

let ready: Promise<string | undefined> | undefined;

/**
 * Kafka's classes as the JVM has them in memory (class data sharing): with it a broker is up in half the time. Made once for
 * each Java, beside the jars, by a broker that nobody uses. A start does not fail for want of it.
 */
export function classArchive(kafka: Kafka, log: Log): Promise<string | undefined> {
  ready ??= prepare(kafka, log).catch((error: unknown) => {
    log(`Kafka starts slower than it could: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    return undefined;
  });
  return ready;
}

async function prepare(kafka: Kafka, log: Log): Promise<string> {
  const file = path.join(path.dirname(kafka.jars), `kafka-classes-${sha256(kafka.java.build).slice(0, 12)}.jsa`);
  if (!existsSync(file)) await make(file, kafka, log);
  return file;
}

async function make(file: string, { java, jars }: Kafka, log: Log): Promise<void> {
  log('preparing Kafka for quick starts (once, some seconds)');
  const directory = await RunDirectory.create('classes', false);
  const takeHookBack = onExit(() => directory.removeNow());
  try {
    const [port = 0, controllerPort = 0] = await freePorts(2);
    const plan = await planKafka({
      java: java.program,
      jars,
      directory,
      port,
      controllerPort,
      durable: false,
      settings: {},
    });
    const made = directory.path('classes.jsa');
    const broker = new LocalServer(
      { ...plan, args: [`-XX:ArchiveClassesAtExit=${made}`, ...plan.args] },
      directory,
      log,
    );
    await broker.start();
    await broker.stop();
    // Another start may be at it too: whole, or not there.
    const whole = `${file}.${process.pid}`;
    await copyFile(made, whole);
    await rename(whole, file);
  } finally {
    await directory.remove();
    takeHookBack();
  }
}
