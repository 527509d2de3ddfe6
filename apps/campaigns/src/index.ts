export { campaignsService } from './service.js';
