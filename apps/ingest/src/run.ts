import { runService } from '@rebound/service-host';
import { ingestService } from './service.js';

await runService(ingestService);
