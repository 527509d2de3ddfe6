export { segmentationService } from './service.js';
