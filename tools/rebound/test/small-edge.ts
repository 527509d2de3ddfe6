import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = Readonly<{ path: string; events: readonly Record<string, unknown>[]; history: boolean }>;

type Judgement = { status: number; body: unknown; retryAfter?: number } | 'hang up';
type Judge = (request: Received) => Judgement | Promise<Judgement>;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A server that answers as ingest does; the test says how it judges. */
export class SmallEdge {
  readonly received: Received[] = [];
  judge: Judge = ({ path }) =>
    path === '/v1/batch' ? { status: 200, body: { success: true } } : { status: 202, body: { accepted: 1 } };

  private constructor(private readonly server: ReturnType<typeof createServer>) {}

  static async open(): Promise<SmallEdge> {
    const server = createServer((request, response) => void edge.answer(request, response));
    const edge = new SmallEdge(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return edge;
  }

  get url(): string {
    const address: AddressInfo | string | null = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  /** Every event that was answered with success, by its id. */
  get taken(): Record<string, unknown>[] {
    return this.received.flatMap(({ events }) => events);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
    const list: unknown = isRecord(body) && 'batch' in body ? body['batch'] : body;
    const received: Received = {
      path: request.url ?? '',
      events: Array.isArray(list) ? list.filter(isRecord) : [],
      history: request.headers['rebound-history'] === 'true',
    };
    const judged = await this.judge(received);
    if (judged === 'hang up') return void request.socket.destroy();
    if (judged.status < 300) this.received.push(received);
    response.writeHead(judged.status, {
      'content-type': 'application/json',
      ...(judged.retryAfter === undefined ? {} : { 'retry-after': String(judged.retryAfter) }),
    });
    response.end(JSON.stringify(judged.body));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
