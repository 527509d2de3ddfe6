import type { Story } from '../world/person.js';
import { type Child, startChild } from './child-process.js';
import type { ShopWorld } from './world-under-test.js';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../../../..');

/** The keys of definitions/demo, which are published and for the demo only. */
export const demoKeys = {
  browser: 'rb_demo-browser_public-and-for-the-demo-only',
  server: 'rb_demo-server_public-and-for-the-demo-only',
  viewer: 'rb_demo-viewer_public-and-for-the-demo-only',
  operator: 'rb_demo-operator_public-and-for-the-demo-only',
} as const;

export type DemoSender = Readonly<{ name: string; number: string; countries?: readonly string[] }>;

/** The number in definitions/demo that serves all countries but those with one of their own. */
export const demoNumber = '+15005550006';

/** The senders of definitions/demo. */
export const demoSenders: readonly DemoSender[] = [
  { name: 'main', number: demoNumber },
  { name: 'france', number: '36180', countries: ['FR'] },
];

/** Applies definitions/demo as anybody would, with the command line, and tells the carrier where each sender's replies go. */
export async function applyDefinitions(world: ShopWorld): Promise<void> {
  const logFile = path.join(world.folder, 'apply.log');
  const child: Child = startChild({
    name: 'rebound apply',
    script: path.join(root, 'tools/rebound/dist/main.js'),
    args: ['apply', path.join(root, 'definitions/demo'), '--url', world.urls.campaigns],
    env: { REBOUND_KEY: world.rootKey },
    logFile,
  });
  world.adopt(child);
  const code = await new Promise<number | null>((resolve) => child.process.once('exit', resolve));
  if (code !== 0) throw new Error(`definitions/demo could not be applied:\n${await readFile(logFile, 'utf8')}`);
  for (const { name, number } of demoSenders)
    await tellCarrier(world, 'inbound-url', {
      number,
      url: `${world.urls.dispatch}/v1/webhooks/twilio/demo/${name}/inbound`,
    });
}

const setUpWithinMs = 60_000;

/**
 * What may be said twice, said until somebody answers: services that have just started are slow, and who stands before them may
 * cut a connection to try another.
 */
async function insist(url: string, request: RequestInit): Promise<Response> {
  const deadline = Date.now() + setUpWithinMs;
  for (;;) {
    try {
      return await fetch(url, request);
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`${new URL(url).pathname} does not answer`, { cause: error });
      await pause(100);
    }
  }
}

/** Waits until the services know the demo's keys: definitions travel over a topic. */
export async function keysKnown(world: ShopWorld): Promise<void> {
  const probes = [
    [`${world.urls.consent}/v1/consents?phone=%2B34600000000`, demoKeys.viewer],
    [`${world.urls.analytics}/v1/reports/funnel`, demoKeys.viewer],
  ] as const;
  const deadline = Date.now() + setUpWithinMs;
  for (const [url, key] of probes) {
    for (;;) {
      const answer = await insist(url, { headers: { authorization: `Bearer ${key}` } });
      await answer.body?.cancel();
      if (answer.ok) break;
      if (Date.now() > deadline)
        throw new Error(`${new URL(url).pathname} answers ${answer.status} to a key of definitions/demo`);
      await pause(100);
    }
  }
}

/** Between agreeing and answering the question whether it is meant. */
const confirmedAfterMs = 60_000;

/** Imports the customer's list of opt-ins. Returns how many lines were recorded. */
export async function importConsents(world: ShopWorld, stories: readonly Story[]): Promise<number> {
  const lines = stories.flatMap(({ person, consentedAt }) =>
    person.phone === undefined || consentedAt === undefined
      ? []
      : [
          [
            person.phone,
            'cart-reminders booking-reminders',
            new Date(consentedAt).toISOString(),
            'checkout',
            'reminders-2026-01',
            person.locale.slice(0, 2),
            person.place.confirmsConsent ? new Date(consentedAt + confirmedAfterMs).toISOString() : '',
          ].join(','),
        ],
  );
  const csv = ['phone,purposes,consented_at,source,wording_version,language,confirmed_at', ...lines, ''].join('\n');
  // A list that was taken already changes nothing.
  const response = await insist(`${world.urls.consent}/v1/consents/import?proof=demo.csv`, {
    method: 'POST',
    headers: { authorization: `Bearer ${demoKeys.operator}`, 'content-type': 'text/csv' },
    body: csv,
  });
  const report = (await response.json()) as { refused?: number };
  if (!response.ok || report.refused !== 0)
    throw new Error(
      `the list of opt-ins was not taken: HTTP ${response.status}, ${report.refused ?? '?'} lines refused`,
    );
  return lines.length;
}

/** One fault, as the emulator takes it. */
export type CarrierFault = Readonly<{ id: string; kind: string }> &
  Partial<Readonly<{ to: string; probability: number; ms: number; code: number }>>;

/** What goes wrong at the carrier, for a few numbers or now and then. */
export const carrierFaults: readonly CarrierFault[] = [
  { id: 'unreachable', kind: 'undelivered', to: '13$' },
  { id: 'opted-out', kind: 'refuse', to: '77$', code: 21610 },
  { id: 'lost-answer', kind: 'timeout-after', probability: 0.006, ms: 3000 },
  { id: 'cut-off', kind: 'reset-after', probability: 0.006 },
  { id: 'busy', kind: 'throttle', probability: 0.01 },
  { id: 'broken', kind: 'server-error', probability: 0.004 },
  { id: 'slow', kind: 'delay', probability: 0.03, ms: 600 },
  { id: 'hidden', kind: 'late-visibility', probability: 0.02, ms: 300 },
  { id: 'twice', kind: 'duplicate-receipts', probability: 0.05 },
  { id: 'shuffled', kind: 'reordered-receipts', probability: 0.05 },
];

/** Replaces what goes wrong at the carrier. */
export async function setFaults(world: ShopWorld, faults: readonly CarrierFault[] = carrierFaults): Promise<void> {
  await tellCarrier(world, 'faults', { faults });
}

async function tellCarrier({ urls }: ShopWorld, what: string, body: object): Promise<void> {
  const response = await insist(`${urls.emulator}/emulator/${what}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`the carrier's ${what} was not taken: HTTP ${response.status} ${await response.text()}`);
}
