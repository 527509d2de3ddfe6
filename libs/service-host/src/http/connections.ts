import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

interface Use {
  /** Requests that are not answered. */
  requests: number;
  last?: IncomingMessage;
  /** Bytes that had come when the last request and its answer were over: more means that another begins to arrive. */
  read: number;
}

/**
 * The connections of a server, so that it can be closed without waiting for those that carry nothing.
 * `Server.closeIdleConnections` leaves out three kinds: connections that were never used (browsers and clients with pools open
 * them ahead), those whose answer was under way when it was called, which their clients keep open afterwards, and those whose
 * request was refused before its body had come.
 */
export class Connections {
  private readonly uses = new Map<Socket, Use>();
  private closing = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.uses.set(socket, { requests: 0, read: 0 });
      socket.once('close', () => this.uses.delete(socket));
    });
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const { socket } = request;
      const use = this.uses.get(socket);
      if (!use) return;
      use.requests += 1;
      use.last = request;
      const over = (): void => {
        use.read = socket.bytesRead;
        if (this.closing) closeUnused(socket, use);
      };
      request.once('close', over);
      response.once('close', () => {
        use.requests -= 1;
        over();
      });
    });
  }

  /** Ends the unused ones now, and each of the others as soon as nothing is under way on it. */
  close(): void {
    this.closing = true;
    for (const [socket, use] of this.uses) closeUnused(socket, use);
  }
}

/** What is still to come of a request that is answered (a body that nobody waited for) is not waited for. */
function closeUnused(socket: Socket, { requests, last, read }: Use): void {
  if (requests === 0 && (last?.complete === false || socket.bytesRead === read)) socket.destroySoon();
}
