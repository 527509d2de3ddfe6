import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { homedir } from 'node:os';
import path from 'node:path';

/** Whether a Docker engine answers within a second. Asks the socket itself: the docker command can hang. */
export async function dockerAnswers(env: Record<string, string | undefined>): Promise<boolean> {
  const address = dockerAddress(env, existsSync);
  return address !== undefined && ping(address);
}

export type DockerAddress = { socketPath: string } | { host: string; port: number };

/** DOCKER_HOST, else the first of the usual sockets that is there. TLS engines are left to DOCKER_HOST's owner. */
export function dockerAddress(
  env: Record<string, string | undefined>,
  exists: (file: string) => boolean,
): DockerAddress | undefined {
  const given = env.DOCKER_HOST;
  if (given) {
    if (given.startsWith('unix://')) return { socketPath: given.slice('unix://'.length) };
    const url = URL.canParse(given) ? new URL(given) : undefined;
    return url?.protocol === 'tcp:' ? { host: url.hostname, port: Number(url.port || 2375) } : undefined;
  }
  const sockets = [
    '/var/run/docker.sock',
    path.join(env.HOME ?? homedir(), '.docker/run/docker.sock'),
    ...(env.XDG_RUNTIME_DIR ? [path.join(env.XDG_RUNTIME_DIR, 'docker.sock')] : []),
  ];
  const socketPath = sockets.find(exists);
  return socketPath === undefined ? undefined : { socketPath };
}

function ping(address: DockerAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(
      { ...address, path: '/_ping', method: 'GET', signal: AbortSignal.timeout(1000) },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      },
    );
    asked.once('error', () => resolve(false));
    asked.end();
  });
}
