import { type RunningCarrierEmulator, startCarrierEmulator } from '@rebound/carrier-emulator';
import {
  definitionTopic,
  enrolmentTopic,
  inboundTopic,
  messageRequested,
  messageRequestTopic,
  type MessageStateData,
  messageStateChanged,
  messageTopic,
  signalTopic,
  type Topic,
} from '@rebound/contracts';
import { type RunningService, type ServiceDefinition, startService } from '@rebound/service-host';
import { services } from '@rebound/standalone';
import { type BusEnv, TestBus, testAdminKey, testEnv, type TestServers, until } from '@rebound/testing';
import pg from 'pg';
import { aShop, documentsOf, keysOf } from './definitions.js';
import { JumpingClock } from './jumping-clock.js';

export const serviceNames = ['ingest', 'segmentation', 'campaigns', 'consent', 'dispatch', 'analytics'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** A Tuesday in Madrid, 11 in the morning: texts may go out until the evening. */
export const tuesdayMorning = Date.parse('2026-06-09T09:00:00Z');
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export interface PlatformOptions {
  readonly workspaces: readonly string[];
  /** Servers of the test's own, where it takes them away. */
  readonly servers?: TestServers;
  readonly settings?: Readonly<Record<string, string>>;
}

/** The account that the shops' sender refers to. */
const credentials = ({ url, accountSid, authToken }: RunningCarrierEmulator): string =>
  JSON.stringify({ main: { carrier: 'twilio', accountSid, authToken, baseUrl: url, timeoutMs: '2000' } });

/**
 * The six services as they run in production, on real servers and with the carrier emulator. Only their clock is the test's
 * own, so that 45 minutes and nights pass at once; what is seen of them is what is seen from outside.
 */
export class Platform {
  private readonly running = new Map<ServiceName, RunningService>();

  private constructor(
    readonly env: BusEnv,
    readonly bus: TestBus,
    readonly clock: JumpingClock,
    readonly carrier: RunningCarrierEmulator,
    private readonly workspaces: readonly string[],
  ) {}

  static async start({ workspaces, servers, settings }: PlatformOptions): Promise<Platform> {
    const clock = new JumpingClock(tuesdayMorning);
    const carrier = await startCarrierEmulator({ clock, webhookRetries: 40 });
    const overrides = {
      CARRIER_CREDENTIALS: credentials(carrier),
      DISPATCH_INBOUND_EVERY_MS: '1000',
      DRAIN_TIMEOUT_MS: '20000',
      ...settings,
    };
    const env = await testEnv(overrides, servers);
    const platform = new Platform(env, await TestBus.open(env), clock, carrier, workspaces);
    await platform.up();
    for (const workspace of workspaces) await platform.open(workspace);
    return platform;
  }

  /** Starts services that are down; all of them unless named. */
  async up(...names: readonly ServiceName[]): Promise<void> {
    const wanted = services.filter(({ name }) => names.length === 0 || names.some((one) => one === name));
    await Promise.all(
      wanted.map(async (definition: ServiceDefinition) => {
        const name = serviceNames.find((one) => one === definition.name);
        if (!name || this.running.has(name)) return;
        this.running.set(name, await startService(definition, { env: this.env, clock: this.clock }));
      }),
    );
    this.leadReplies();
  }

  /** Drains services and stops them; all of them unless named. */
  async down(...names: readonly ServiceName[]): Promise<void> {
    const wanted = names.length === 0 ? serviceNames : names;
    await Promise.all(
      wanted.map(async (name) => {
        const service = this.running.get(name);
        this.running.delete(name);
        await service?.close();
      }),
    );
  }

  /** What people write reaches the first workspace's sender, wherever dispatch listens now. */
  private leadReplies(): void {
    const [workspace] = this.workspaces;
    const dispatch = this.running.get('dispatch');
    if (dispatch) this.carrier.emulator.inboundUrl = `${dispatch.url}/v1/webhooks/twilio/${workspace}/main/inbound`;
  }

  service(name: ServiceName): RunningService {
    const service = this.running.get(name);
    if (!service) throw new Error(`${name} is down`);
    return service;
  }

  url(name: ServiceName): string {
    return this.service(name).url;
  }

  /** Applies a shop's definitions and waits until every service that is up knows its keys. */
  private async open(workspace: string): Promise<void> {
    const response = await fetch(`${this.url('campaigns')}/v1/definitions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${testAdminKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(documentsOf(aShop(workspace))),
    });
    if (!response.ok) throw new Error(`the definitions were refused: ${await response.text()}`);
    for (const name of this.running.keys()) if (name !== 'campaigns') await this.bus.drained(name, [definitionTopic]);
    const authorization = `Bearer ${keysOf(workspace).viewer}`;
    for (const [name, { url }] of this.running) {
      const answer = async () => (await fetch(`${url}/openapi.json`, { headers: { authorization } })).ok;
      await until(answer, { what: `${name} to know the keys of ${workspace}` });
    }
  }

  /** To the next morning of a Monday to Thursday: on Sundays no text may go out, and a test may want a tomorrow. */
  nextMorning(): void {
    do this.tomorrow();
    while ([0, 5, 6].includes(new Date(this.clock.now()).getUTCDay()));
  }

  /** To eleven in the morning of the next day. */
  tomorrow(): void {
    const days = Math.floor((this.clock.now() - tuesdayMorning) / day) + 1;
    this.clock.jumpTo(tuesdayMorning + days * day);
  }

  /**
   * Waits until everything that was acknowledged or due by now has had its effect as far as the carrier and the reports. What
   * each stage says of how far it has read goes from one to the next, so the word of the last is enough; then no message may
   * be on its way, and what the carrier said must be read.
   */
  async quiet(timeoutMs = 60_000): Promise<void> {
    const now = this.clock.now();
    const options = (what: string) => ({ what, timeoutMs, everyMs: 50 });
    for (const [service, topic] of [['dispatch', messageRequestTopic] as const, ['analytics', signalTopic] as const]) {
      const isRead = () => this.hasRead(service, topic, now);
      await until(isRead, options(`${service} to have read ${topic.name} up to now`));
    }
    await until(async () => (await this.onTheirWay(now)).length === 0, options('no message to be on its way'));
    await until(() => this.carrierIsQuiet(), options('the carrier to have nothing under way'));
    await this.bus.drained('dispatch', [], { timeoutMs });
    await this.bus.drained('consent', [inboundTopic], { timeoutMs });
    await this.bus.drained('analytics', [messageTopic, enrolmentTopic, inboundTopic, signalTopic], { timeoutMs });
  }

  private async hasRead(schema: ServiceName, topic: Topic, instant: number): Promise<boolean> {
    const rows = await this.query<{ caught_up: Date | null }>(
      `SELECT caught_up FROM ${schema}.offsets WHERE topic = ANY($1)`,
      [[topic.name, this.bus.nameOf(topic)]],
    );
    const partitions = topic.partitions ?? Number(this.env.KAFKA_PARTITIONS);
    return rows.length === partitions && rows.every((row) => (row.caught_up?.getTime() ?? 0) >= instant);
  }

  /** Messages that were asked for and that the carrier could still get before `now`. */
  private async onTheirWay(now: number): Promise<string[]> {
    const states = new Map<string, MessageStateData>();
    for (const { data } of await this.bus.collect(messageStateChanged)) {
      if (data.sequence > (states.get(data.messageId)?.sequence ?? 0)) states.set(data.messageId, data);
    }
    const asked = (await this.bus.collect(messageRequested)).map(({ data }) => data.messageId);
    return [...new Set(asked)].filter((messageId) => {
      const { state, until: later } = states.get(messageId) ?? { state: 'queued' };
      if (state === 'deferred') return later === undefined || Date.parse(later) <= now;
      return state === 'queued' || state === 'submitting' || state === 'unknown';
    });
  }

  private async carrierIsQuiet(): Promise<boolean> {
    const counters: unknown = await (await fetch(`${this.carrier.url}/emulator/counters`)).json();
    return typeof counters === 'object' && counters !== null && 'pending' in counters && counters.pending === 0;
  }

  async query<R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    const client = new pg.Client({ connectionString: this.env.DATABASE_URL });
    await client.connect();
    try {
      return (await client.query<R>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.down();
    await this.bus.close();
    await this.carrier.close();
  }
}
