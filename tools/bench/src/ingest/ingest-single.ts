import { type Benchmark, type BenchOptions, type Row } from '../benchmark.js';
import { drainContender } from '../drain/drain.js';
import { openLoop } from '../load/load.js';
import { single } from '../load/shop-events.js';
import { interleave, isSound, summarise } from '../measure/rounds.js';
import { atLeast, ratio } from '../report/verdict.js';
import type { World } from '../world/world.js';
import { closedLoop, type Edge, ourEdge, peerEdge } from './contenders.js';

const people = 100_000;
/** Both can follow it, so that latency says something of both. */
const openLoopPerSecond = 1000;

async function latencies(edge: Edge, { seconds, warmUpSeconds, quick }: BenchOptions): Promise<Row> {
  const perSecond = quick ? 100 : openLoopPerSecond;
  const before = await edge.stored();
  const target = edge.target('/v1/track', single(`${edge.name}-open`, people));
  const result = await openLoop(target, {
    perSecond,
    seconds: seconds + warmUpSeconds,
    connections: 256,
    measureFrom: warmUpSeconds,
  });
  const kept = (await edge.stored()) - before;
  return summarise(`open loop, ${perSecond}/s`, edge.name, [
    {
      items: result.latenciesMs.length,
      seconds,
      cpu: {},
      wrong: { refused: result.refused, 'not stored': result.accepted - kept },
      latenciesMs: result.latenciesMs,
    },
  ]);
}

export const ingestSingle: Benchmark = {
  name: 'ingest-single',
  about: 'one event a POST, answered once the broker has it; against the bare node:http drain and a Nest service',
  async run(world: World, options: BenchOptions) {
    const { seconds, rounds, warmUpSeconds, oursOnly, quick } = options;
    const edges = [await ourEdge(world), ...(oursOnly ? [] : [await peerEdge(world)])];
    const rows: Row[] = [];
    for (const connections of quick ? [64] : [256, 64]) {
      const contenders = edges.map((edge) =>
        closedLoop(edge, edge.target('/v1/track', single(`${edge.name}-${connections}`, people)), {
          connections,
          seconds,
          itemsPerRequest: 1,
        }),
      );
      const drain = await drainContender(world, options, connections);
      const shared = { rounds, warmUpSeconds, log: world.log };
      rows.push(...(await interleave(`${connections} clients`, [...contenders, drain], shared)));
    }
    const [first] = rows;
    for (const edge of edges) rows.push(await latencies(edge, options));

    const of = (contender: string): Row | undefined =>
      rows.find((row) => row.contender === contender && row.case === first?.case);
    const [ours, peer, drain] = [of('ours'), of('Nest + class-validator'), of('node:http drain')];
    const sound = rows.every(isSound);
    return {
      rows,
      ...(drain?.microsTotal === undefined ? {} : { drainMicros: drain.microsTotal }),
      verdicts: [
        atLeast(0.45, {
          target: 'CPU of the drain ÷ ours, broker included',
          found: ratio(drain?.microsTotal, ours?.microsTotal),
          sound,
        }),
        ...(oursOnly
          ? []
          : [
              atLeast(4, {
                target: 'CPU of the Nest peer ÷ ours',
                found: ratio(peer?.microsTotal, ours?.microsTotal),
                sound,
              }),
              atLeast(4, { target: 'rate, ours ÷ the Nest peer', found: ratio(ours?.rate, peer?.rate), sound }),
            ]),
      ],
      notes: [
        'CPU of the drain ÷ the process of ingest alone: ' +
          (ratio(drain?.microsTotal, ours?.microsPerItem?.ingest)?.toFixed(2) ?? 'not measured'),
      ],
    };
  },
};
