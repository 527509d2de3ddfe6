import {
  consentChanged,
  type ConsentState,
  consentTopic,
  definitionChanged,
  type EventContract,
  type EventData,
  messageRequested,
  messageRequestTopic,
  messageStateChanged,
  messageWithdrawn,
  type Topic,
  watermarkOn,
} from '@rebound/contracts';
import { type Clock, contentHash, derivedId, FixedClock, phoneKey, sha256Hex } from '@rebound/kernel';
import { type RunningService, type ServiceDefinition, startService } from '@rebound/service-host';
import { type BusEnv, TestBus, testEnv, type TestServers, until } from '@rebound/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { FakeCarrier, type FakeOptions } from '../src/carriers/fake-carrier.js';
import { DispatchModule } from '../src/dispatch.module.js';
import { dispatchService } from '../src/service.js';

export const workspace = 'demo';
export const viewerKey = 'rb_support_0123456789abcdefghijklmnopqrstuv';
export const operatorKey = 'rb_chief_0123456789abcdefghijklmnopqrstuv';
/** A viewer's of another workspace. */
export const strangerKey = 'rb_stranger_0123456789abcdefghijklmnopqrstuv';
/** A Tuesday noon in Madrid. */
export const noon = Date.parse('2026-11-24T11:00:00.000Z');
export const hour = 3_600_000;
export const senderAddress = '+15005550006';

const secret = 'a secret for tests, long enough to be taken';
export const keyOf = (phone: string): string => phoneKey(secret, workspace, phone);
export const iso = (instant: number): string => new Date(instant).toISOString();

const keyBody = (name: string, role: string, key: string) => ({ kind: 'key', name, role, sha256: sha256Hex(key) });
type Definition = Readonly<{
  kind: 'workspace' | 'sender' | 'key';
  name: string;
  body: Record<string, unknown>;
  workspaceId?: string;
}>;

export const workspaceBody = {
  kind: 'workspace',
  name: workspace,
  displayName: 'Demo',
  brand: 'Demo Shop',
  defaultCountry: 'ES',
  defaultLocale: 'en',
  links: { allowedDomains: ['shop.example'] },
};
export const senderBody = {
  kind: 'sender',
  name: 'main',
  carrier: 'fake',
  address: senderAddress,
  credential: 'main',
  perSecond: 1000,
  help: { en: 'Demo Shop: cart reminders. Mail help@shop.example.' },
  stopped: { en: 'Demo Shop: you will get no more messages.' },
  cancel: { en: 'Demo Shop: you will get no more messages. To cancel a booking: shop.example/bookings' },
};
const definitions: readonly Definition[] = [
  { kind: 'workspace', name: workspace, body: workspaceBody },
  { kind: 'sender', name: 'main', body: senderBody },
  { kind: 'key', name: 'support', body: keyBody('support', 'viewer', viewerKey) },
  { kind: 'key', name: 'chief', body: keyBody('chief', 'operator', operatorKey) },
  { kind: 'workspace', name: 'other', body: { ...workspaceBody, name: 'other' }, workspaceId: 'other' },
  { kind: 'key', name: 'stranger', body: keyBody('stranger', 'viewer', strangerKey), workspaceId: 'other' },
];

let people = 0;
/** A number that no other test uses. */
export const aPhone = (): string => `+346${String((people += 1)).padStart(8, '0')}`;

export type Requested = EventData<typeof messageRequested>;

export function aRequest(overrides: Partial<Requested> = {}): Requested {
  const subjectKey = overrides.subjectKey ?? `cart:${(people += 1)}`;
  const founderId = overrides.founderId ?? derivedId('person', subjectKey);
  const at = overrides.requestedAt ?? iso(noon);
  return {
    messageId: derivedId('message', workspace, subjectKey),
    campaign: 'cart-reminder',
    step: 'first',
    arm: 'treatment',
    enrolmentId: derivedId('enrolment', subjectKey),
    founderId,
    personId: founderId,
    subjectKey,
    occurrence: 1,
    class: 'marketing',
    purpose: 'cart-reminders',
    phone: '+34600000001',
    phoneCountry: 'ES',
    zones: [{ source: 'browser', zone: 'Europe/Madrid', country: 'ES' }],
    locale: 'en',
    profileVersion: 1,
    brand: 'Demo Shop',
    body: 'your cart waits: <link-1--------------->',
    links: [{ token: '<link-1--------------->', url: 'https://shop.example/cart/1' }],
    requestedAt: at,
    notBefore: at,
    notAfter: iso(Date.parse(at) + 48 * hour),
    abandonedAt: iso(Date.parse(at) - hour),
    priority: 50,
    journeyHash: 'a'.repeat(64),
    templateHash: 'b'.repeat(64),
    workspaceHash: 'c'.repeat(64),
    ...overrides,
  };
}

