export type { Applied, DefinitionRow } from './applied.js';
export { DefinitionSource } from './definition-source.js';
export { Definitions, DefinitionsNotComplete } from './definitions.js';
export { DefinitionsModule } from './definitions.module.js';
export { CreateDefinitions1763716000000 } from './migrations/1763716000000-create-definitions.js';
export { RefreshDefinitionsJob } from './refresh-definitions.job.js';
