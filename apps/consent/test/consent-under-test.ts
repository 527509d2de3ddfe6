import { consentChanged, type EventData, replyReceived } from '@rebound/contracts';
import { derivedId, phoneKey } from '@rebound/kernel';
import { type RunningService, startService } from '@rebound/service-host';
import { TestBus, testAdminKey, testEnv } from '@rebound/testing';
import { consentService } from '../src/service.js';

const headers = { authorization: `Bearer ${testAdminKey}`, 'rebound-workspace': 'demo' };

let numbers = 600_000_000;
/** A number that no other test of the process uses. */
export const newPhone = (): string => `+34${(numbers += 1)}`;
export const evidence = { source: 'checkout', wordingVersion: 'v1', ip: '203.0.113.7', userAgent: 'Firefox' };

type Answer<Body> = Readonly<{ status: number; body: Body }>;
type Reply = Pick<EventData<typeof replyReceived>, 'meaning'> &
  Partial<Pick<EventData<typeof replyReceived>, 'inboundId' | 'locale' | 'at' | 'text'>>;

/** The service with a real broker and database. */
export class ConsentUnderTest {
  private constructor(
    readonly env: Record<string, string>,
    readonly bus: TestBus,
    readonly service: RunningService,
  ) {}

  static async start(): Promise<ConsentUnderTest> {
    const env = await testEnv();
    const bus = await TestBus.open(env);
    return new ConsentUnderTest(env, bus, await startService(consentService, { env }));
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.bus.close();
  }

  /** POST where there is a body. */
  call<Body = Record<string, unknown>>(
    path: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    return this.fetch(path, {
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}), ...more },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
  }

  importCsv(csv: string, query = ''): Promise<Answer<Record<string, unknown>>> {
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'text/csv' }, body: csv };
    return this.fetch(`/v1/consents/import${query}`, init);
  }

  optIn(phone: string, more: object = {}): Promise<Answer<Record<string, unknown>>> {
    return this.call('/v1/consents', { phone, purposes: ['cart-reminders'], evidence, ...more });
  }

  keyOf(phone: string): string {
    return phoneKey(this.env['REBOUND_SECRET'] ?? '', 'demo', phone);
  }

  async stateOf(phone: string): Promise<Record<string, unknown>> {
    return (await this.call(`/v1/consents?phone=${encodeURIComponent(phone)}`)).body;
  }

  async ledgerOf(phone: string): Promise<Record<string, unknown>> {
    return (await this.call(`/v1/consents/ledger?phone=${encodeURIComponent(phone)}`)).body;
  }

  async published(phone: string): Promise<EventData<typeof consentChanged>[]> {
    const events = await this.bus.collect(consentChanged);
    return events.filter(({ data }) => data.phoneKey === this.keyOf(phone)).map(({ data }) => data);
  }

  /** What dispatch publishes of a reply. */
  async reply(phone: string, { meaning, ...more }: Reply) {
    const inboundId = more.inboundId ?? derivedId('test-inbound', phone, meaning, Math.random());
    const event = {
      workspaceId: 'demo',
      id: derivedId('reply', inboundId),
      time: Date.now(),
      data: {
        inboundId,
        phoneKey: this.keyOf(phone),
        phone,
        sender: 'main',
        carrier: 'twilio',
        carrierMessageId: `SM-${inboundId}`,
        text: 'a text that must not be kept',
        at: new Date().toISOString(),
        meaning,
        ...more,
      },
    };
    await this.bus.publish(replyReceived, event);
    return { inboundId, event };
  }

  private async fetch<Body>(path: string, init: RequestInit): Promise<Answer<Body>> {
    const response = await fetch(`${this.service.url}${path}`, init);
    return { status: response.status, body: (await response.json()) as Body };
  }
}
