import { type RunningCarrierEmulator, startCarrierEmulator } from '@rebound/carrier-emulator';
import { definitionTopic } from '@rebound/contracts';
import type { Clock } from '@rebound/kernel';
import { type BusEnv, TestBus, testAdminKey, testEnv, type TestServers, until } from '@rebound/testing';
import { aShop, documentsOf, keysOf } from './definitions.js';

export const serviceNames = ['ingest', 'segmentation', 'campaigns', 'consent', 'dispatch', 'analytics'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** A Tuesday in Madrid, 11 in the morning: texts may go out until the evening. */
export const tuesdayMorning = Date.parse('2026-06-09T09:00:00Z');
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** What stands around the services: their environment, the bus, their clock, the carrier. */
export interface Surroundings<C extends Clock = Clock> {
  readonly env: BusEnv;
  readonly bus: TestBus;
  readonly clock: C;
  readonly carrier: RunningCarrierEmulator;
}

/** The services, wherever they run. */
export interface SystemUnderTest extends Surroundings {
  /** @throws while it is down */
  url(name: ServiceName): string;
}

export interface SurroundingsOptions {
  /** Servers of the test's own, where it takes them away. */
  readonly servers?: TestServers | undefined;
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/** An empty database, topics of its own, and an emulated account that the shops' sender refers to. */
export async function surroundings<C extends Clock>(
  clock: C,
  { servers, settings }: SurroundingsOptions,
): Promise<Surroundings<C>> {
  const carrier = await startCarrierEmulator({ clock, webhookRetries: 40 });
  const { url: baseUrl, accountSid, authToken } = carrier;
  const account = { carrier: 'twilio', accountSid, authToken, baseUrl, timeoutMs: '2000' };
  const overrides = {
    CARRIER_CREDENTIALS: JSON.stringify({ main: account }),
    DISPATCH_INBOUND_EVERY_MS: '1000',
    DRAIN_TIMEOUT_MS: '20000',
    ...settings,
  };
  const env = await testEnv(overrides, servers);
  return { env, bus: await TestBus.open(env), clock, carrier };
}

/** Applies a shop's definitions and waits until every service knows its keys. */
export async function openShop(system: SystemUnderTest, workspace: string): Promise<void> {
  const response = await fetch(`${system.url('campaigns')}/v1/definitions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${testAdminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(documentsOf(aShop(workspace))),
  });
  if (!response.ok) throw new Error(`the definitions were refused: ${await response.text()}`);
  const authorization = `Bearer ${keysOf(workspace).viewer}`;
  for (const name of serviceNames) {
    if (name !== 'campaigns') await system.bus.drained(name, [definitionTopic]);
    const answer = async () => (await fetch(`${system.url(name)}/openapi.json`, { headers: { authorization } })).ok;
    await until(answer, { what: `${name} to know the keys of ${workspace}` });
  }
}

/** What people write to the carrier reaches the sender of this workspace. */
export function leadReplies(system: SystemUnderTest, workspace: string): void {
  system.carrier.emulator.inboundUrl = `${system.url('dispatch')}/v1/webhooks/twilio/${workspace}/main/inbound`;
}
