import { afterEach, describe, expect, it } from '@jest/globals';
import { freePorts } from '@rebound/simulator';
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { FrontDoor } from '../src/fleet/front-door.js';

/** The test's own patience ends it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(50);
}

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A service that says its name, or nothing at all while `silent`. */
async function service(
  name: string,
  port: number,
): Promise<{ server: Server; mood: { ready: boolean; silent: boolean } }> {
  const mood = { ready: true, silent: false };
  const server = createServer((request, response) => {
    if (mood.silent) return;
    const healthy = request.url !== '/health/ready' || mood.ready;
    response.writeHead(healthy ? 200 : 503).end(name);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  open.push(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));
  return { server, mood };
}

async function street() {
  const [door = 0, one = 0, two = 0] = await freePorts(3);
  const first = await service('one', one);
  const second = await service('two', two);
  const frontDoor = await FrontDoor.open(door, [one, two]);
  open.push(() => frontDoor.close());
  const ask = async (): Promise<string> =>
    (await fetch(`http://127.0.0.1:${door}/`, { headers: { connection: 'close' } })).text();
  const answers = async () => new Set(await Promise.all(Array.from({ length: 6 }, ask)));
  return { first, second, ask, answers };
}

describe('the front door', () => {
  it('leads to all who are ready, in turn', async () => {
    const { answers } = await street();
    expect(await answers()).toEqual(new Set(['one', 'two']));
  });

  it('leads past one that is gone, or says that it is not ready', async () => {
    const { first, second, answers } = await street();
    await until(async () => (await answers()).size === 2);
    first.mood.ready = false;
    await until(async () => !(await answers()).has('one'));
    first.mood.ready = true;
    await until(async () => (await answers()).has('one'));
    await new Promise((resolve) => (second.server.closeAllConnections(), second.server.close(resolve)));
    expect(await answers()).toEqual(new Set(['one']));
  });

  it('cuts who waits for one that answers nothing any more, so that they try again elsewhere', async () => {
    const { first, second, ask, answers } = await street();
    await until(async () => (await answers()).size === 2);
    [first.mood.silent, second.mood.silent] = [true, true];
    const waiting = ask();
    await expect(waiting).rejects.toThrow();
    second.mood.silent = false;
    await until(async () => (await answers().catch(() => new Set())).has('two'));
  });
});
