import { runService } from '@rebound/service-host';
import { segmentationService } from './service.js';

await runService(segmentationService);
