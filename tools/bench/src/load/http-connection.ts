import net from 'node:net';

/** One answer still to come. */
interface Waiting {
  readonly resolve: (status: number) => void;
  readonly reject: (error: Error) => void;
}

const headEnd = Buffer.from('\r\n\r\n');

/**
 * A keep-alive connection with one request at a time. As little as HTTP can be: the load shares the machine with what it
 * loads, and a complete client would cost as much as the edge it asks. Reads answers with a `content-length` only.
 */
export class HttpConnection {
  private socket: net.Socket;
  private waiting: Waiting | undefined;
  private pending: Buffer | undefined;
  readonly opened: Promise<void>;

  constructor(private readonly url: string) {
    this.socket = this.connect();
    this.opened = new Promise((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.once('error', reject);
    });
  }

  /** @returns the status of the answer, once all of it is here */
  request(bytes: Buffer): Promise<number> {
    // A server closes what it does not hear from for a while.
    if (this.socket.destroyed) this.socket = this.connect();
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private connect(): net.Socket {
    const { hostname, port } = new URL(this.url);
    const socket = net.connect({ host: hostname, port: Number(port), noDelay: true });
    socket.on('data', (chunk) => this.read(chunk));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => {
      if (socket === this.socket) this.fail(new Error('the connection was closed'));
    });
    return socket;
  }

  private read(chunk: Buffer): void {
    const all = this.pending ? Buffer.concat([this.pending, chunk]) : chunk;
    const end = all.indexOf(headEnd);
    if (end === -1) {
      this.pending = all;
      return;
    }
    const head = all.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) return this.fail(new Error('an answer without content-length'));
    if (all.length < end + 4 + Number(length)) {
      this.pending = all;
      return;
    }
    this.pending = undefined;
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve(Number(head.slice(9, 12)));
  }

  private fail(error: Error): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.reject(error);
  }
}

/** The bytes of a POST. The path and the headers stay the same for all requests of a run. */
export function postRequest(url: string, headers: Readonly<Record<string, string>>): (body: string) => Buffer {
  const { host, pathname } = new URL(url);
  const lines = Object.entries({ host, 'content-type': 'application/json', ...headers });
  const head = `POST ${pathname} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}`;
  return (body) => Buffer.from(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
