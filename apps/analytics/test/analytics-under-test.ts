import {
  creditsCurrent,
  type CreditsData,
  definitionChanged,
  enrolmentTopic,
  type EventContract,
  inboundTopic,
  messageTopic,
  signalTopic,
  type DefinitionOf,
} from '@rebound/contracts';
import { contentHash, derivedId, FixedClock } from '@rebound/kernel';
import type { Publication } from '@rebound/messaging';
import { type RunningService, startService } from '@rebound/service-host';
import { type BusEnv, TestBus, testAdminKey, testEnv } from '@rebound/testing';
import pg from 'pg';
import { analyticsService } from '../src/service.js';
import { start } from './story.js';

/** An event of any of the topics that analytics reads. */
export interface Told<C extends EventContract = EventContract> {
  readonly contract: C;
  readonly publication: Publication<C>;
}

/** Analytics with a real broker and database. What other services would publish, the test puts on the topics. */
export class AnalyticsUnderTest {
  private constructor(
    readonly env: BusEnv,
    readonly bus: TestBus,
    readonly clock: FixedClock,
    private readonly service: RunningService,
  ) {}

  static async start(workspaces: readonly DefinitionOf<'workspace'>[]): Promise<AnalyticsUnderTest> {
    const env = await testEnv();
    const bus = await TestBus.open(env);
    for (const body of workspaces) {
      await bus.publish(definitionChanged, {
        workspaceId: body.name,
        id: derivedId('definition', body.name),
        time: start,
        data: {
          kind: 'workspace',
          name: body.name,
          version: 1,
          hash: contentHash(body),
          effectiveFrom: new Date(start).toISOString(),
          removed: false,
          body: { ...body },
        },
      });
    }
    const clock = new FixedClock(start + 20 * 86_400_000);
    return new AnalyticsUnderTest(env, bus, clock, await startService(analyticsService, { env, clock }));
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.bus.close();
  }

  /** Publishes, on each topic in the order given, and waits until all of it has been processed. */
  async tell(...told: readonly Told[]): Promise<void> {
    const byTopic = Map.groupBy(told, ({ contract }) => contract.topic.name);
    await Promise.all(
      [...byTopic.values()].map(async (here) => {
        for (const { contract, publication } of here) await this.bus.publish(contract, publication);
      }),
    );
    await this.drained();
  }

  drained(): Promise<void> {
    const read = [signalTopic, messageTopic, enrolmentTopic, inboundTopic];
    return this.bus.drained('analytics', read, { timeoutMs: 40_000 });
  }

  /** The latest credits of each order of a workspace, by order id: what stands on the compacted topic. */
  async currentCredits(workspaceId: string): Promise<Map<string, CreditsData>> {
    const events = (await this.bus.collect(creditsCurrent)).filter((event) => event.workspaceId === workspaceId);
    return new Map(events.map(({ data }) => [data.orderId, data]));
  }

  job<T>(type: new (...args: never[]) => T): T {
    return this.service.app.get<T>(type);
  }

  async report(path: string, workspaceId: string) {
    const response = await fetch(`${this.service.url}/v1/reports/${path}`, {
      headers: { authorization: `Bearer ${testAdminKey}`, 'rebound-workspace': workspaceId },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** A connection of the test's own. */
  async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.env.DATABASE_URL });
    await client.connect();
    return client;
  }
}
