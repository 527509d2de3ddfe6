import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fetchOnce, sha256 } from '../src/local/downloads.js';
import { StackError } from '../src/index.js';

/** What the server gives out, by name. */
let offered: Record<string, string>;
let asked: string[];
let server: Server;
let cache: string;
beforeEach(async () => {
  offered = { 'broker.jar': 'the broker', 'client.jar': 'the client' };
  asked = [];
  server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    asked.push(name);
    response.writeHead(offered[name] === undefined ? 404 : 200).end(offered[name]);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cache = await mkdtemp(path.join(tmpdir(), 'rebound-downloads-test-'));
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(cache, { recursive: true });
});

const list = `${sha256('the broker')}  broker.jar\n${sha256('the client')}  client.jar\n`;

const fetching = () =>
  fetchOnce({
    list,
    cache,
    bring: async (folder) => {
      const { port } = server.address() as AddressInfo;
      for (const name of ['broker.jar', 'client.jar']) {
        const answer = await fetch(`http://127.0.0.1:${port}/${name}`);
        if (answer.ok) await writeFile(path.join(folder, name), Buffer.from(await answer.arrayBuffer()));
      }
    },
  });

describe('downloads', () => {
  it('are kept when each is the file that the list names, and not fetched again', async () => {
    const folder = await fetching();
    expect(await readFile(path.join(folder, 'client.jar'), 'utf8')).toBe('the client');
    expect(await fetching()).toBe(folder);
    expect(asked).toEqual(['broker.jar', 'client.jar']);
  });

  it('are refused when one has another SHA-256, and none of them is kept', async () => {
    offered['client.jar'] = 'not the client';
    await expect(fetching()).rejects.toThrow(
      new StackError('client.jar is not the file that tools/stack/downloads.sha256 names; it was not used'),
    );
    expect(await readdir(cache)).toEqual([]);
    // The next start does not find it either: it fetches anew.
    offered['client.jar'] = 'the client';
    await fetching();
    expect(asked).toHaveLength(4);
  });

  it('are refused when one is missing', async () => {
    delete offered['broker.jar'];
    await expect(fetching()).rejects.toThrow(new StackError('Maven did not bring broker.jar'));
    expect(await readdir(cache)).toEqual([]);
  });
});
