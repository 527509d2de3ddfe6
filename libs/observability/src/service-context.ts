import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { context, createContextKey, type Context } from '@opentelemetry/api';

const serviceKey = createContextKey('rebound.service');
let processService: string | undefined;

/** The name for whatever runs outside any service's context; a process that holds one service sets it once. */
export function setProcessService(service: string): void {
  processService = service;
}

/** A context in which spans and log lines belong to that service. */
export const withService = (service: string, base: Context = context.active()): Context =>
  base.setValue(serviceKey, service);

export function currentService(from: Context = context.active()): string | undefined {
  const service = from.getValue(serviceKey);
  return typeof service === 'string' ? service : processService;
}

/** Runs work as one of the services that share the process: its spans carry `rebound.service`. */
export const runAs = <T>(service: string, work: () => T): T => context.with(withService(service), work);

let contextManager: AsyncLocalStorageContextManager | undefined;

/** Contexts have to follow asynchronous work also while nothing is traced: log lines name their service by them. */
export function ensureContextManager(): void {
  if (contextManager) return;
  contextManager = new AsyncLocalStorageContextManager().enable();
  context.setGlobalContextManager(contextManager);
}
