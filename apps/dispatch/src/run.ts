import { runService } from '@rebound/service-host';
import { dispatchService } from './service.js';

await runService(dispatchService);
