import { Controller } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '@rebound/testing';
import { DeadLetters, Handles, PoisonEvent, type ReceivedEvent, type Tx } from '../src/index.js';
import { Bench, happened, inputTopic, recordEffects, startTestService, type TestService } from './test-service.js';

let repaired = false;

@Controller()
class CannotYet {
  @Handles(happened)
  async handle(events: readonly ReceivedEvent<typeof happened>[], tx: Tx): Promise<void> {
    const bad = events.find(({ data }) => data.n === 2);
    if (bad && !repaired) throw new PoisonEvent(bad, 'nobody has thought of a second one');
    await recordEffects(tx, events);
  }
}

@Controller()
class CanAlready {
  @Handles(happened)
  async handle(events: readonly ReceivedEvent<typeof happened>[], tx: Tx): Promise<void> {
    await recordEffects(tx, events);
  }
}

let bench: Bench;
const running: TestService[] = [];
const effects = (service: TestService | undefined): Promise<{ n: number; times: number }[]> | undefined =>
  service?.source.query(`SELECT n, times FROM effects ORDER BY n`);

beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(async () => {
  await Promise.all(running.map((service) => service.close()));
});

it('put back, takes effect once where it could not be processed, and nowhere a second time', async () => {
  const { env } = bench;
  running.push(
    await startTestService({ env, handlers: [CannotYet] }),
    await startTestService({ env, handlers: [CanAlready], service: 'other', schema: 'other' }),
  );
  const [failing, other] = running;
  await bench.put(inputTopic, bench.events('a', 3));
  await until(async () => (await effects(other))?.length === 3);
  await until(async () => (await effects(failing))?.length === 2);

  const tool = new DeadLetters(bench.cluster, bench.prefix);
  const [letter] = await until(async () => {
    const found = await tool.list(['test', 'other']);
    return found.length > 0 ? found : undefined;
  });
  expect(letter).toMatchObject({
    service: 'test',
    topic: 'test.input.v1',
    handler: 'CannotYet.handle',
    cause: 'nobody has thought of a second one',
    state: 'open',
  });
  if (!letter) return;

  repaired = true;
  await tool.replay(letter, 'the handler was repaired');
  await until(async () => (await effects(failing))?.length === 3);
  // What stands behind it has passed the other service too.
  await bench.put(inputTopic, bench.events('b', 3, { first: 4 }));
  await bench.put(inputTopic, bench.events('a', 1, { first: 7 }));
  await until(async () => (await effects(other))?.length === 7);
  await until(async () => (await effects(failing))?.length === 7);
  for (const service of [failing, other]) {
    expect(await effects(service)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => ({ n, times: 1 })));
  }
  expect((await tool.list(['test'])).map(({ ref, state }) => [ref, state])).toEqual([[letter.ref, 'replayed']]);
});
