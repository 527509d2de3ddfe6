import { runService } from '@rebound/service-host';
import { consentService } from './service.js';

await runService(consentService);
