import { Controller } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '@rebound/kernel';
import { until } from '@rebound/testing';
import { Handles, PoisonEvent, type ReceivedEvent, type Tx } from '../src/index.js';
import {
  Bench,
  dlqTopic,
  happened,
  inputTopic,
  outputTopic,
  reacted,
  recordEffects,
  startTestService,
  type TestService,
} from './test-service.js';

@Controller()
class React {
  @Handles(happened)
  async handle(events: readonly ReceivedEvent<typeof happened>[], tx: Tx): Promise<void> {
    for (const event of events) {
      if (event.data.thing === 'named') throw new PoisonEvent(event, 'this thing is poison');
      if (event.data.thing === 'unnamed') await tx.query('SELECT 1 / 0');
    }
    await recordEffects(tx, events);
    for (const { id, workspaceId, time, data } of events) {
      tx.publish(reacted, { workspaceId, id: derivedId('reaction', id), time, data });
    }
  }
}

describe('batches', () => {
  let bench: Bench;
  const running: TestService[] = [];
  const start = async (): Promise<TestService> => {
    const service = await startTestService({ env: bench.env, handlers: [React] });
    running.push(service);
    return service;
  };
  const effects = async (service: TestService): Promise<{ thing: string; n: number; times: number }[]> =>
    service.source.query(`SELECT thing, n, times FROM effects ORDER BY thing, n`);

  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((service) => service.close()));
  });
  afterAll(() => undefined);

  it('takes effect once for each event and publishes what follows, in order per key', async () => {
    const service = await start();
    const records = ['a', 'b', 'c', 'd'].flatMap((thing) => bench.events(thing, 300));
    await bench.put(inputTopic, records);
    await until(async () => (await effects(service)).length === 1200);
    expect((await effects(service)).every(({ times }) => times === 1)).toBe(true);
    await until(async () => [...(await bench.things(outputTopic)).values()].flat().length >= 1200);
    const published = await bench.things(outputTopic);
    for (const thing of ['a', 'b', 'c', 'd']) {
      expect(published.get(thing)).toEqual(Array.from({ length: 300 }, (_, n) => n + 1));
    }
    await until(async () => (await service.source.query(`SELECT FROM outbox`)).length === 0);
  });

  it('sets poison aside, with its cause, and goes on with the rest', async () => {
    const service = await start();
    await bench.put(inputTopic, [
      ...bench.events('good', 5),
      ...bench.events('named', 1),
      ...bench.events('good', 5, { first: 6 }),
      { key: 'w:broken', value: '{"type":' },
      {
        key: 'w:broken',
        value: JSON.stringify({ ...JSON.parse(bench.events('broken', 1)[0]?.value ?? ''), data: { thing: 1 } }),
      },
      ...bench.events('unnamed', 2),
      ...bench.events('good', 5, { first: 11 }),
    ]);
    await until(async () => (await effects(service)).filter(({ thing }) => thing === 'good').length === 15);
    const letters = await until(async () => {
      const found = (await bench.read(dlqTopic)).map(({ value }) => JSON.parse(value ?? '{}'));
      return found.length >= 5 ? found : undefined;
    });
    expect(letters.map(({ data }) => data.cause).sort()).toEqual([
      '/data/n is required; /data/thing must be string',
      'error 22012',
      'error 22012',
      'the value is not a JSON object',
      'this thing is poison',
    ]);
    expect(letters.every(({ data }) => data.topic === 'test.input.v1' && data.handler === 'React.handle')).toBe(true);
    expect((await effects(service)).filter(({ thing }) => thing !== 'good' && thing.length > 1)).toEqual([]);
  });

  it('goes on where it stopped, on any instance', async () => {
    const first = await start();
    await bench.put(inputTopic, bench.events('moving', 100));
    await until(async () => (await effects(first)).filter(({ thing }) => thing === 'moving').length === 100);
    await first.close();
    running.splice(0);
    await bench.put(inputTopic, bench.events('moving', 100, { first: 101 }));
    const services = await Promise.all([start(), start()]);
    await bench.put(inputTopic, bench.events('moving', 100, { first: 201 }));
    const moving = async () => (await effects(services[0])).filter(({ thing }) => thing === 'moving');
    await until(async () => (await moving()).length === 300);
    expect((await moving()).every(({ times }) => times === 1)).toBe(true);
    const published = await until(async () => {
      const seen = (await bench.things(outputTopic)).get('moving') ?? [];
      return seen.length >= 300 ? seen : undefined;
    });
    expect(published).toEqual(Array.from({ length: 300 }, (_, n) => n + 1));
  });
});
