import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

interface Use {
  /** Requests under way. */
  requests: number;
  /** Bytes that had come by the end of its last answer: more means that a request has begun to arrive. */
  read: number;
}

/**
 * The connections of a server, so that it can be closed without waiting for those that carry nothing.
 * `Server.closeIdleConnections` leaves out two kinds: connections that were never used (browsers and clients with pools open
 * them ahead), and those whose answer was under way when it was called, which their clients keep open afterwards.
 */
export class Connections {
  private readonly uses = new Map<Socket, Use>();
  private closing = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.uses.set(socket, { requests: 0, read: 0 });
      socket.once('close', () => this.uses.delete(socket));
    });
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const use = this.uses.get(socket);
      if (!use) return;
      use.requests += 1;
      response.once('close', () => {
        use.requests -= 1;
        use.read = socket.bytesRead;
        if (this.closing) closeUnused(socket, use);
      });
    });
  }

  /** Ends the unused ones now, and each of the others as soon as nothing is under way on it. */
  close(): void {
    this.closing = true;
    for (const [socket, use] of this.uses) closeUnused(socket, use);
  }
}

function closeUnused(socket: Socket, { requests, read }: Use): void {
  if (requests === 0 && socket.bytesRead === read) socket.destroySoon();
}
