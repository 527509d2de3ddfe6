import { messageRequestTopic, signalTopic } from '@rebound/contracts';
import { defineService } from '@rebound/service-host';
import { CampaignsModule } from './campaigns.module.js';
import { CampaignsSettings } from './campaigns.settings.js';
import { CreateCampaignsTables1763800000000 } from './persistence/migrations/1763800000000-create-campaigns-tables.js';

export const campaignsService = defineService({
  name: 'campaigns',
  description:
    'Who should get which message when: definitions, journeys, templates. Asks for a message, never sends one.',
  settings: CampaignsSettings,
  module: () => CampaignsModule,
  schema: 'campaigns',
  migrations: [CreateCampaignsTables1763800000000],
  watermarks: [{ topic: messageRequestTopic, after: [signalTopic] }],
  definitions: 'own',
  bodyLimit: 16 * 1024 * 1024,
});
