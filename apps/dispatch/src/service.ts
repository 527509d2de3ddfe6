import { defineService } from '@rebound/service-host';
import { DispatchModule } from './dispatch.module.js';
import { DispatchSettings } from './dispatch.settings.js';
import { linkRoutes } from './links/link-routes.js';
import { CreateMessages1763715800000 } from './persistence/migrations/1763715800000-create-messages.js';
import { CreateLinksAndReplies1763715900000 } from './persistence/migrations/1763715900000-create-links-and-replies.js';
import { CreateAdoptions1764200100000 } from './persistence/migrations/1764200100000-create-adoptions.js';

export const dispatchService = defineService({
  name: 'dispatch',
  description: 'The last gate before the carrier: consent, law, caps and pauses, submit, receipts, replies and clicks.',
  settings: DispatchSettings,
  module: () => DispatchModule.with(),
  schema: 'dispatch',
  migrations: [CreateMessages1763715800000, CreateLinksAndReplies1763715900000, CreateAdoptions1764200100000],
  rawBody: true,
  rawRoutes: linkRoutes,
});
