export { DrainTimeout } from './application.js';
export { openApiDocument } from './http/docs.controller.js';
export type { ReadyReport, ServiceState } from './http/health.controller.js';
export {
  problemBody,
  ProblemException,
  type FieldProblem,
  type ProblemBody,
  type ProblemOptions,
} from './http/problem.js';
export type { RouteEntry } from './http/routes.js';
export { validationPipe } from './http/validation.js';
export { makeTopics, migrateSchema } from './maintenance.js';
export { runService } from './run-service.js';
export { defineService, type ServiceDefinition } from './service-definition.js';
export { stopOnSignals, type Stopping } from './signals.js';
export { startService, type RunningService, type StartOptions } from './start-service.js';
