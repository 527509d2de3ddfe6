import { Controller } from '@nestjs/common';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@rebound/testing';
import { Handles } from '../src/index.js';
import { Bench, happened, inputTopic, startTestService } from './test-service.js';

@Controller()
class Hear {
  @Handles(happened)
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

describe('topics with one replica', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });

  /** What a service says of itself on this broker, which has no second machine, once it has heard of it. */
  async function readinessWith(KAFKA_ALLOW_LOW_REPLICATION: string) {
    const env = { ...bench.env, KAFKA_ALLOW_LOW_REPLICATION };
    const service = await startTestService({ env, handlers: [Hear] });
    try {
      return await until(async () => {
        const readiness = await service.readiness.check();
        return (readiness.ready || !readiness.reason.includes('nothing heard of Kafka')) && readiness;
      });
    } finally {
      await service.close();
    }
  }

  it('keep a service from being ready, and it says which and why', async () => {
    expect(await readinessWith('false')).toEqual({
      ready: false,
      reason: expect.stringContaining(
        `${bench.prefix}${inputTopic.name} has 1 replicas and min.insync.replicas 1, less than 3 and 2 (KAFKA_ALLOW_LOW_REPLICATION=true allows it)`,
      ),
    });
  });

  it('are allowed by a setting', async () => {
    expect(await readinessWith('true')).toEqual({ ready: true });
  });
});
