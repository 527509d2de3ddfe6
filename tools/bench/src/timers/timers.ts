import path from 'node:path';
import type { ServerName } from '@rebound/stack';
import type { Benchmark, Row } from '../benchmark.js';
import { interleave, isSound, summarise } from '../measure/rounds.js';
import { atLeast, ratio } from '../report/verdict.js';
import { environmentOf } from '../world/services.js';
import { freePort, type World } from '../world/world.js';
import { Course } from './contest.js';

interface Lane {
  readonly name: string;
  readonly script: string;
  readonly servers: readonly ServerName[];
}

const ours: Lane = { name: 'ours', script: 'ours.js', servers: ['postgres'] };
const peers: readonly Lane[] = [
  { name: 'graphile-worker', script: 'peer-graphile-worker.js', servers: ['postgres'] },
  { name: 'BullMQ', script: 'peer-bullmq.js', servers: ['redis'] },
  { name: 'pg-boss', script: 'peer-pg-boss.js', servers: ['postgres'] },
];

async function open(world: World, { name, script, servers }: Lane): Promise<Course> {
  const [databaseUrl, port] = [await world.database(), await freePort()];
  const prefix = `${world.prefix}${name}`;
  const child = await world.start({
    name,
    script: path.join(import.meta.dirname, script),
    env: { ...environmentOf(world, { prefix, databaseUrl }), PORT: String(port), PREFIX: prefix },
    profile: name === 'ours' ? world.options.profile : undefined,
  });
  await child.started();
  return new Course(name, child, world.watch([child], servers));
}

export const timers: Benchmark = {
  name: 'timers',
  about: '200k timers due at once among a million pending, their lateness, cancelling; against three job queues',
  async run(world, { quick, rounds, seconds, pending, oursOnly }) {
    const due = quick ? 200 : 200_000;
    const courses: Course[] = [];
    for (const lane of [ours, ...(oursOnly ? [] : peers)]) {
      const course = await open(world, lane);
      await course.fill(pending);
      await course.warmUp(quick ? 50 : 5000);
      world.log(`${lane.name} holds ${pending} jobs`);
      courses.push(course);
    }
    const among = `among ${pending} pending`;
    const rows = await interleave(
      `due at once, ${among}`,
      courses.map((course) => course.burst(due, seconds)),
      { rounds, warmUpSeconds: 0, log: world.log },
    );
    const [own, ...others] = rows;
    const perSecond = quick ? 100 : 1000;
    for (const course of courses) {
      const sample = await course.steady(perSecond, seconds);
      rows.push(summarise(`${perSecond}/s, lateness`, course.name, [sample]));
      world.log(`${course.name}, ${perSecond}/s: fired ${sample.items}`);
    }
    const cancelled = Math.min(pending, quick ? 100 : 20_000);
    for (const course of courses) rows.push(summarise('cancel', course.name, [await course.cancel(cancelled)]));

    const sound = rows.every(isSound);
    const best = (of: (row: Row) => number | undefined, pick: (...values: number[]) => number): number | undefined => {
      const values = others.map(of).filter((value) => value !== undefined);
      return values.length === 0 ? undefined : pick(...values);
    };
    return {
      rows,
      verdicts: oursOnly
        ? []
        : [
            atLeast(1.5, {
              target: 'rate, ours ÷ the best job queue',
              found: ratio(
                own?.rate,
                best(({ rate }) => rate, Math.max),
              ),
              sound,
            }),
            atLeast(1.5, {
              target: 'CPU of the best job queue ÷ ours',
              found: ratio(
                best(({ microsTotal }) => microsTotal, Math.min),
                own?.microsTotal,
              ),
              sound,
            }),
          ],
      notes: ['A queue that is slow gets as many due jobs as it fires in the time of a turn, not 200k.'],
    };
  },
};
