import type { Benchmark } from '../benchmark.js';
import { interleave, isSound } from '../measure/rounds.js';
import { atLeast, ratio } from '../report/verdict.js';
import { Backlog } from './backlog.js';
import { nobody, ours, peer } from './contenders.js';
import { seedPeople } from './seed-people.js';

/** 200k people for the usual 500k events; fewer events are of fewer people. */
const eventsAPerson = 2.5;

export const segmentation: Benchmark = {
  name: 'segmentation',
  about:
    'a backlog of 500k events of 200k people: topic to committed state and timers; against TypeORM save + eachMessage',
  async run(world, { events, rounds, seconds, warmUpSeconds, people, oursOnly }) {
    const usualPeople = Math.ceil(events / eventsAPerson);
    const [prefix, databaseUrl] = [await world.topics('ours'), await world.database()];
    const seeded = people === undefined ? nobody : await seedPeople(world, databaseUrl, people);
    const backlog = await Backlog.write(world, prefix, { size: events, people: people ?? usualPeople });
    world.log(`${events} events of ${people ?? usualPeople} people stand in the topic`);
    const contenders = [
      ours(world, backlog, { prefix, databaseUrl }, seconds, seeded),
      ...(oursOnly ? [] : [await peer(world, backlog, prefix, seconds)]),
    ];
    const name = people === undefined ? `${usualPeople} people, new` : `${people} people with state`;
    const rows = await interleave(name, contenders, { rounds, warmUpSeconds, log: world.log });
    const [own, other] = rows;
    const sound = rows.every(isSound);
    return {
      rows,
      verdicts: oursOnly
        ? []
        : [
            atLeast(20, {
              target: 'CPU of the TypeORM peer ÷ ours',
              found: ratio(other?.microsTotal, own?.microsTotal),
              sound,
            }),
            atLeast(20, { target: 'rate, ours ÷ the TypeORM peer', found: ratio(own?.rate, other?.rate), sound }),
          ],
    };
  },
};
