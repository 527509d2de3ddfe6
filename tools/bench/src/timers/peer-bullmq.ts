// BullMQ with delayed jobs; as many jobs under way as its documentation suggests for work that only waits.
import { Queue, Worker } from 'bullmq';
import { variable } from '../world/answering.js';
import { enter, type Job } from './entrant.js';

await enter(async (fire) => {
  const { hostname, port } = new URL(variable('REDIS_URL'));
  const connection = { host: hostname, port: Number(port), maxRetriesPerRequest: null };
  const prefix = variable('PREFIX');
  const queue = new Queue<Job>('timers', { connection, prefix });
  const worker = new Worker<Job>('timers', async ({ data }) => fire(data), {
    connection,
    prefix,
    concurrency: 100,
    removeOnComplete: { count: 0 },
  });
  await worker.waitUntilReady();
  return {
    add: async (jobs) => {
      await queue.addBulk(
        jobs.map((job) => ({
          name: 'job',
          data: job,
          // A jobId must not be a number.
          opts: { jobId: `job-${job.n}`, delay: Math.max(0, job.dueAt - Date.now()), removeOnComplete: true },
        })),
      );
    },
    cancel: async (numbers) => {
      for (let start = 0; start < numbers.length; start += 500) {
        await Promise.all(numbers.slice(start, start + 500).map((n) => queue.remove(`job-${n}`)));
      }
    },
    close: async () => {
      await worker.close();
      await queue.close();
    },
  };
});
