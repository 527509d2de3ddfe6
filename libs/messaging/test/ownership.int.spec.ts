import { Controller } from '@nestjs/common';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '@rebound/kernel';
import { inTransaction, UnitOfWork } from '@rebound/persistence';
import { until } from '@rebound/testing';
import { randomUUID } from 'node:crypto';
import { OffsetsStore } from '../src/consuming/offsets-store.js';
import { Handles, type ReceivedEvent, type Tx } from '../src/index.js';
import {
  Bench,
  happened,
  inputTopic,
  outputTopic,
  reacted,
  recordEffects,
  startTestService,
  strict,
  strictTopic,
  type TestService,
} from './test-service.js';

@Controller()
class React {
  @Handles(happened)
  async handle(events: readonly ReceivedEvent<typeof happened>[], tx: Tx): Promise<void> {
    await recordEffects(tx, events);
    for (const { id, workspaceId, time, data } of events) {
      tx.publish(reacted, { workspaceId, id: derivedId('reaction', id), time, data });
    }
  }
}

@Controller()
class ReactStrictly {
  @Handles(strict)
  async handle(events: readonly ReceivedEvent<typeof strict>[], tx: Tx): Promise<void> {
    await recordEffects(tx, events);
  }
}

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);

describe('owning partitions', () => {
  let bench: Bench;
  const running: TestService[] = [];
  const start = async (): Promise<TestService> => {
    const service = await startTestService({ env: bench.env, handlers: [React, ReactStrictly] });
    running.push(service);
    return service;
  };
  const effectsOf = async (service: TestService, thing: string): Promise<number[]> => {
    const rows: { n: number }[] = await service.source.query(`SELECT n FROM effects WHERE thing = $1 ORDER BY n`, [
      thing,
    ]);
    return rows.map(({ n }) => n);
  };
  const outputOf = async (thing: string, count: number): Promise<number[]> =>
    until(async () => {
      const found = (await bench.things(outputTopic)).get(thing) ?? [];
      return found.length >= count ? found : undefined;
    });

  beforeAll(async () => {
    bench = await Bench.open({ KAFKA_PARTITIONS: '1' });
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((service) => service.close()));
  });

  it('lets the fence pass one of two owners who stand at the same position, and roll the other back', async () => {
    const { source } = await start();
    const offsets = new OffsetsStore(source);
    const topic = `fence.${randomUUID()}`;
    await inTransaction(source, (tx) =>
      offsets.create(
        tx,
        topic,
        new Map([
          [0, 0],
          [1, 0],
        ]),
      ),
    );
    const part = (partition: number, before: number, after: number) => ({
      partition,
      before,
      after,
      records: [],
      caughtUpBefore: 0,
      caughtUpAfter: 0,
      watermarkAt: 0,
    });
    const owner = await UnitOfWork.begin(source);
    expect(await offsets.advance(owner, topic, [part(0, 0, 5)], [])).toBeDefined();
    // The zombie waits for the owner's lock, and finds the position gone.
    const zombie = await UnitOfWork.begin(source);
    const attempt = offsets.advance(zombie, topic, [part(0, 0, 3), part(1, 0, 3)], []);
    await owner.commit();
    expect(await attempt).toBeUndefined();
    await zombie.rollback();
    const stored = await inTransaction(source, (tx) => offsets.read(tx, topic, [0, 1]));
    expect([stored.get(0)?.next, stored.get(1)?.next]).toEqual([5, 0]);
  });

  it('does not process again what another owner has processed meanwhile', async () => {
    const service = await start();
    await bench.put(inputTopic, bench.events('shared', 3));
    await until(async () => (await effectsOf(service, 'shared')).length === 3);
    // Another owner takes the next five, as far as the database knows.
    await service.source.query(`UPDATE offsets SET next = next + 5 WHERE topic = $1`, [`${bench.prefix}test.input.v1`]);
    await bench.put(inputTopic, bench.events('shared', 7, { first: 4 }));
    await until(async () => (await effectsOf(service, 'shared')).includes(10));
    expect(await effectsOf(service, 'shared')).toEqual([1, 2, 3, 9, 10]);
  });

  it('publishes what the previous owner left behind before it reads on', async () => {
    const first = await start();
    await bench.put(inputTopic, bench.events('heir', 2));
    await outputOf('heir', 2);
    await until(async () => (await first.source.query(`SELECT FROM outbox`)).length === 0);
    // The owner dies between commit and publication of 3 and 4.
    const [three, four] = bench.events('heir', 2, { first: 3, type: reacted.type });
    const wire = (name: string): string => bench.prefix + name;
    await first.source.query(
      `INSERT INTO outbox (batch, n, source, partitions, floor, topic, key, value)
       SELECT nextval('outbox_batches'), 1, $1, '{0}', now(), $2, key, value FROM unnest($3::text[], $4::text[]) AS r (key, value)`,
      [wire('test.input.v1'), wire('test.output.v1'), [three?.key, four?.key], [three?.value, four?.value]],
    );
    await first.close();
    running.splice(0);
    await bench.put(inputTopic, bench.events('heir', 2, { first: 5 }));
    const second = await start();
    expect(await outputOf('heir', 6)).toEqual(numbers(1, 6));
    await until(async () => (await second.source.query(`SELECT FROM outbox`)).length === 0);
  });

  it('stops a partition of a topic where nothing may be skipped, pages, and goes on with the others', async () => {
    const service = await start();
    await bench.put(strictTopic, [
      ...bench.events('strict', 2, { type: strict.type }),
      { key: 'w:strict', value: 'not json' },
      ...bench.events('strict', 2, { type: strict.type, first: 3 }),
    ]);
    await until(async () => {
      const readiness = await service.readiness.check();
      return !readiness.ready && readiness.reason.includes('test.strict.v1/0 stopped: record 2 cannot be processed');
    });
    await until(async () => (await effectsOf(service, 'strict')).length === 2);
    await bench.put(inputTopic, bench.events('unconcerned', 1));
    await until(async () => (await effectsOf(service, 'unconcerned')).length === 1);
    // The page stands until a person has looked: the record is skipped by hand.
    await service.source.query(`UPDATE offsets SET next = 3 WHERE topic = $1`, [`${bench.prefix}test.strict.v1`]);
    await service.close();
    running.splice(0);
    const next = await start();
    await until(async () => (await effectsOf(next, 'strict')).length === 4);
    await until(async () => (await next.readiness.check()).ready);
  });

  it('stops when the database went back in time', async () => {
    const first = await start();
    await bench.put(inputTopic, bench.events('past', 5));
    await until(async () => (await effectsOf(first, 'past')).length === 5);
    await first.close();
    running.splice(0);
    const second = await startTestService({ env: bench.env });
    await second.source.query(`UPDATE offsets SET next = next - 2 WHERE topic = $1`, [`${bench.prefix}test.input.v1`]);
    await second.close();
    const third = await start();
    await until(async () => {
      const readiness = await third.readiness.check();
      return !readiness.ready && readiness.reason.includes('it went back in time');
    });
    await third.source.query(`UPDATE offsets SET next = next + 2 WHERE topic = $1`, [`${bench.prefix}test.input.v1`]);
  });

  it('finishes what is under way when it is asked to stop, and leaves nothing in the outbox', async () => {
    const service = await start();
    await bench.put(inputTopic, bench.events('drain', 2000));
    await until(async () => (await effectsOf(service, 'drain')).length > 0);
    await service.close();
    running.splice(0);
    const [done] = await (async () => {
      const next = await startTestService({ env: bench.env, handlers: [] });
      const rows = await next.source.query(
        `SELECT (SELECT count(*) FROM outbox)::int AS outbox, (SELECT count(*) FROM effects WHERE thing = 'drain')::int AS n`,
      );
      await next.close();
      return rows;
    })();
    expect(done.outbox).toBe(0);
    expect((await bench.things(outputTopic)).get('drain')).toEqual(numbers(1, done.n));
  });
});
