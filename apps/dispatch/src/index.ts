export { DispatchModule } from './dispatch.module.js';
export { DispatchSettings } from './dispatch.settings.js';
export { dispatchService } from './service.js';
