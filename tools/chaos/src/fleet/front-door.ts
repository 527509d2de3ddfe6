import { createServer, type Server, type Socket, connect } from 'node:net';

interface Upstream {
  readonly port: number;
  /** `ready` by its own word; `alive` while it answers anything. */
  standing: 'ready' | 'alive' | 'silent';
  misses: number;
  readonly sockets: Set<Socket>;
}

const lookEveryMs = 750;
const patienceMs = 1_000;
/** So many looks without an answer, and whoever is connected to it is sent elsewhere. */
const missesUntilSilent = 2;

/**
 * Stands before the processes of one service, as a load balancer does in a cluster: a connection goes to the next one that
 * says it is ready; connections to one that answers nothing any more are cut.
 */
export class FrontDoor {
  private readonly server: Server;
  private readonly upstreams: readonly Upstream[];
  private readonly looking: NodeJS.Timeout;
  private turn = 0;

  private constructor(ports: readonly number[]) {
    this.upstreams = ports.map((port) => ({ port, standing: 'silent', misses: 0, sockets: new Set() }));
    this.server = createServer((client) => this.pass(client, this.inOrder()));
    this.looking = setInterval(() => {
      for (const upstream of this.upstreams) void this.look(upstream);
    }, lookEveryMs);
  }

  static async open(port: number, upstreams: readonly number[]): Promise<FrontDoor> {
    const door = new FrontDoor(upstreams);
    await new Promise<void>((resolve, reject) => {
      door.server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    return door;
  }

  async close(): Promise<void> {
    clearInterval(this.looking);
    for (const upstream of this.upstreams) cut(upstream);
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Whom to try: the ready ones in turn, then who is alive at least, then the rest, since a look is a moment old. */
  private inOrder(): Upstream[] {
    this.turn += 1;
    const rotated = this.upstreams.map((_, index, all) => all[(index + this.turn) % all.length]);
    const there = rotated.filter((one) => one !== undefined);
    return (['ready', 'alive', 'silent'] as const).flatMap((standing) =>
      there.filter((one) => one.standing === standing),
    );
  }

  private pass(client: Socket, [upstream, ...others]: readonly Upstream[]): void {
    client.on('error', () => client.destroy());
    if (!upstream) {
      client.destroy();
      return;
    }
    const onward = connect(upstream.port, '127.0.0.1');
    onward.once('error', () => this.pass(client, others));
    onward.once('connect', () => {
      onward.removeAllListeners('error').on('error', () => client.destroy());
      upstream.sockets.add(onward);
      onward.once('close', () => {
        upstream.sockets.delete(onward);
        client.destroy();
      });
      client.once('close', () => onward.destroy());
      client.pipe(onward).pipe(client);
    });
  }

  private async look(upstream: Upstream): Promise<void> {
    try {
      const answer = await fetch(`http://127.0.0.1:${upstream.port}/health/ready`, {
        signal: AbortSignal.timeout(patienceMs),
        headers: { connection: 'close' },
      });
      await answer.body?.cancel();
      upstream.misses = 0;
      upstream.standing = answer.ok ? 'ready' : 'alive';
    } catch {
      upstream.misses += 1;
      if (upstream.misses < missesUntilSilent) return;
      upstream.standing = 'silent';
      cut(upstream);
    }
  }
}

function cut({ sockets }: Upstream): void {
  for (const socket of sockets) socket.destroy();
}
