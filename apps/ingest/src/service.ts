import { RedisConnection } from '@rebound/redis';
import { defineService } from '@rebound/service-host';
import { Gate } from './edge/gate.js';
import { Intake } from './edge/intake.js';
import { ingestRoutes } from './http/ingest-routes.js';
import { describeRoutes } from './http/openapi.js';
import { segmentPaths } from './http/segment-routes.js';
import { IngestModule } from './ingest.module.js';
import { IngestSettings } from './ingest.settings.js';

/** How long a start waits for Redis, real ms; without it each process counts alone until it is there. */
const redisWaitMs = 1000;

export const ingestService = defineService({
  name: 'ingest',
  description: 'The edge: takes events in, and says so once Kafka has them.',
  settings: IngestSettings,
  module: () => IngestModule,
  schema: 'ingest',
  openApi: describeRoutes,
  // Segment's clients drop what was answered 503 a few times.
  startingStatus: (path) => (segmentPaths.includes(path) ? 429 : 503),
  async rawRoutes(fastify, app) {
    const from = { strict: false } as const;
    if (app.get(RedisConnection, from).configured) await app.get(RedisConnection, from).ready(redisWaitMs);
    await ingestRoutes(fastify, {
      gate: app.get(Gate, from),
      intake: app.get(Intake, from),
      settings: app.get(IngestSettings, from),
    });
  },
});
