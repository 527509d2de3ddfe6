import type { Benchmark } from './benchmark.js';
import { ingestBatch } from './ingest/ingest-batch.js';
import { ingestSingle } from './ingest/ingest-single.js';
import { regulations } from './regulations/regulations.js';
import { segmentation } from './segmentation/segmentation.js';
import { timers } from './timers/timers.js';
import { triggerToSend } from './trigger-to-send/trigger-to-send.js';
import { flow } from './flow/flow.js';

/** What `npm run bench -- <name>` knows. One more benchmark is one more line here. */
export const benchmarks: readonly Benchmark[] = [
  ingestSingle,
  ingestBatch,
  segmentation,
  timers,
  triggerToSend,
  flow,
  regulations,
];