export type UnderTestOptions = Readonly<{
  carrier?: FakeOptions;
  /** The accounts of the settings as they are, instead of the carrier in memory; and the clock of the settings. */
  asConfigured?: Clock;
  servers?: TestServers;
  sender?: Record<string, unknown>;
}>;

/** Dispatch with a real broker and database, a carrier in memory, and a clock that stands still until it is moved. */
export class DispatchUnderTest {
  readonly clock = new FixedClock(noon);
  readonly carrier: FakeCarrier;
  private running: RunningService | undefined;
  private heart: Readonly<{ ending: AbortController; beating: Promise<void> }> | undefined;
  private definitionVersion = 0;
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly env: BusEnv,
    readonly bus: TestBus,
    private readonly options: UnderTestOptions,
  ) {
    this.carrier = new FakeCarrier(options.carrier);
  }

  static async start(
    settings: Record<string, string> = {},
    options: UnderTestOptions = {},
  ): Promise<DispatchUnderTest> {
    const overrides = {
      CARRIER_CREDENTIALS: '{"main":{"carrier":"fake"}}',
      DISPATCH_RECONCILE_EVERY_MS: '50',
      DISPATCH_INBOUND_EVERY_MS: '100',
      REBOUND_SECRET: secret,
      ...settings,
    };
    const env = await testEnv(overrides, options.servers);
    const under = new DispatchUnderTest(env, await TestBus.open(env), options);
    for (const definition of definitions) await under.apply(definition);
    if (options.sender) await under.apply({ kind: 'sender', name: 'main', body: { ...senderBody, ...options.sender } });
    await under.up();
    await under.beat();
    under.startHeart();
    return under;
  }

  /** Business time as dispatch has it. */
  now(): number {
    return (this.options.asConfigured ?? this.clock).now();
  }

  async up(): Promise<void> {
    this.running = await this.another();
  }

  /** Another process of the same installation. */
  another(): Promise<RunningService> {
    const { asConfigured } = this.options;
    const definition: ServiceDefinition = asConfigured
      ? dispatchService
      : { ...dispatchService, module: () => DispatchModule.with(() => this.carrier) };
    return startService(definition, { env: this.env, clock: asConfigured ?? this.clock });
  }

  async down(): Promise<void> {
    await this.running?.close();
    this.running = undefined;
  }

  async close(): Promise<void> {
    await this.stopHeart();
    await this.down();
    await this.bus.close();
  }

  get service(): RunningService {
    if (!this.running) throw new Error('dispatch is down');
    return this.running;
  }

  async apply({ kind, name, body, workspaceId = workspace }: Definition): Promise<void> {
    this.definitionVersion += 1;
    await this.bus.publish(definitionChanged, {
      workspaceId,
      id: derivedId('definition', kind, name, this.definitionVersion),
      time: noon,
      data: {
        kind,
        name,
        version: this.definitionVersion,
        hash: contentHash(body),
        effectiveFrom: iso(noon),
        removed: false,
        body,
      },
    });
  }

  /** Campaigns and consent say, twenty times a second, that all up to now has been told. */
  startHeart(): void {
    if (this.heart) return;
    const ending = new AbortController();
    this.heart = { ending, beating: this.keepBeating(ending.signal) };
  }

  /** Resolves when the last beat is on Kafka: no other follows. */
  async stopHeart(): Promise<void> {
    const heart = this.heart;
    this.heart = undefined;
    heart?.ending.abort();
    await heart?.beating;
  }

  private async keepBeating(ending: AbortSignal): Promise<void> {
    while (!ending.aborted) {
      await this.beat().catch(() => undefined);
      await delay(50);
    }
  }

  async beat(topics: readonly Topic[] = [consentTopic, messageRequestTopic], upTo = this.now()): Promise<void> {
    for (const topic of topics) {
      const marks = [0, 1, 2].map((partition) => ({
        workspaceId: 'platform',
        id: derivedId('watermark', topic.name, partition, upTo),
        time: upTo,
        partition,
        data: { service: 'test', partition, upTo: iso(upTo) },
      }));
      await this.bus.publish(watermarkOn(topic), ...marks);
    }
  }

  async request(...requests: readonly Requested[]): Promise<void> {
    await this.publish(messageRequested, 'requested', requests);
  }

  async withdraw(...requests: readonly Requested[]): Promise<void> {
    const at = iso(this.now());
    await this.publish(
      messageWithdrawn,
      'withdrawn',
      requests.map((request) => ({ ...request, reason: 'converted' as const, at })),
    );
  }

  /**
   * Somebody who has agreed. What is asked for afterwards is younger than the consent: a heartbeat of the same instant may
   * stand before it.
   */
  async agreed(phone = aPhone(), overrides: Partial<ConsentState> = {}): Promise<string> {
    await this.consent(phone, overrides);
    if (!this.options.asConfigured) this.clock.advance(1);
    return phone;
  }

  /** A request that nothing stands against: somebody new, who has agreed. */
  async sendable(notBefore?: number): Promise<Requested> {
    const phone = await this.agreed();
    const requestedAt = this.now();
    return aRequest({ phone, requestedAt: iso(requestedAt), notBefore: iso(notBefore ?? requestedAt) });
  }

  /** Consent as its service would publish it. */
  async consent(phone: string, overrides: Partial<ConsentState> = {}): Promise<void> {
    const version = (this.versions.get(phone) ?? 0) + 1;
    this.versions.set(phone, version);
    const at = iso(this.now());
    await this.bus.publish(consentChanged, {
      workspaceId: workspace,
      id: derivedId('consent', phone, version),
      time: this.now(),
      data: {
        phoneKey: keyOf(phone),
        version,
        updatedAt: at,
        purposes: [{ purpose: 'cart-reminders', status: 'granted', since: at, entryId: derivedId('entry', phone) }],
        stoppedSenders: [],
        paused: false,
        lastInboundIds: [],
        ...overrides,
      },
    });
  }

  async revoke(phone: string): Promise<void> {
    const since = iso(this.now());
    const purposes = [
      { purpose: 'cart-reminders' as const, status: 'revoked' as const, since, entryId: derivedId('entry', phone) },
    ];
    await this.consent(phone, { purposes });
  }

  private async publish<C extends EventContract>(
    contract: C,
    what: string,
    data: readonly EventData<C>[],
  ): Promise<void> {
    await this.bus.publish(
      contract,
      ...data.map((one) => ({
        workspaceId: workspace,
        id: derivedId(what, JSON.stringify(one)),
        time: this.now(),
        data: one,
      })),
    );
  }

  /** Everything told to dispatch is in its tables. */
  drained(): Promise<void> {
    return this.bus.drained('dispatch', [messageRequestTopic, consentTopic]);
  }

  /** The states a message went through, as published. */
  async states(messageId: string): Promise<string[]> {
    const events = await this.bus.collect(messageStateChanged);
    // After an outage an event may stand twice, always under the same id.
    const once = new Map(events.map((event) => [event.id, event]));
    return [...once.values()]
      .filter(({ data }) => data.messageId === messageId)
      .toSorted((a, b) => a.data.sequence - b.data.sequence)
      .map(({ data }) => (data.reason ? `${data.state}: ${data.reason}` : data.state));
  }

  /** Waits until a message stands in a state, and everything published of it is on Kafka. */
  async reaches(messageId: string, state: string, timeoutMs = 60_000): Promise<string[]> {
    return until(
      async () => {
        const states = await this.states(messageId);
        if (states.at(-1)?.split(':')[0] !== state)
          throw new Error(`it went through: ${states.join(', ') || 'nothing'}`);
        return states;
      },
      { what: `message to be ${state}`, timeoutMs },
    );
  }

  /** What the carrier took for a number. */
  sentTo(phone: string): FakeCarrier['accepted'] {
    return this.carrier.accepted.filter(({ to }) => to === phone);
  }

  /** Two looks of the submit job went by: what could have gone out would have. */
  async quiet(): Promise<void> {
    await this.drained();
    const [before] = await this.query<{ id: string }>(`SELECT pg_current_xact_id()::text AS id`);
    await until(
      async () => {
        const [now] = await this.query<{ id: string }>(`SELECT pg_current_xact_id()::text AS id`);
        return Number(now?.id) > Number(before?.id) + 40;
      },
      { what: 'the jobs to have looked again' },
    );
  }

  query<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.bus.query<R>(sql, params);
  }

  call(path: string, init: RequestInit & { key?: string } = {}): Promise<Response> {
    const { key = operatorKey, headers, ...rest } = init;
    return fetch(this.service.url + path, { ...rest, headers: { authorization: `Bearer ${key}`, ...headers } });
  }

  /** As the carrier posts: signed. */
  webhook(kind: 'status' | 'inbound', fields: Record<string, string>, signature = 'fake-secret'): Promise<Response> {
    return fetch(`${this.service.url}/v1/webhooks/fake/${workspace}/main/${kind}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-fake-signature': signature },
      body: new URLSearchParams(fields),
    });
  }

  receipt(phone: string, status: string): Promise<Response> {
    const [sent] = this.sentTo(phone);
    return this.webhook('status', { id: sent?.carrierMessageId ?? '', status });
  }

  reply(phone: string, body: string, id = `in-${(people += 1)}`): Promise<Response> {
    return this.webhook('inbound', { id, from: phone, to: senderAddress, body });
  }
}
