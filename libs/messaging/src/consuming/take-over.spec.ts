import { expect, it } from '@jest/globals';
import { defineTopic } from '@rebound/contracts';
import { FixedClock } from '@rebound/kernel';
import { silentLogger } from '@rebound/observability';
import { answeringSource } from '../../test/answering-source.js';
import { assembleRuntime } from '../assemble-runtime.js';
import { realPace } from '../pace.js';
import { takeOver } from './take-over.js';

const topic = defineTopic({ name: 'in.v1', key: 'x', cleanup: 'delete', description: 'in' });
const row = { batch: '1', n: 1, topic: 'out.v1', partition: 0, key: 'k', value: 'left behind' };

it('does not believe a position that the previous owner reached after its leftovers were looked for', async () => {
  let next = 5;
  let outbox = [row];
  const sent: unknown[] = [];
  const source = answeringSource((sql) => {
    if (sql.startsWith('SELECT partition, next')) return [{ partition: 0, next: String(next) }];
    if (sql.includes('FOR UPDATE')) {
      const found = outbox;
      // A zombie's commit that was on its way: it moves on and leaves a batch behind, just after they were looked for.
      if (found.length === 0) next = 6;
      return found;
    }
    if (sql.startsWith('DELETE')) outbox = [];
    return [];
  });
  const runtime = assembleRuntime({
    service: 'test',
    topicPrefix: '',
    clock: new FixedClock(0),
    settleMs: 0,
    logger: silentLogger,
    pace: realPace,
    source,
    admin: {
      partitionCount: async () => 1,
      committed: async () => new Map(),
      bounds: async () => [{ partition: 0, start: 0, end: 9 }],
    },
    sink: { send: async (records) => void sent.push(...records.map(({ value }) => value)) },
    owner: 'me',
  });
  const reading = { topic, contracts: new Map(), label: 'test', handle: async () => undefined };
  const taken = await takeOver(runtime, reading, [0], () => true);
  expect(sent).toEqual(['left behind']);
  // At 5 the fence will miss, and the partition is taken over once more, with what was left behind; at 6 it would be skipped.
  expect(taken?.get(0)).toMatchObject({ kind: 'ready', state: { next: 5 } });
});
