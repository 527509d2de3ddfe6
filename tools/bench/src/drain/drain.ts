import path from 'node:path';
import type { BenchOptions, Row } from '../benchmark.js';
import { postRequest } from '../load/http-connection.js';
import { single } from '../load/shop-events.js';
import { httpContender } from '../load/http-contender.js';
import type { Contender } from '../measure/rounds.js';
import { interleave } from '../measure/rounds.js';
import { freePort, type World } from '../world/world.js';

/** The bare drain as a contender: what nothing that speaks HTTP on this machine can beat. */
export async function drainContender(
  world: World,
  options: Pick<BenchOptions, 'seconds'>,
  connections: number,
): Promise<Contender> {
  const port = await freePort();
  const child = await world.start({
    name: 'drain',
    script: path.join(import.meta.dirname, 'server.js'),
    env: { PORT: String(port) },
  });
  await child.started();
  const url = `http://127.0.0.1:${port}/`;
  const [body, request] = [single('drain', 1000), postRequest(url, {})];
  return httpContender({
    name: 'node:http drain',
    target: { url, request: (n) => request(body(n)) },
    connections,
    seconds: options.seconds,
    itemsPerRequest: 1,
    watched: [{ name: 'drain', pid: child.pid }],
  });
}

/** For benchmarks whose absolute goals are scaled by the drain: its µs a request on this machine, now. */
export async function measureDrain(world: World, options: BenchOptions): Promise<Row | undefined> {
  const seconds = Math.min(options.seconds, 5);
  const drain = await drainContender(world, { seconds }, 64);
  const rounds = { rounds: 1, warmUpSeconds: Math.min(options.warmUpSeconds, 2), log: world.log };
  const [row] = await interleave('yardstick', [drain], rounds);
  return row;
}
