// graphile-worker with its local queue and batched completion, as its performance page recommends.
import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { variable } from '../world/answering.js';
import { enter } from './entrant.js';

const isJob = (payload: unknown): payload is { n: number; dueAt: number } =>
  typeof payload === 'object' && payload !== null && 'n' in payload && 'dueAt' in payload;

await enter(async (fire) => {
  const connectionString = variable('DATABASE_URL');
  // A line for every job would be its largest cost.
  const logger = new Logger(() => () => undefined);
  const preset = {
    worker: {
      logger,
      connectionString,
      concurrentJobs: 24,
      maxPoolSize: 25,
      pollInterval: 100,
      localQueue: { size: 500 },
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  };
  const utils = await makeWorkerUtils({ connectionString });
  await utils.migrate();
  const runner = await run({
    preset,
    noHandleSignals: true,
    taskList: {
      job: async (payload) => {
        if (isJob(payload)) fire(payload);
      },
    },
  });
  return {
    add: async (jobs) => {
      await utils.addJobs(
        jobs.map((job) => ({ identifier: 'job', payload: job, runAt: new Date(job.dueAt), jobKey: `job-${job.n}` })),
      );
    },
    cancel: (numbers) =>
      utils.withPgClient(async (client) => {
        await client.query('SELECT graphile_worker.remove_job(key) FROM unnest($1::text[]) AS gone (key)', [
          numbers.map((n) => `job-${n}`),
        ]);
      }),
    close: async () => {
      await runner.stop();
      await utils.release();
    },
  };
});
