import {
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
import { until } from '@rebound/testing';
import type { ServiceName, SystemUnderTest } from './surroundings.js';

/**
 * Waits until everything that was acknowledged or due by now has had its effect as far as the carrier and the reports. What
 * each stage says of how far it has read goes from one to the next, so the word of the last is enough for events. It does
 * not speak for timers that are due and have not fired: stage by stage these must have, and what they published be read.
 * Then no message may be on its way, what the carrier said must be read, and replies be answered.
 */
export async function quiet(system: SystemUnderTest, timeoutMs: number): Promise<void> {
  const { bus, clock } = system;
  const now = clock.now();
  const options = (what: string) => ({ what, timeoutMs, everyMs: 50 });
  for (const [service, topic] of [['dispatch', messageRequestTopic] as const, ['analytics', signalTopic] as const]) {
    const isRead = () => hasRead(system, service, topic, now);
    await until(isRead, options(`${service} to have read ${topic.name} up to now`));
  }
  for (const [service, input] of [['segmentation', []] as const, ['campaigns', [signalTopic]] as const]) {
    await bus.drained(service, input, { timeoutMs });
    await until(() => haveFired(system, service, now), options(`the timers of ${service} to have fired`));
    await bus.drained(service, [], { timeoutMs });
  }
  await bus.drained('dispatch', [messageRequestTopic], { timeoutMs });
  await until(async () => (await onTheirWay(system, now)).length === 0, options('no message to be on its way'));
  // Once for replies to arrive, and once more for the receipts of their answers.
  await until(() => carrierIsQuiet(system), options('the carrier to have nothing under way'));
  await until(() => haveBeenAnswered(system), options('the answers to replies to be sent'));
  await until(() => carrierIsQuiet(system), options('the carrier to have nothing under way'));
  await bus.drained('dispatch', [], { timeoutMs });
  await bus.drained('consent', [inboundTopic], { timeoutMs });
  await bus.drained('analytics', [messageTopic, enrolmentTopic, inboundTopic, signalTopic], { timeoutMs });
}

async function hasRead(
  { env, bus }: SystemUnderTest,
  schema: ServiceName,
  topic: Topic,
  instant: number,
): Promise<boolean> {
  const rows = await bus.query<{ caught_up: Date | null }>(
    `SELECT caught_up FROM ${schema}.offsets WHERE topic = ANY($1)`,
    [[topic.name, bus.nameOf(topic)]],
  );
  const partitions = topic.partitions ?? Number(env.KAFKA_PARTITIONS);
  return rows.length === partitions && rows.every((row) => (row.caught_up?.getTime() ?? 0) >= instant);
}

async function haveFired({ bus }: SystemUnderTest, schema: ServiceName, instant: number): Promise<boolean> {
  const overdue = await bus.query(`SELECT FROM ${schema}.timers WHERE due_at <= $1 LIMIT 1`, [new Date(instant)]);
  return overdue.length === 0;
}

async function haveBeenAnswered({ bus }: SystemUnderTest): Promise<boolean> {
  const waiting = await bus.query(`SELECT FROM dispatch.auto_replies WHERE state IN ('queued', 'submitting') LIMIT 1`);
  return waiting.length === 0;
}

/** Messages that were asked for and that the carrier could still get before `now`. */
async function onTheirWay({ bus }: SystemUnderTest, now: number): Promise<string[]> {
  const states = new Map<string, MessageStateData>();
  for (const { data } of await bus.collect(messageStateChanged)) {
    if (data.sequence > (states.get(data.messageId)?.sequence ?? 0)) states.set(data.messageId, data);
  }
  const asked = (await bus.collect(messageRequested)).map(({ data }) => data.messageId);
  return [...new Set(asked)].filter((messageId) => {
    const { state, until: later } = states.get(messageId) ?? { state: 'queued' };
    if (state === 'deferred') return later === undefined || Date.parse(later) <= now;
    return state === 'queued' || state === 'submitting' || state === 'unknown';
  });
}

async function carrierIsQuiet({ carrier }: SystemUnderTest): Promise<boolean> {
  const counters: unknown = await (await fetch(`${carrier.url}/emulator/counters`)).json();
  return typeof counters === 'object' && counters !== null && 'pending' in counters && counters.pending === 0;
}
