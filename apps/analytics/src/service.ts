import { defineService } from '@rebound/service-host';
import { AnalyticsModule } from './analytics.module.js';
import { AnalyticsSettings } from './analytics.settings.js';
import { CreateReporting1763715800000 } from './persistence/migrations/1763715800000-create-reporting.js';
import { AddTraceOfTouches1764300000000 } from './persistence/migrations/1764300000000-add-trace-of-touches.js';

export const analyticsService = defineService({
  name: 'analytics',
  description: 'What it earned: touches, conversions, credit, corrections and reports.',
  settings: AnalyticsSettings,
  module: () => AnalyticsModule,
  schema: 'analytics',
  migrations: [CreateReporting1763715800000, AddTraceOfTouches1764300000000],
});
