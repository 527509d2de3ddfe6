import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { dockerAnswers } from '../src/docker/docker-engine.js';

describe('the question whether Docker runs', () => {
  it('is answered with no in a second or so by an engine that takes the connection and then says nothing', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const asked = performance.now();
    expect(await dockerAnswers({ DOCKER_HOST: `tcp://127.0.0.1:${port}` })).toBe(false);
    expect(performance.now() - asked).toBeLessThan(5000);
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
});
