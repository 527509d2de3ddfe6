import {
  abandonmentEnded,
  bookingAbandoned,
  cartAbandoned,
  messageStateChanged,
  signalTopic,
  watermarkOn,
  type ApplyDefinitions,
  type DefinitionOf,
  type EndReason,
  type EventData,
  type MessageState,
} from '@rebound/contracts';
import { Clock, derivedId, formatScaledClock, parseClock } from '@rebound/kernel';
import type { Publication } from '@rebound/messaging';
import { startService, type RunningService } from '@rebound/service-host';
import { TestBus, testAdminKey, testEnv } from '@rebound/testing';
import { campaignsService } from '../src/service.js';
import { aJourney, aPerson, aSender, aTemplate, aWorkspace, documentOf } from './samples.js';

type AnyDefinition = DefinitionOf<'workspace' | 'journey' | 'template' | 'sender' | 'key'>;

export const atOnce = aJourney({
  name: 'at-once',
  steps: [{ name: 'first', message: { template: 'cart-reminder' } }],
});

const scale = 3600;

/** The service with real Kafka and PostgreSQL, the bus around it, and business time at an hour a second. */
export class CampaignsUnderTest {
  private constructor(
    readonly env: Record<string, string>,
    readonly bus: TestBus,
    readonly clock: Clock,
    private service: RunningService,
  ) {}

  static async start(): Promise<CampaignsUnderTest> {
    const text = formatScaledClock({ virtualStart: Date.parse('2026-06-09T06:00:00Z'), realStart: Date.now(), scale });
    const env = await testEnv({ REBOUND_CLOCK: text });
    const clock = parseClock(text);
    if (!clock.ok) throw new Error(clock.error);
    const bus = await TestBus.open(env);
    return new CampaignsUnderTest(env, bus, clock.value, await startService(campaignsService, { env }));
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.bus.close();
  }

  async stop(): Promise<void> {
    await this.service.close();
  }

  async startAgain(): Promise<void> {
    this.service = await startService(campaignsService, { env: this.env });
  }

  get url(): string {
    return this.service.url;
  }

  async call(
    path: string,
    { body, key = testAdminKey, workspace = 'demo' }: { body?: object; key?: string; workspace?: string } = {},
  ) {
    const response = await fetch(`${this.service.url}${path}`, {
      headers: {
        ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
        ...(key === testAdminKey && workspace !== '' ? { 'rebound-workspace': workspace } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    const answer: unknown = await response.json();
    return { status: response.status, body: answer };
  }

  /** As the command line does: the root key, and the workspace from the folder. */
  apply(definitions: readonly AnyDefinition[], more: Partial<ApplyDefinitions> = {}) {
    const body: ApplyDefinitions = {
      documents: definitions.map(documentOf).map((one) => ({ ...one, body: { ...one.body } })),
      ...more,
    };
    return this.call('/v1/definitions', { body, workspace: '' });
  }

  /** A sound workspace with these journeys; what was there before goes. */
  async use(workspaceId: string, ...journeys: readonly DefinitionOf<'journey'>[]): Promise<void> {
    const applied = await this.apply([aWorkspace({ name: workspaceId }), aTemplate(), aSender(), ...journeys], {
      prune: true,
    });
    if (applied.status !== 200) throw new Error(JSON.stringify(applied.body));
  }

  /** What segmentation says once it has read everything up to `instant`: timers until then may fire. */
  async signalsReadUpTo(instant: number): Promise<void> {
    const partitions = Number(this.env['KAFKA_PARTITIONS']);
    const upTo = new Date(instant).toISOString();
    await this.bus.publish(
      watermarkOn(signalTopic),
      ...Array.from({ length: partitions }, (_, partition) => ({
        workspaceId: 'platform',
        id: derivedId('watermark', partition, instant),
        time: instant,
        partition,
        data: { service: 'segmentation', partition, upTo },
      })),
    );
  }

  drained(): Promise<void> {
    return this.bus.drained('campaigns', [signalTopic, messageStateChanged.topic]);
  }
}

export interface Left {
  readonly workspaceId: string;
  readonly cart: string;
  readonly at: number;
  readonly occurrence?: number;
  readonly personId?: string;
  /** When the news was recorded; `at` unless given. */
  readonly now?: number;
  readonly traceparent?: string;
}

export const personOf = (cart: string): string => derivedId('person', cart);

export function left({
  workspaceId,
  cart,
  at,
  occurrence = 1,
  personId = personOf(cart),
  now = at,
  traceparent,
}: Left): Publication<typeof cartAbandoned> {
  const data: EventData<typeof cartAbandoned> = {
    subjectKey: `cart:${cart}`,
    occurrence,
    abandonedAt: new Date(at).toISOString(),
    stated: true,
    stage: 'cart',
    cart: {
      cartId: cart,
      currency: 'EUR',
      valueMinor: 8990,
      items: [{ productId: 'p-1', name: 'Trail shoe', quantity: 1, unitMinor: 8990 }],
      recoveryUrl: `https://shop.example/cart/${cart}`,
    },
    person: aPerson({ personId }),
  };
  return {
    workspaceId,
    id: derivedId('test-left', workspaceId, cart, occurrence),
    subject: personId,
    time: now,
    recordedAt: now,
    data,
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}

/** A booking that was not finished, with what is said of it. */
export function unfinished(
  { workspaceId, cart: id, at, personId = personOf(id) }: Left,
  booking: Partial<EventData<typeof bookingAbandoned>['booking']>,
): Publication<typeof bookingAbandoned> {
  return {
    workspaceId,
    id: derivedId('test-unfinished', workspaceId, id),
    subject: personId,
    time: at,
    recordedAt: at,
    data: {
      subjectKey: `booking:${id}`,
      occurrence: 1,
      abandonedAt: new Date(at).toISOString(),
      stated: true,
      booking: { bookingId: id, title: 'Hotel Sakura, Tokyo', recoveryUrl: `https://shop.example/b/${id}`, ...booking },
      person: aPerson({ personId }),
    },
  };
}

export function over(
  { workspaceId, cart, at, occurrence = 1, personId = personOf(cart) }: Left,
  reason: EndReason = 'converted',
): Publication<typeof abandonmentEnded> {
  return {
    workspaceId,
    id: derivedId('test-over', workspaceId, cart, occurrence, reason),
    subject: personId,
    time: at,
    recordedAt: at,
    data: { subjectKey: `cart:${cart}`, occurrence, reason, endedAt: new Date(at).toISOString(), personId },
  };
}

/** What dispatch says of a message that was requested. */
export function moved(
  request: {
    readonly workspaceId: string;
    readonly data: EventData<typeof import('@rebound/contracts').messageRequested>;
  },
  state: MessageState,
  at: number,
  final = false,
): Publication<typeof messageStateChanged> {
  const { messageId, campaign, step, arm, enrolmentId, founderId, personId, subjectKey, occurrence, purpose } =
    request.data;
  return {
    workspaceId: request.workspaceId,
    id: derivedId('test-moved', messageId, state),
    subject: personId,
    time: at,
    recordedAt: at,
    data: {
      messageId,
      campaign,
      step,
      arm,
      enrolmentId,
      founderId,
      personId,
      subjectKey,
      occurrence,
      class: request.data.class,
      purpose,
      phoneKey: 'A'.repeat(43),
      state,
      final,
      at: new Date(at).toISOString(),
      sequence: 1,
    },
  };
}
