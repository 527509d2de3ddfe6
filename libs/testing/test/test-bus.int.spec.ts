import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cartAbandoned, orderPlaced, signalTopic } from '@rebound/contracts';
import { TestBus, testEnv } from '../src/index.js';

describe('the bus as a test sees it', () => {
  let bus: TestBus;
  beforeEach(async () => {
    bus = await TestBus.open(await testEnv());
  });
  afterEach(() => bus.close());

  const [data] = cartAbandoned.examples;
  if (!data) throw new Error('the contract has no example');
  const time = Date.parse('2026-11-21T10:00:00Z');

  it('gives back what was published, each contract for itself, and passes over what it cannot read', async () => {
    await bus.publishRecord(signalTopic, { key: 'demo:poison', value: 'not json' });
    await bus.publish(
      cartAbandoned,
      { workspaceId: 'demo', id: 'first', time, data },
      { workspaceId: 'demo', id: 'second', time: time + 1, recordedAt: time + 5, data },
    );

    expect(await bus.collect(cartAbandoned)).toEqual([
      expect.objectContaining({ id: 'first', workspaceId: 'demo', time, recordedAt: time, data }),
      expect.objectContaining({ id: 'second', time: time + 1, recordedAt: time + 5 }),
    ]);
    expect(await bus.collect(orderPlaced)).toEqual([]);
    expect(await bus.records(signalTopic)).toHaveLength(3);
  });

  it('sees what comes later', async () => {
    await bus.publish(cartAbandoned, { workspaceId: 'demo', id: 'first', time, data });
    expect(await bus.collect(cartAbandoned)).toHaveLength(1);
    await bus.publish(cartAbandoned, { workspaceId: 'demo', id: 'second', time, data });
    expect(await bus.waitFor(cartAbandoned, { count: 2, match: ({ key }) => key.startsWith('demo:') })).toHaveLength(2);
  });

  it('refuses data that the contract refuses', async () => {
    // @ts-expect-error what a caller without types would do
    await expect(bus.publish(cartAbandoned, { workspaceId: 'demo', id: 'x', time, data: {} })).rejects.toThrow(
      cartAbandoned.type,
    );
  });
});
