export { IngestSettings } from './ingest.settings.js';
export { ingestService } from './service.js';
