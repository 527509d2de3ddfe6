import path from 'node:path';
import { postRequest } from '../load/http-connection.js';
import { httpContender } from '../load/http-contender.js';
import type { LoadTarget } from '../load/load.js';
import type { Watched } from '../measure/cpu.js';
import type { Contender } from '../measure/rounds.js';
import { adminKey, environmentOf, isReady, startService, workspaceId } from '../world/services.js';
import { freePort, type World } from '../world/world.js';

/** An edge that takes events and puts them on a topic of its own. */
export interface Edge {
  readonly name: string;
  readonly watched: readonly Watched[];
  readonly stored: () => Promise<number>;
  target(path: '/v1/track' | '/v1/batch', body: (n: number) => string): LoadTarget;
}

const edge = (
  name: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  rest: Pick<Edge, 'watched' | 'stored'>,
): Edge => ({
  name,
  ...rest,
  target: (route, body) => {
    const request = postRequest(url + route, headers);
    return { url, request: (n) => request(body(n)) };
  },
});

/** Our ingest as it ships. */
export async function ourEdge(world: World): Promise<Edge> {
  const [prefix, databaseUrl] = await Promise.all([world.topics('ours'), world.database()]);
  const service = await startService(world, 'ingest', environmentOf(world, { prefix, databaseUrl }));
  await isReady(service);
  return edge(
    'ours',
    service.url,
    { authorization: `Bearer ${adminKey}`, 'rebound-workspace': workspaceId },
    {
      watched: world.watch([service.child], ['kafka']),
      stored: () => world.records(`${prefix}ingest.behaviour.v1`),
    },
  );
}

const peerKey = 'a-key-of-the-peer';

export async function peerEdge(world: World): Promise<Edge> {
  const topic = await world.topic('peer.events');
  const port = await freePort();
  const child = await world.start({
    name: 'peer',
    script: path.join(import.meta.dirname, 'peer-nest.js'),
    env: { PORT: String(port), KAFKA_BROKERS: world.stack.kafkaBrokers, TOPIC: topic, API_KEY: peerKey },
  });
  await child.started();
  return edge(
    'Nest + class-validator',
    `http://127.0.0.1:${port}`,
    { authorization: `Bearer ${peerKey}` },
    { watched: world.watch([child], ['kafka']), stored: () => world.records(topic) },
  );
}

export const closedLoop = (
  { name, watched, stored }: Edge,
  target: LoadTarget,
  options: { connections: number; seconds: number; itemsPerRequest: number },
): Contender => httpContender({ name, target, watched, stored, ...options });
