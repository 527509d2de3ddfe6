import { runService } from '@rebound/service-host';
import { campaignsService } from './service.js';

runService(campaignsService);
