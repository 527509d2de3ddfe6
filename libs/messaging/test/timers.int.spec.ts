import { Controller, Injectable } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { watermarkOn } from '@rebound/contracts';
import { FixedClock } from '@rebound/kernel';
import { type DueTimer, inTransaction, Timers } from '@rebound/persistence';
import { until } from '@rebound/testing';
import { CaughtUp, Handles, OnTimer, type ReceivedEvent, type Tx } from '../src/index.js';
import {
  Bench,
  happened,
  inputTopic,
  marked,
  markedTopic,
  startTestService,
  type TestService,
} from './test-service.js';

const start = Date.UTC(2026, 10, 21, 12);
const due = start + 60_000;

/** What happened in the service, in order; shared with the classes that Nest makes. */
const log: string[] = [];
let faulty = false;
let rearm = false;
let during: (timers: readonly DueTimer[], tx: Tx) => Promise<void> = async () => undefined;

@Controller()
class Listen {
  @Handles(happened)
  async handle(events: readonly ReceivedEvent<typeof happened>[]): Promise<void> {
    if (faulty) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    for (const { data } of events) log.push(`event ${data.thing}`);
  }
}

@Controller()
class ListenToMarked {
  @Handles(marked)
  async handle(): Promise<void> {}
}

@Injectable()
class Fire {
  constructor(private readonly timers: Timers) {}

  @OnTimer({ kind: 'after-input', after: [inputTopic] })
  async afterInput(timers: readonly DueTimer[], tx: Tx): Promise<void> {
    await during(timers, tx);
    for (const { key } of timers) log.push(`timer ${key}`);
    if (!rearm) return;
    rearm = false;
    await this.timers.arm(
      tx,
      timers.map((timer) => ({ ...timer, dueAt: timer.dueAt + 60_000 })),
    );
  }

  @OnTimer({ kind: 'after-marked', after: [markedTopic] })
  async afterMarked(timers: readonly DueTimer[]): Promise<void> {
    for (const { key } of timers) log.push(`timer ${key}`);
  }

  @OnTimer({ kind: 'after-nothing', after: [] })
  async afterNothing(timers: readonly DueTimer[]): Promise<void> {
    for (const { key } of timers) log.push(`timer ${key}`);
  }
}

