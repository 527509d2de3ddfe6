import type { StartedServers } from '../start-stack.js';
import type { Log, RunningServer, ServerName, StackOptions } from '../stack.js';
import { classArchive } from './class-archive.js';
import { downloads } from './downloads.js';
import { onExit } from './exit-hooks.js';
import { planKafka } from './kafka.js';
import { LocalServer, PortTaken, type ServerPlan } from './local-server.js';
import { freePorts } from './ports.js';
import { createDatabase, planPostgres, postgresUrl } from './postgres.js';
import { findJava } from './prerequisites.js';
import { findRedis, planRedis } from './redis.js';
import { RunDirectory } from './run-directory.js';
import { sweepOrphans } from './sweep.js';

interface Start {
  directory: RunDirectory;
  durable: boolean;
  log: Log;
  options: StackOptions;
  /** Every server as soon as its process runs, so that a failed start can end those of the others. */
  running: LocalServer[];
}

/** Starts servers as processes of this machine, side by side, in a directory of their own. All of them, or none. */
export async function startLocally(names: ServerName[], options: StackOptions & { log: Log }): Promise<StartedServers> {
  const { log, name = 'stack', keepData = false, durable = true } = options;
  // What is missing is said before anything runs.
  if (names.includes('kafka')) await Promise.all([findJava(), downloads(log)]);
  await sweepOrphans(log);
  const directory = await RunDirectory.create(name, keepData);
  const takeHookBack = onExit(() => directory.removeNow());
  const start: Start = { directory, durable, log, options, running: [] };
  const close = async (): Promise<void> => {
    // Without a need for the data there is no need for an orderly end either, which takes Kafka seconds.
    await Promise.all(start.running.map((server) => (keepData ? server.stop() : server.kill())));
    await directory.remove();
    takeHookBack();
  };
  const starts = names.map(async (each) => [each, await starters[each](start)] as const);
  const failed = (await Promise.allSettled(starts)).find((result) => result.status === 'rejected');
  if (failed) {
    await close();
    throw failed.reason;
  }
  const servers: Partial<Record<ServerName, RunningServer>> = Object.fromEntries(await Promise.all(starts));
  return { servers, close };
}

const starters: Record<ServerName, (start: Start) => Promise<RunningServer>> = {
  kafka: async (start) => {
    const { directory, durable, log, options } = start;
    const java = await findJava();
    const { kafka: jars } = await downloads(log);
    const archive = await classArchive({ java, jars }, log);
    const [server, port] = await launch(start, 2, ([port = 0, controllerPort = 0]) =>
      planKafka({
        java: java.program,
        jars,
        archive,
        directory,
        port,
        controllerPort,
        durable,
        settings: options.kafka ?? {},
      }),
    );
    return { url: `127.0.0.1:${port}`, server };
  },
  postgres: async (start) => {
    const { directory, durable, options } = start;
    const [server, port] = await launch(start, 1, ([port = 0]) =>
      planPostgres({ directory, port, durable, settings: options.postgres ?? {} }),
    );
    await createDatabase(port);
    return { url: postgresUrl(port), server };
  },
  redis: async (start) => {
    const { directory, durable, log, options } = start;
    const command = await findRedis(log);
    const [server, port] = await launch(start, 1, ([port = 0]) =>
      planRedis({ command, directory, port, durable, settings: options.redis ?? {} }),
    );
    return { url: `redis://127.0.0.1:${port}`, server };
  },
};

/** Starts one server, with other ports again where somebody else took one of them in between. */
async function launch(
  { directory, running, log }: Start,
  portCount: number,
  plan: (ports: number[]) => Promise<ServerPlan>,
): Promise<[LocalServer, number]> {
  const started = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const ports = await freePorts(portCount);
    const planned = await plan(ports);
    const server = new LocalServer(planned, directory, log);
    running.push(server);
    try {
      await server.start();
      log(`${planned.name} up on port ${ports[0]} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
      return [server, ports[0] ?? 0];
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 5) throw error;
    }
  }
}
