import { behaviourTopic, signalTopic } from '@rebound/contracts';
import { defineService } from '@rebound/service-host';
import { CreateSegmentation1763715800000 } from './persistence/migrations/1763715800000-create-segmentation.js';
import { SegmentationModule } from './segmentation.module.js';
import { SegmentationSettings } from './segmentation.settings.js';

export const segmentationService = defineService({
  name: 'segmentation',
  description: 'Who is this person, what is true of them now, and what just became true.',
  settings: SegmentationSettings,
  module: () => SegmentationModule,
  schema: 'segmentation',
  migrations: [CreateSegmentation1763715800000],
  watermarks: [{ topic: signalTopic, after: [behaviourTopic] }],
});
