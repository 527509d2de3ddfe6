import { createServer } from 'node:net';
import { StackError } from '../stack.js';

// Below the range from which systems take the local ports of outgoing connections (32768 on Linux, 49152 on macOS): a
// client that keeps trying a stopped server's port could otherwise be given that very port as its own.
const first = 20_000;
const last = 31_999;

/**
 * Finds ports on 127.0.0.1 that nobody listens on. Another process may take one before it is used: whoever starts a server
 * on it must try again with others then.
 */
export async function freePorts(count: number, random: () => number = Math.random): Promise<number[]> {
  const found = new Set<number>();
  for (let attempt = 0; attempt < 500 && found.size < count; attempt += 1) {
    const port = first + Math.floor(random() * (last - first + 1));
    if (!found.has(port) && (await isFree(port))) found.add(port);
  }
  if (found.size < count) throw new StackError(`no free port found between ${first} and ${last} on 127.0.0.1`);
  return [...found];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
