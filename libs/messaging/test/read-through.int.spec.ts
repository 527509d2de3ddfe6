import { Controller } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { watermarkOn } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import { TestBus, until } from '@rebound/testing';
import { CaughtUp, Handles } from '../src/index.js';
import { Bench, marked, markedTopic, startTestService, type TestService } from './test-service.js';

const partitions = [0, 1];
const minute = 60_000;

@Controller()
class Listen {
  @Handles(marked)
  async handle(): Promise<void> {}
}

describe('a watermarked topic that is read to its end', () => {
  let bench: Bench;
  let bus: TestBus;
  let service: TestService;
  let caughtUp: CaughtUp;

  beforeAll(async () => {
    bench = await Bench.open({ KAFKA_PARTITIONS: '2' });
    bus = await TestBus.open(bench.env);
    service = await startTestService({ env: bench.env, handlers: [Listen] });
    caughtUp = service.app.get(CaughtUp, { strict: false });
  });
  afterAll(async () => {
    await service?.close();
    await bus?.close();
  });

  const instants = async (youngMs: number) =>
    (await caughtUp.readThrough(markedTopic, youngMs)).map(({ instant }) => instant);

  const say = async (upTo: number) => {
    const records = partitions.map((partition) => ({
      workspaceId: 'platform',
      id: derivedId('watermark', partition, upTo),
      time: upTo,
      partition,
      data: { service: 'test', partition, upTo: new Date(upTo).toISOString() },
    }));
    await bus.publish(watermarkOn(markedTopic), ...records);
    await until(async () => (await caughtUp.instant(markedTopic)) >= upTo || undefined);
  };

  it('has everything up to now while its last watermark is young, and only what that one says when it is old', async () => {
    expect(await instants(minute)).toEqual([0, 0]);
    const said = Date.now() - 10_000;
    await say(said);

    const asked = Date.now();
    expect(Math.min(...(await instants(minute)))).toBeGreaterThanOrEqual(asked);
    expect(await instants(5_000)).toEqual([said, said]);
  });
});
