import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@rebound/testing';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { EarlyServer } from '../src/http/early-server.js';

/** Longer than a test may take: who waits for it fails. */
const deadlineMs = 60_000;
const withoutItsBody = 'POST /v1/events HTTP/1.1\r\nhost: shop\r\ncontent-length: 2\r\n\r\n';

let server: EarlyServer;
let agent: Agent;
let port: number;
let clients: Socket[];

beforeEach(async () => {
  server = new EarlyServer('shop');
  agent = new Agent({ keepAlive: true });
  port = await server.listen(0, '127.0.0.1');
  clients = [];
});
afterEach(async () => {
  agent.destroy();
  for (const client of clients) client.destroy();
  await server.close(0);
});

/** A connection from both its ends. */
async function connected(): Promise<{ client: Socket; accepted: Socket }> {
  const accepting = new Promise<Socket>((resolve) => server.server.once('connection', resolve));
  const client = connect(port, '127.0.0.1');
  clients.push(client);
  await once(client, 'connect');
  return { client, accepted: await accepting };
}

/** A request over a connection that its client keeps; the head of the answer and its first word are there already. */
async function answeredInPart(): Promise<{ answer: ServerResponse; received: IncomingMessage }> {
  const asked = new Promise<ServerResponse>((resolve) => {
    server.handOver((_request, response) => {
      response.write('so ');
      resolve(response);
    });
  });
  const outgoing = request({ port, host: '127.0.0.1', agent });
  const received = new Promise<IncomingMessage>((resolve) => outgoing.once('response', resolve));
  outgoing.end();
  return { answer: await asked, received: await received };
}

/** Sends a request, or as much of it as the answer needs. */
async function answered(client: Socket, request: string): Promise<void> {
  const answer = once(client, 'data');
  client.write(request);
  await answer;
}

/** Sends more, until it has arrived. */
async function arrives(client: Socket, accepted: Socket, more: string): Promise<void> {
  const read = accepted.bytesRead;
  client.write(more);
  await until(() => accepted.bytesRead > read);
}

describe('a server that closes', () => {
  it('does not wait for a connection that was never used', async () => {
    const { client } = await connected();
    expect(await server.close(deadlineMs)).toBe(true);
    expect(await text(client)).toBe('');
  });

  it('does not wait for a client that keeps its connection after its answer', async () => {
    const { answer, received } = await answeredInPart();
    answer.end('far');
    expect(await text(received)).toBe('so far');
    expect(await server.close(deadlineMs)).toBe(true);
  });

  it('waits for an answer under way, and not for its connection afterwards', async () => {
    const { answer, received } = await answeredInPart();
    let isClosed = false;
    const closing = server.close(deadlineMs).finally(() => (isClosed = true));
    const late = connect(port, '127.0.0.1');
    expect(await once(late, 'error')).toMatchObject([{ code: 'ECONNREFUSED' }]);
    expect(isClosed).toBe(false);
    answer.end('good');
    expect(await text(received)).toBe('so good');
    expect(await closing).toBe(true);
  });

  it('hears a request out that had begun to arrive', async () => {
    const { client, accepted } = await connected();
    await arrives(client, accepted, 'GET /health/live HTTP/1.1\r\nhost: shop\r\n');
    const closing = server.close(deadlineMs);
    client.write('\r\n');
    expect(await text(client)).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(await closing).toBe(true);
  });

  it('hears the second request on a connection out, too', async () => {
    const { client, accepted } = await connected();
    await answered(client, 'GET /health/live HTTP/1.1\r\nhost: shop\r\n\r\n');
    await arrives(client, accepted, 'GET /health/live HTTP/1.1\r\n');
    const closing = server.close(deadlineMs);
    client.write('host: shop\r\n\r\n');
    expect(await text(client)).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(await closing).toBe(true);
  });

  it('does not wait for the body of a request that was refused without it', async () => {
    const { client } = await connected();
    await answered(client, withoutItsBody);
    expect(await server.close(deadlineMs)).toBe(true);
    client.destroy();
  });

  it('does not wait for more when that body came after the answer', async () => {
    const { client, accepted } = await connected();
    await answered(client, withoutItsBody);
    await arrives(client, accepted, '{}');
    expect(await server.close(deadlineMs)).toBe(true);
    client.destroy();
  });

  it('cuts at the deadline what is not answered, and says so', async () => {
    await answeredInPart();
    expect(await server.close(1)).toBe(false);
  });
});
