import { formatScaledClock } from '@rebound/kernel';
import { behaviourTopic } from '@rebound/contracts';
import type { ServerName } from '@rebound/stack';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { postRequest } from '../load/http-connection.js';
import type { LoadTarget } from '../load/load.js';
import { eventOfLeaver, phoneOf, single } from '../load/shop-events.js';
import type { Watched } from '../measure/cpu.js';
import { type Carrier, startCarrier } from './carrier.js';
import { adminKey, environmentOf, isReady, type Service, startService, workspaceId } from './services.js';
import { freePort, root, type World } from './world.js';

const serviceNames = ['ingest', 'segmentation', 'campaigns', 'consent', 'dispatch', 'analytics'] as const;
export type ServiceName = (typeof serviceNames)[number];
const definitions = path.resolve(import.meta.dirname, '../../definitions');
const headers = { authorization: `Bearer ${adminKey}`, 'rebound-workspace': workspaceId };
const day = 86_400_000;

/** Ten in the morning (UTC) of a Wednesday not long ago: marketing may be sent then everywhere the shop has people. */
function lawfulStart(now: number): number {
  const midnight = now - (now % day);
  const weekday = new Date(midnight).getUTCDay();
  return midnight - ((weekday + 4) % 7) * day + 10 * 3_600_000;
}

/** All services of ours that a case needs, as processes of their own, with the shop's definitions and its people's consents. */
export class Platform {
  /** The number of the next event: no event of a run is sent twice. */
  private sent = 0;

  private constructor(
    private readonly world: World,
    private readonly services: ReadonlyMap<ServiceName, Service>,
    private readonly topic: string,
    private readonly database: pg.Client,
    readonly carrier: Carrier,
  ) {}

  /** @param consents so many people, the first ones that will leave a cart, agreed to texts */
  static async start(world: World, consents: number, names: readonly ServiceName[] = serviceNames): Promise<Platform> {
    const [prefix, databaseUrl] = [await world.topics('flow'), await world.database()];
    const ports = new Map(await Promise.all(names.map(async (name) => [name, await freePort()] as const)));
    const dispatchUrl = `http://127.0.0.1:${ports.get('dispatch') ?? 1}`;
    const carrier = await startCarrier(world, `${dispatchUrl}/v1/webhooks/twilio/${workspaceId}/main/inbound`);
    const env = {
      ...environmentOf(world, { prefix, databaseUrl }),
      REBOUND_CLOCK: formatScaledClock({ virtualStart: lawfulStart(Date.now()), realStart: Date.now(), scale: 1 }),
      LINK_URL: dispatchUrl,
      DISPATCH_PUBLIC_URL: dispatchUrl,
      CARRIER_CREDENTIALS: JSON.stringify({
        [workspaceId]: { carrier: 'twilio', ...carrier.account, baseUrl: carrier.url },
      }),
      ...Object.fromEntries([...ports].map(([name, port]) => [`${name.toUpperCase()}_PORT`, String(port)])),
    };
    const started = await Promise.all(names.map(async (name) => [name, await startService(world, name, env)] as const));
    await Promise.all(started.map(([, service]) => isReady(service)));
    const database = new pg.Client({ connectionString: databaseUrl });
    // It may be gone before us when a run is ended early; a question that needs it fails by itself.
    database.on('error', () => undefined);
    await database.connect();
    const services = new Map(started);
    const platform = new Platform(world, services, prefix + behaviourTopic.name, database, carrier);
    if (services.has('dispatch')) await platform.openShop(consents);
    return platform;
  }

  get ingestUrl(): string {
    return this.urlOf('ingest');
  }

  /** The services, without the carrier: that is somebody else's machine. */
  watched(servers: readonly ServerName[]): Watched[] {
    return this.world.watch(
      [...this.services.values()].map(({ child }) => child),
      servers,
    );
  }

  target(route: '/v1/track' | '/v1/batch', body: (n: number) => string): LoadTarget {
    const request = postRequest(this.ingestUrl + route, headers);
    return { url: this.ingestUrl, request: (n) => request(body(n)) };
  }

  /** Numbers for so many events, none of which was used before; the first is a whole hundred. */
  take(events: number): number {
    const first = this.sent;
    this.sent += Math.ceil(events / 100) * 100;
    return first;
  }

  /** Events that segmentation has committed. */
  async segmented(): Promise<number> {
    const { rows } = await this.database.query<{ read: number }>(
      'SELECT coalesce(sum(next), 0)::float8 AS read FROM segmentation.offsets WHERE topic = $1',
      [this.topic],
    );
    return rows[0]?.read ?? 0;
  }

  /** Events that stand in the topic. */
  recorded(): Promise<number> {
    return this.world.records(this.topic);
  }

  async stop(): Promise<void> {
    await this.database.end();
    for (const { child } of this.services.values()) await this.world.stop(child);
    await this.carrier.stop();
  }

  private urlOf(name: ServiceName): string {
    const service = this.services.get(name);
    if (!service) throw new Error(`${name} does not run`);
    return service.url;
  }

  /** Applies the definitions, imports the consents, and sends one cart through until its text arrives. */
  private async openShop(consents: number): Promise<void> {
    await promisify(execFile)(
      process.execPath,
      [path.join(root, 'tools/rebound/dist/main.js'), 'apply', definitions, '--url', this.urlOf('campaigns')],
      { env: { PATH: process.env.PATH, REBOUND_KEY: adminKey } },
    );
    const block = 10_000;
    const agreedAt = new Date(Date.now() - 60 * day).toISOString();
    for (let start = 0; start < consents; start += block) {
      const lines = Array.from(
        { length: Math.min(block, consents - start) },
        (_, at) => `${phoneOf(start + at)},cart-reminders,${agreedAt},checkout,v1,es`,
      );
      const answer = await fetch(`${this.urlOf('consent')}/v1/consents/import?proof=bench.csv`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'text/csv' },
        body: ['phone,purposes,consented_at,source,wording_version,language', ...lines, ''].join('\n'),
      });
      if (!answer.ok) throw new Error(`the consents were not taken: HTTP ${answer.status} ${await answer.text()}`);
    }
    await this.whole('the consents to be known to dispatch', async () => {
      const { rows } = await this.database.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM dispatch.recipients',
      );
      return (rows[0]?.count ?? 0) >= consents;
    });
    // Definitions travel over a topic: once a text arrives, everybody has them.
    await this.whole('the first text to arrive', async () => {
      await fetch(`${this.ingestUrl}/v1/track`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: single('probe', 1)(eventOfLeaver(this.take(100) / 50)),
      });
      await pause(1500);
      return (await this.carrier.received()).length > 0;
    });
  }

  private async whole(what: string, fact: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 120_000;
    while (!(await fact())) {
      if (Date.now() > deadline) throw new Error(`gave up waiting for ${what}`);
      await pause(100);
    }
  }
}
