import { Injectable } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '@rebound/kernel';
import { Job, Jobs } from '@rebound/persistence';
import { until } from '@rebound/testing';
import { randomUUID } from 'node:crypto';
import { InvalidEvent, PartitionCountDiffers, Transactions, ensureTopics } from '../src/index.js';
import { Bench, allTopics, outputTopic, reacted, startTestService, type TestService } from './test-service.js';

let jobWork = 0;

@Injectable()
class PublishFromJob {
  constructor(private readonly transactions: Transactions) {}

  @Job({ name: 'publish-from-job', everyMs: 60_000 })
  async run(): Promise<number> {
    if (jobWork === 0) return 0;
    const n = jobWork;
    jobWork -= 1;
    await this.transactions.run('PublishFromJob.run', async (tx) => {
      tx.publish(reacted, { workspaceId: 'w', id: derivedId('job', n), time: 0, data: { thing: 'job', n } });
    });
    return 1;
  }
}

describe('transactions of controllers and jobs', () => {
  let bench: Bench;
  let service: TestService;
  const publication = (thing: string, n: number) => ({
    workspaceId: 'w',
    id: derivedId('test', thing, n),
    time: 0,
    data: { thing, n },
  });

  beforeAll(async () => {
    bench = await Bench.open();
    service = await startTestService({ env: bench.env, providers: [PublishFromJob] });
  });
  afterAll(() => service.close());

  it('publish what they decided after the commit, in the order of commits', async () => {
    for (let n = 1; n <= 20; n += 1) {
      await service.transactions.run('test', async (tx) => tx.publish(reacted, publication('order', n)));
    }
    const last = await service.transactions.runTracked('test', async (tx) => {
      tx.publish(reacted, publication('order', 21));
      return 'result';
    });
    expect(last.result).toBe('result');
    await last.published;
    expect((await bench.things(outputTopic)).get('order')).toEqual(Array.from({ length: 21 }, (_, n) => n + 1));
  });

  it('publish nothing and follow nothing up when they roll back', async () => {
    let followedUp = 0;
    const failing = service.transactions.run('test', async (tx) => {
      tx.publish(reacted, publication('gone', 1));
      tx.afterCommit(() => (followedUp += 1));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const { published } = await service.transactions.runTracked('test', async (tx) => {
      tx.publish(reacted, publication('stays', 1));
      tx.afterCommit(() => (followedUp += 1));
    });
    await published;
    expect(followedUp).toBe(1);
    expect((await bench.things(outputTopic)).has('gone')).toBe(false);
  });

  it('refuse to publish what does not fit the contract', async () => {
    const attempt = service.transactions.run('test', async (tx) => {
      tx.publish(reacted, { ...publication('bad', 1), data: JSON.parse('{"thing":7}') });
    });
    await expect(attempt).rejects.toBeInstanceOf(InvalidEvent);
  });

  it('are run again when the database chose them as the victim of a conflict', async () => {
    await service.source.query(`INSERT INTO effects VALUES ('one', '', 0, 0), ('two', '', 0, 0)`);
    const bump = (tx: { query(sql: string, params: unknown[]): Promise<unknown> }, id: string) =>
      tx.query(`UPDATE effects SET times = times + 1 WHERE id = $1`, [id]);
    let entered = 0;
    const crosswise = (first: string, second: string) =>
      service.transactions.run('test', async (tx) => {
        await bump(tx, first);
        entered += 1;
        await until(() => entered >= 2);
        await bump(tx, second);
      });
    await Promise.all([crosswise('one', 'two'), crosswise('two', 'one')]);
    expect(await service.source.query(`SELECT times FROM effects WHERE id IN ('one', 'two')`)).toEqual([
      { times: 2 },
      { times: 2 },
    ]);
    expect(entered).toBe(3);
  });

  it('publish from a job', async () => {
    jobWork = 3;
    service.app.get(Jobs).wake('publish-from-job');
    await until(async () => ((await bench.things(outputTopic)).get('job') ?? []).length === 3);
  });

  it('leave their records to others when their process dies', async () => {
    const [record] = bench.events('orphan', 1, { type: reacted.type });
    await service.source.query(
      `INSERT INTO outbox (batch, n, owner, floor, topic, key, value, created_at)
       VALUES (nextval('outbox_batches'), 1, $1, now(), $2, $3, $4, now() - interval '1 minute')`,
      [randomUUID(), `${bench.prefix}test.output.v1`, record?.key, record?.value],
    );
    await until(async () => (await bench.things(outputTopic)).has('orphan'));
    await until(async () => (await service.source.query(`SELECT FROM outbox`)).length === 0);
  });

  it('meet topics whose partition count nobody changes', async () => {
    const layout = { prefix: bench.prefix, partitions: 4, replication: 1 };
    await expect(ensureTopics(bench.cluster, allTopics, layout)).rejects.toBeInstanceOf(PartitionCountDiffers);
    expect(await ensureTopics(bench.cluster, allTopics, { ...layout, partitions: 3 })).toEqual([]);
  });
});
