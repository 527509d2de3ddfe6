import { runService } from '@rebound/service-host';
import { campaignsService } from './service.js';

await runService(campaignsService);
