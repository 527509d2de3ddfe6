import { KeyStore, makeKey, type ApiKey } from '@rebound/access';
import type { EventContract, EventData } from '@rebound/contracts';
import { FixedClock, sha256Hex } from '@rebound/kernel';
import { Producer, type Publication } from '@rebound/messaging';
import { silentLogger } from '@rebound/observability';
import { Fastify } from './fastify.js';
import { Gate } from '../src/edge/gate.js';
import { Intake } from '../src/edge/intake.js';
import { Rejections } from '../src/edge/rejections.js';
import { ingestRoutes } from '../src/http/ingest-routes.js';

export const now = Date.UTC(2026, 10, 21, 10);
const random = Buffer.alloc(24, 7);
export const rootKey = `rb_root_${random.toString('base64url')}`;

type Recorded<C extends EventContract> = Publication<C> & { readonly data: EventData<C> };
const isOf =
  <C extends EventContract>(contract: C) =>
  (sent: { type: string; publication: Publication }): sent is { type: string; publication: Recorded<C> } =>
    sent.type === contract.type && contract.check(sent.publication.data);

/** What the broker was given; can refuse, and can keep silent. */
export class RecordingProducer extends Producer {
  readonly sent: { type: string; publication: Publication }[] = [];
  failWith: Error | undefined;
  silent = false;

  async send<C extends EventContract>(contract: C, messages: readonly Publication<C>[]): Promise<void> {
    if (this.failWith) throw this.failWith;
    if (this.silent) return new Promise(() => {});
    for (const publication of messages) {
      const problems = contract.errors(publication.data);
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
      this.sent.push({ type: contract.type, publication });
    }
  }

  of<C extends EventContract>(contract: C): Recorded<C>[] {
    return this.sent.filter(isOf(contract)).map(({ publication }) => publication);
  }
}

class Keys extends KeyStore {
  known = true;
  override get complete(): boolean {
    return this.known;
  }
  constructor(private readonly keys: readonly ApiKey[]) {
    super();
  }
  find(id: string): readonly ApiKey[] {
    return this.keys.filter((key) => key.id === id);
  }
}

function keyOf(id: string, more: Partial<ApiKey> & Pick<ApiKey, 'role'>): { text: string; stored: ApiKey } {
  const { key, sha256 } = makeKey(id, more.role, random);
  return { text: key, stored: { id, sha256, workspaceId: 'demo', ...more } };
}

const made = {
  server: keyOf('server', { role: 'server' }),
  browser: keyOf('browser', { role: 'browser', allowedOrigins: ['https://shop.example'] }),
  open: keyOf('open', { role: 'browser' }),
  expired: keyOf('expired', { role: 'server', expiresAt: now }),
  viewer: keyOf('viewer', { role: 'viewer' }),
  slow: keyOf('slow', { role: 'server', eventsPerSecond: 2 }),
};
export const keys = {
  server: made.server.text,
  browser: made.browser.text,
  open: made.open.text,
  expired: made.expired.text,
  viewer: made.viewer.text,
  slow: made.slow.text,
};

export const basic = (key: string): string => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
export const bearer = (key: string): string => `Bearer ${key}`;

/** The routes of the edge on a Fastify of their own, without a bus. */
export async function openEdge(limits: { ackTimeoutMs?: number; maxBatch?: number } = {}) {
  const clock = new FixedClock(now);
  const producer = new RecordingProducer();
  const store = new Keys(Object.values(made).map(({ stored }) => stored));
  const settings = {
    adminKeySha256: sha256Hex(rootKey),
    maxEventBytes: 32_768,
    maxSegmentBytes: 512_000,
    maxBytes: 1_048_576,
    maxBatch: limits.maxBatch ?? 2500,
    ackTimeoutMs: limits.ackTimeoutMs ?? 8000,
  };
  const spend = async () => ({ granted: 1, retryAfterMs: 0 });
  const gate = new Gate(store, clock, settings, { spend });
  const rejections = new Rejections(producer, clock, silentLogger);
  const intake = new Intake(producer, gate, rejections, clock, settings, silentLogger);
  const fastify = Fastify();
  await ingestRoutes(fastify, { gate, intake, settings });
  await fastify.ready();
  return { fastify, producer, clock, store };
}
export type Edge = Awaited<ReturnType<typeof openEdge>>;
