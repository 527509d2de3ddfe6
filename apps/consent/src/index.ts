export { consentService } from './service.js';
