import { Controller } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '@rebound/kernel';
import { until } from '@rebound/testing';
import { Handles, type ReceivedEvent, type Tx } from '../src/index.js';
import {
  Bench,
  happened,
  inputTopic,
  marked,
  markedTopic,
  startTestService,
  type TestService,
} from './test-service.js';

@Controller()
class Forward {
  @Handles(happened)
  async handle(events: readonly ReceivedEvent<typeof happened>[], tx: Tx): Promise<void> {
    for (const { id, workspaceId, recordedAt, data } of events) {
      tx.publish(marked, { workspaceId, id: derivedId('forward', id), time: recordedAt, recordedAt, data });
    }
  }
}

describe('watermarks', () => {
  let bench: Bench;
  let services: TestService[];

  beforeAll(async () => {
    bench = await Bench.open({ KAFKA_PARTITIONS: '4', WATERMARK_INTERVAL_MS: '40', SETTLE_MS: '200' });
    const watermarks = [{ topic: markedTopic, after: [inputTopic] }];
    const start = () => startTestService({ env: bench.env, handlers: [Forward], watermarks });
    services = await Promise.all([start(), start()]);
  });
  afterAll(() => Promise.all(services.map((service) => service.close())));

  it('stand behind everything they speak for, with two instances under load, and move on when all is idle', async () => {
    for (let round = 0; round < 40; round += 1) {
      const records = Array.from({ length: 25 }, (_, thing) =>
        bench.events(`t${thing}`, 4, { first: round * 4 }),
      ).flat();
      await bench.put(inputTopic, records);
    }
    const done = Date.now();
    const read = async () =>
      (await bench.read(markedTopic)).map(({ partition, value }) => {
        const { type, data, recordedtime } = JSON.parse(value ?? '{}');
        const upTo = type === marked.type ? undefined : Date.parse(data.upTo);
        return { partition, upTo, recordedAt: Date.parse(recordedtime) };
      });
    const records = await until(
      async () => {
        const found = await read();
        const forwarded = found.filter(({ upTo }) => upTo === undefined).length;
        const reached = [0, 1, 2, 3].every((partition) =>
          found.some((record) => record.partition === partition && (record.upTo ?? 0) > done),
        );
        return forwarded >= 4000 && reached ? found : undefined;
      },
      { timeoutMs: 30_000, everyMs: 500 },
    );

    const said = new Map<number, number>();
    let broken = 0;
    let heldUp = 0;
    for (const { partition, upTo, recordedAt } of records) {
      const before = said.get(partition) ?? 0;
      if (upTo === undefined && recordedAt <= before) broken += 1;
      if (upTo !== undefined && upTo < before) heldUp += 1;
      if (upTo !== undefined) said.set(partition, Math.max(before, upTo));
    }
    expect(broken).toBe(0);
    expect(heldUp).toBeLessThan(5);
    expect(records.filter(({ upTo }) => upTo === undefined)).toHaveLength(4000);
  });
});
