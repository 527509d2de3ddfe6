import type { Benchmark } from '../benchmark.js';
import { hundred } from '../load/shop-events.js';
import { interleave, isSound } from '../measure/rounds.js';
import { atLeast, ratio } from '../report/verdict.js';
import { closedLoop, ourEdge, peerEdge } from './contenders.js';

const people = 100_000;

export const ingestBatch: Benchmark = {
  name: 'ingest-batch',
  about: 'a hundred events a POST; against a Nest service with class-validator and one send a request',
  async run(world, { seconds, rounds, warmUpSeconds, oursOnly }) {
    const edges = [await ourEdge(world), ...(oursOnly ? [] : [await peerEdge(world)])];
    const contenders = edges.map((edge) =>
      closedLoop(edge, edge.target('/v1/batch', hundred(edge.name, people)), {
        connections: 16,
        seconds,
        itemsPerRequest: 100,
      }),
    );
    const rows = await interleave('100 a POST, 16 clients', contenders, { rounds, warmUpSeconds, log: world.log });
    const [ours, peer] = rows;
    const sound = rows.every(isSound);
    return {
      rows,
      verdicts: oursOnly
        ? []
        : [
            atLeast(3, {
              target: 'CPU of the Nest peer ÷ ours',
              found: ratio(peer?.microsTotal, ours?.microsTotal),
              sound,
            }),
            atLeast(3, { target: 'rate, ours ÷ the Nest peer', found: ratio(ours?.rate, peer?.rate), sound }),
          ],
    };
  },
};
