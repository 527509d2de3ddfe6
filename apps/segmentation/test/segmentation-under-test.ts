import {
  type BehaviourName,
  behaviourRecorded,
  behaviourTopic,
  definitionChanged,
  type EventContract,
  type EventData,
} from '@rebound/contracts';
import { contentHash, derivedId, FixedClock, sha256Hex } from '@rebound/kernel';
import { type RunningService, startService } from '@rebound/service-host';
import { type BusEnv, TestBus, testEnv, until } from '@rebound/testing';
import type { BehaviourEvent } from '../src/domain/behaviour-event.js';
import { segmentationService } from '../src/service.js';
import { happened, minute, start } from './story.js';

export const workspace = 'shop';
/** Another workspace, whose definition says sooner when a cart counts as left. */
export const hastyWorkspace = 'hasty';
export const viewerKey = 'rb_support_0123456789abcdefghijklmnopqrstuv';
export const operatorKey = 'rb_chief_0123456789abcdefghijklmnopqrstuv';

const keyBody = (name: string, role: string, key: string) => ({ kind: 'key', name, role, sha256: sha256Hex(key) });
const workspaceBody = (name: string, more: object = {}) => ({
  kind: 'workspace',
  name,
  displayName: 'Shop',
  brand: 'Shop',
  defaultCountry: 'ES',
  defaultLocale: 'es',
  links: { allowedDomains: ['shop.example'] },
  ...more,
});
const definitions: readonly Definition[] = [
  { kind: 'workspace', name: workspace, body: workspaceBody(workspace) },
  { kind: 'key', name: 'support', body: keyBody('support', 'viewer', viewerKey) },
  { kind: 'key', name: 'chief', body: keyBody('chief', 'operator', operatorKey) },
  {
    workspaceId: hastyWorkspace,
    kind: 'workspace',
    name: hastyWorkspace,
    body: workspaceBody(hastyWorkspace, { timings: { cart: 'PT10M' } }),
  },
];

interface Definition {
  readonly workspaceId?: string;
  readonly kind: 'workspace' | 'key';
  readonly name: string;
  readonly body: Record<string, unknown>;
}

/** Of the workspace `shop` unless it says another. */
type Published = BehaviourEvent & { readonly workspaceId?: string };

/** Segmentation with a real broker and database, and a clock that stands still until it is moved. */
export class SegmentationUnderTest {
  readonly clock = new FixedClock(start);
  private running: RunningService | undefined;

  private constructor(
    readonly env: BusEnv,
    readonly bus: TestBus,
  ) {}

  static async start(): Promise<SegmentationUnderTest> {
    const env = await testEnv();
    const under = new SegmentationUnderTest(env, await TestBus.open(env));
    for (const { workspaceId = workspace, kind, name, body } of definitions) {
      await under.bus.publish(definitionChanged, {
        workspaceId,
        id: derivedId('definition', kind, name),
        time: start,
        data: {
          kind,
          name,
          version: 1,
          hash: contentHash(body),
          effectiveFrom: new Date(start).toISOString(),
          removed: false,
          body,
        },
      });
    }
    await under.up();
    return under;
  }

  async up(): Promise<void> {
    this.running = await startService(segmentationService, { env: this.env, clock: this.clock });
  }

  async down(): Promise<void> {
    await this.running?.close();
    this.running = undefined;
  }

  job<T>(type: new (...args: never[]) => T): T {
    if (!this.running) throw new Error('the service is down');
    return this.running.app.get<T>(type);
  }

  get url(): string {
    return this.running?.url ?? '';
  }

  /** Puts events on the topic as ingest does. */
  async publish(...events: readonly Published[]): Promise<void> {
    await this.bus.publish(behaviourRecorded, ...events.map((event) => ({ workspaceId: workspace, ...event })));
  }

  /** Publishes, and waits until it has been processed. */
  async tell(...events: readonly Published[]): Promise<void> {
    await this.publish(...events);
    await this.drained();
  }

  drained(): Promise<void> {
    return this.bus.drained('segmentation', [behaviourTopic]);
  }

  /** Moves the clock, and waits until every timer that is due by then has fired. */
  async until(minutes: number): Promise<void> {
    this.clock.set(Math.max(this.clock.now(), start + minutes * minute));
    await this.quiet();
  }

  /** Nothing is due any more, and everything decided is on its topic. */
  async quiet(): Promise<void> {
    const now = new Date(this.clock.now()).toISOString();
    await until(
      async () => {
        const [row] = await this.query<{ due: string; pending: string }>(
          `SELECT (SELECT count(*) FROM segmentation.timers WHERE due_at <= $1) AS due,
                  (SELECT count(*) FROM segmentation.outbox) AS pending`,
          [now],
        );
        return row?.due === '0' && row.pending === '0';
      },
      { what: 'all due timers to have fired', timeoutMs: 30_000 },
    );
  }

  query<R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    return this.bus.query<R>(sql, values);
  }

  /** What was published about one subject or person, each event id once. */
  async heard<C extends EventContract>(contract: C, match: (data: EventData<C>) => boolean): Promise<EventData<C>[]> {
    const events = await this.bus.collect(contract);
    const byId = new Map(events.map((event) => [event.id, event.data]));
    return [...byId.values()].filter(match);
  }

  async get(path: string, key: string): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(`${this.url}${path}`, { headers: { authorization: `Bearer ${key}` } });
    const body: Record<string, unknown> = JSON.parse(await response.text());
    return { status: response.status, body };
  }

  async close(): Promise<void> {
    await this.down();
    await this.bus.close();
  }
}

type Details = Parameters<typeof happened>[2];

/** Events of one shopper with a cart of its own: tests in one file do not meet. */
export function shopper(name: string) {
  const userId = `user-${name}`;
  const anonymousId = `device-${name}`;
  const cart = { cartId: `cart-${name}`, currency: 'EUR', items: [] };
  const say = (minutes: number, what: BehaviourName, details: Details = {}): BehaviourEvent =>
    happened(minutes, what, {
      userId,
      clientEventId: `${name}-${minutes}-${what}-${details.clientEventId ?? ''}`,
      ...details,
    });
  return {
    userId,
    anonymousId,
    subjectKey: `cart:${cart.cartId}`,
    say,
    adds: (minutes: number, details: Details = {}) =>
      say(minutes, 'cart.item-added', {
        cart,
        item: { productId: 'p-1', name: 'Trail shoe', quantity: 1, unitMinor: 8990 },
        ...details,
      }),
    /** The same without signing in. */
    addsAsStranger: (minutes: number, clientEventId: string) =>
      happened(minutes, 'cart.item-added', {
        anonymousId,
        clientEventId,
        cart,
        item: { productId: 'p-1', quantity: 1, unitMinor: 8990 },
      }),
    signsIn: (minutes: number) => say(minutes, 'person.identified', { anonymousId, traits: { phone: '600000001' } }),
    buys: (minutes: number, details: Details = {}) =>
      say(minutes, 'order.completed', {
        order: { orderId: `order-${name}`, cartId: cart.cartId, currency: 'EUR', totalMinor: 8990 },
        ...details,
      }),
  };
}
