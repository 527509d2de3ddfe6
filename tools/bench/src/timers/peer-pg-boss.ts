// pg-boss with batches, the largest lever its documentation names for throughput.
import { PgBoss } from 'pg-boss';
import { variable } from '../world/answering.js';
import { enter, type Job } from './entrant.js';

/** pg-boss wants a UUID for an id. */
const idOf = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
const queue = 'timers';

await enter(async (fire) => {
  const boss = new PgBoss({ connectionString: variable('DATABASE_URL'), max: 10 });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(queue);
  await boss.work<Job>(queue, { batchSize: 500, pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs) fire(data);
  });
  return {
    add: async (jobs) => {
      await boss.insert(
        queue,
        jobs.map((job) => ({ id: idOf(job.n), data: job, startAfter: new Date(job.dueAt) })),
      );
    },
    cancel: async (numbers) => {
      await boss.cancel(queue, numbers.map(idOf));
    },
    close: () => boss.stop({ graceful: false }),
  };
});
