import { consentTopic, inboundTopic } from '@rebound/contracts';
import { defineService } from '@rebound/service-host';
import { ConsentModule } from './consent.module.js';
import { ConsentSettings } from './consent.settings.js';
import { CreateLedger1763715700000 } from './persistence/migrations/1763715700000-create-ledger.js';
import { KeepPausedReplies1764360000000 } from './persistence/migrations/1764360000000-keep-paused-replies.js';

export const consentService = defineService({
  name: 'consent',
  description: 'The ledger of record: who agreed to which texts, with proof, and who opted out.',
  settings: ConsentSettings,
  module: () => ConsentModule,
  schema: 'consent',
  migrations: [CreateLedger1763715700000, KeepPausedReplies1764360000000],
  watermarks: [{ topic: consentTopic, after: [inboundTopic] }],
  rawRoutes: (fastify, app) => {
    // A list is handed on as a stream: it may be larger than memory.
    const { importMaxBytes } = app.get(ConsentSettings);
    fastify.addContentTypeParser('text/csv', { bodyLimit: importMaxBytes }, (_request, payload, done) =>
      done(null, payload),
    );
  },
});
