import { runService } from '@rebound/service-host';
import { analyticsService } from './service.js';

await runService(analyticsService);
