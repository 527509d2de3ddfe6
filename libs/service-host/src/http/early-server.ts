import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Connections } from './connections.js';
import { problemBody } from './problem.js';

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The HTTP server, up before the application is: while the service waits for its database or the broker it is alive (an
 * orchestrator must not restart it) and not ready. Then the application takes over on the same port.
 */
export class EarlyServer {
  readonly server: Server;
  private readonly connections: Connections;
  private handle: RequestHandler = (request, response) => this.answerEarly(request, response);

  constructor(
    private readonly service: string,
    /** What a path is answered while the service starts; 503 unless given. */
    private readonly startingStatus: (path: string) => number = () => 503,
  ) {
    this.server = createServer((request, response) => this.handle(request, response));
    this.connections = new Connections(this.server);
    // Longer than usual load balancers keep an idle connection, so that they close first and no request meets a closed one.
    this.server.keepAliveTimeout = 75_000;
    this.server.headersTimeout = 80_000;
    this.server.requestTimeout = 60_000;
  }

  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen({ port, host }, () => {
        this.server.off('error', reject);
        resolve();
      });
    });
    const address: AddressInfo | string | null = this.server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  handOver(handler: RequestHandler): void {
    this.handle = handler;
  }

  /**
   * Takes no new connection and waits for the answers under way; at the deadline (real ms) the rest is cut.
   * @returns whether all were answered
   */
  async close(deadlineMs: number): Promise<boolean> {
    if (!this.server.listening) return true;
    let answered = true;
    const cut = setTimeout(() => {
      answered = false;
      this.server.closeAllConnections();
    }, deadlineMs);
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.connections.close();
    });
    clearTimeout(cut);
    return answered;
  }

  private answerEarly(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url?.split('?', 1)[0];
    const alive = path === '/health/live';
    const status = alive ? 200 : path?.startsWith('/health/') ? 503 : this.startingStatus(path ?? '');
    const body = alive
      ? { status: 'up', service: this.service }
      : path === '/health/ready'
        ? { status: 'down', service: this.service, state: 'starting', checks: {} }
        : problemBody(status, { detail: 'The service is starting.', reason: 'starting' });
    const type = path?.startsWith('/health/') ? 'application/json' : 'application/problem+json';
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      ...(alive ? {} : { 'retry-after': '1' }),
    });
    response.end(JSON.stringify(body));
  }
}
