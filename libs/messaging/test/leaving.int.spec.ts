import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { silentLogger } from '@rebound/observability';
import { until } from '@rebound/testing';
import type { Admin, Kafka } from 'kafkajs';
import { kafkaClient } from '../src/kafka/kafka-client.js';
import { TopicConsumer } from '../src/kafka/topic-consumer.js';
import { Bench, inputTopic } from './test-service.js';

describe('a consumer that is stopped', () => {
  let bench: Bench;
  let kafka: Kafka;
  let admin: Admin;
  let topic: string;
  const consumers: TopicConsumer[] = [];

  beforeAll(async () => {
    bench = await Bench.open();
    topic = bench.prefix + inputTopic.name;
    kafka = kafkaClient('leaving', bench.cluster, silentLogger);
    admin = kafka.admin();
    await admin.connect();
  });
  afterEach(() => Promise.all(consumers.splice(0).map((consumer) => consumer.stop())));
  afterAll(() => admin?.disconnect());

  const members = async (groupId: string): Promise<number> =>
    (await admin.describeGroups([groupId])).groups[0]?.members.length ?? 0;

  function consume(groupId: string): { consumer: TopicConsumer; assignments: number } {
    const seen = { assignments: 0 };
    const listener = { assigned: () => void (seen.assignments += 1), batch: async () => undefined };
    const consumer = new TopicConsumer(kafka, { topic, groupId }, listener, silentLogger);
    consumers.push(consumer);
    consumer.start();
    return Object.assign(seen, { consumer });
  }

  // A join waits at the broker until the member that is there has heard of it, up to a heartbeat and a fetch later.
  it.each([
    ['at once', async () => undefined],
    [
      'while it joins',
      (groupId: string) => until(async () => (await members(groupId)) === 2, { what: 'two members', everyMs: 10 }),
    ],
  ])('is no member any more: %s', async (when, moment) => {
    const groupId = `${topic}.${when}`.replaceAll(' ', '-');
    const staying = consume(groupId);
    await until(() => staying.assignments > 0, { what: 'the first member' });
    const leaving = consume(groupId);
    await moment(groupId);
    await leaving.consumer.stop();
    expect(await members(groupId)).toBe(1);
  });
});