describe('timers', () => {
  let bench: Bench;
  let clock: FixedClock;
  let service: TestService;
  const arm = (kind: string, key: string, dueAt = due): Promise<void> =>
    inTransaction(service.source, (tx) => service.app.get(Timers).arm(tx, [{ workspaceId: 'w', kind, key, dueAt }]));
  const waitFor = (line: string): Promise<boolean> => until(() => log.includes(line), { what: line });
  /** Timers that wait for nothing have fired: the runner has looked since. */
  const lookedAgain = async (name: string): Promise<void> => {
    await arm('after-nothing', name, clock.now());
    await waitFor(`timer ${name}`);
    await arm('after-nothing', `${name} again`, clock.now());
    await waitFor(`timer ${name} again`);
  };
  const sayReadUpTo = (partition: number, upTo: number): Promise<void> => {
    const value = JSON.stringify({
      ...JSON.parse(bench.events('x', 1)[0]?.value ?? '{}'),
      type: watermarkOn(markedTopic).type,
      workspaceid: 'platform',
      data: { service: 'other', partition, upTo: new Date(upTo).toISOString() },
    });
    return bench.put(markedTopic, [{ key: 'platform:watermark', value, partition }]);
  };

  beforeEach(async () => {
    log.splice(0);
    faulty = false;
    rearm = false;
    during = async () => undefined;
    bench = await Bench.open({ KAFKA_PARTITIONS: '2' });
    clock = new FixedClock(start);
    service = await startTestService({ env: bench.env, clock, handlers: [Listen, ListenToMarked], providers: [Fire] });
  });
  afterEach(() => service.close());

  it('fire when their instant has come and idle inputs are known to be idle', async () => {
    await arm('after-input', 'cart');
    await lookedAgain('early');
    expect(log).not.toContain('timer cart');
    clock.set(due + 1000);
    await waitFor('timer cart');
    await until(async () => (await service.source.query(`SELECT FROM timers`)).length === 0);
  });

  it('wait for what was recorded before them and has not been processed', async () => {
    await until(async () => (await service.app.get(CaughtUp).instant(inputTopic)) >= 0);
    await arm('after-input', 'cart');
    faulty = true;
    await bench.put(inputTopic, bench.events('purchase', 1, { at: due - 1 }));
    await until(async () => (await bench.read(inputTopic)).length === 1);
    clock.set(due + 3_600_000);
    await lookedAgain('late');
    expect(log).not.toContain('timer cart');
    faulty = false;
    await waitFor('timer cart');
    expect(log.indexOf('event purchase')).toBeLessThan(log.indexOf('timer cart'));
    expect(log).toContain('event purchase');
  });

  it('wait for the watermark of every partition where an idle topic proves nothing', async () => {
    const caughtUp = service.app.get(CaughtUp);
    await arm('after-marked', 'journey');
    clock.set(due + 3_600_000);
    await bench.put(markedTopic, bench.events('signal', 3, { type: marked.type, at: due + 1000 }));
    await sayReadUpTo(0, due + 5000);
    await sayReadUpTo(1, due - 1);
    await until(async () => (await caughtUp.instantOfPartition(markedTopic, 0)) === due + 5000);
    await until(async () => (await caughtUp.instant(markedTopic)) === due - 1);
    expect(await caughtUp.watermarkAgeMs(markedTopic, 0)).toBeLessThan(30_000);
    await lookedAgain('late');
    expect(log).not.toContain('timer journey');
    await sayReadUpTo(1, due);
    await waitFor('timer journey');
  });

  it('can be armed anew by their own handler', async () => {
    rearm = true;
    await arm('after-input', 'cart');
    clock.set(due + 1000);
    await waitFor('timer cart');
    await lookedAgain('between');
    expect(log.filter((line) => line === 'timer cart')).toHaveLength(1);
    clock.set(due + 61_000);
    await until(() => log.filter((line) => line === 'timer cart').length === 2);
    await until(async () => (await service.source.query(`SELECT FROM timers WHERE kind = 'after-input'`)).length === 0);
  });

  it('keep the instant of the first arming, and move only when set', async () => {
    const timers = service.app.get(Timers);
    await arm('after-nothing', 'lazy', due);
    await arm('after-nothing', 'lazy', due + 999);
    await inTransaction(service.source, (tx) =>
      timers.set(tx, [{ workspaceId: 'w', kind: 'after-nothing', key: 'moved', dueAt: due }]),
    );
    await inTransaction(service.source, (tx) =>
      timers.set(tx, [{ workspaceId: 'w', kind: 'after-nothing', key: 'moved', dueAt: due + 10_000 }]),
    );
    await arm('after-nothing', 'cancelled', due);
    await inTransaction(service.source, (tx) =>
      timers.cancel(tx, [{ workspaceId: 'w', kind: 'after-nothing', key: 'cancelled' }]),
    );
    clock.set(due + 1);
    await waitFor('timer lazy');
    await lookedAgain('then');
    expect(log).not.toContain('timer moved');
    clock.set(due + 10_000);
    await waitFor('timer moved');
    expect(log).not.toContain('timer cancelled');
  });

  it('are given up where they were cancelled while their block was under way, the others not', async () => {
    const timers = service.app.get(Timers);
    const blocks: string[][] = [];
    during = async (block) => {
      blocks.push(block.map(({ key }) => key));
      if (blocks.length > 1) return;
      await inTransaction(service.source, (tx) =>
        timers.cancel(tx, [{ workspaceId: 'w', kind: 'after-input', key: 'cancelled' }]),
      );
    };
    await inTransaction(service.source, (tx) =>
      timers.arm(
        tx,
        ['cancelled', 'stays'].map((key) => ({ workspaceId: 'w', kind: 'after-input', key, dueAt: due })),
      ),
    );
    clock.set(due + 1000);
    await until(async () => (await service.source.query(`SELECT FROM timers WHERE kind = 'after-input'`)).length === 0);
    expect(blocks).toEqual([['cancelled', 'stays'], ['stays']]);
  });

  it('of a process that hangs while it fires them are fired by another, each once', async () => {
    const options = { env: bench.env, clock, handlers: [Listen, ListenToMarked], providers: [Fire] };
    const other = await startTestService(options);
    try {
      const keys = Array.from({ length: 600 }, (_, n) => `cart-${n}`);
      let held: readonly DueTimer[] | undefined;
      let cutOff: unknown;
      during = async (block, tx) => {
        if (held) return;
        held = block;
        await until(() => log.length === keys.length, { what: 'all to be fired by the other' });
        await tx.query('SELECT').catch((error: unknown) => {
          cutOff = error;
          throw error;
        });
      };
      await inTransaction(service.source, (tx) =>
        service.app.get(Timers).arm(
          tx,
          keys.map((key) => ({ workspaceId: 'w', kind: 'after-input', key, dueAt: due })),
        ),
      );
      clock.set(due + 1000);
      await until(() => cutOff !== undefined, { what: 'the one that hung to notice' });
      expect(held?.length).toBeGreaterThan(0);
      expect(log.toSorted()).toEqual(keys.map((key) => `timer ${key}`).toSorted());
      expect(await service.source.query(`SELECT FROM timers`)).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('that cannot be fired are set aside and do not hold the others up', async () => {
    during = async (block) => {
      if (block.some(({ key }) => key === 'bad')) throw new RangeError('cannot');
    };
    const keys = ['a', 'b', 'bad', 'c', 'd'];
    await inTransaction(service.source, (tx) =>
      service.app.get(Timers).arm(
        tx,
        keys.map((key) => ({ workspaceId: 'w', kind: 'after-input', key, dueAt: due })),
      ),
    );
    clock.set(due + 1000);
    for (const key of ['a', 'b', 'c', 'd']) await waitFor(`timer ${key}`);
    await until(async () => {
      const left = await service.source.query(`SELECT key FROM timers WHERE aside_until > now() + interval '30 s'`);
      return left.length === 1 && left[0].key === 'bad';
    });
  });
});
