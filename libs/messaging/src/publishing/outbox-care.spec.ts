import { describe, expect, it } from '@jest/globals';
import { silentLogger } from '@rebound/observability';
import { answeringSource } from '../../test/answering-source.js';
import { realPace } from '../pace.js';
import { OutboxCare } from './outbox-care.js';
import { OutboxStore } from './outbox-store.js';

const row = { batch: '1', n: 1, topic: 'out.v1', partition: 0, key: 'k', value: 'left behind' };

/** A database in which a process that is gone left a row behind, and time that stands still. */
function rig() {
  let [now, isAway, left] = [1_000_000, false, [row]];
  const sent: unknown[] = [];
  const source = answeringSource((sql) => {
    if (isAway) throw new Error('the database is away');
    if (sql.startsWith('INSERT INTO outbox_owners')) return [{ abandoned: left.length > 0 }];
    if (sql.includes('FOR UPDATE')) return left;
    if (sql.startsWith('DELETE FROM outbox')) left = [];
    return [];
  });
  const care = new OutboxCare({
    source,
    outbox: new OutboxStore(source, 'me'),
    sink: { send: async (records) => void sent.push(...records.map(({ value }) => value)) },
    logger: silentLogger,
    pace: { ...realPace, now: () => now },
  });
  return {
    sent,
    setAway: (away: boolean) => (isAway = away),
    /** Looks every second for so long. */
    async lookFor(seconds: number) {
      for (let second = 0; second < seconds; second += 1) {
        await care.look().catch(() => undefined);
        now += 1_000;
      }
    },
    wait: (ms: number) => (now += ms),
  };
}

describe('looking after the outbox', () => {
  it('publishes what a process that is gone left behind, once', async () => {
    const { sent, lookFor } = rig();
    await lookFor(10);
    expect(sent).toEqual(['left behind']);
  });

  it('lets the others show themselves first after the database was away for all', async () => {
    const { sent, lookFor, setAway } = rig();
    await lookFor(2);
    setAway(true);
    await lookFor(10);
    setAway(false);
    await lookFor(3);
    expect(sent).toEqual([]);
    await lookFor(1);
    expect(sent).toEqual(['left behind']);
  });

  it('believes nothing of others right after it stood still itself', async () => {
    const { sent, lookFor, wait } = rig();
    await lookFor(3);
    wait(20_000);
    await lookFor(3);
    expect(sent).toEqual([]);
    await lookFor(1);
    expect(sent).toEqual(['left behind']);
  });
});
