import { loadSettings, SettingsError, type Environment, type SettingProblem } from '@rebound/config';
import type { Logger } from '@rebound/observability';
import { startService, type RunningService, type ServiceDefinition } from '@rebound/service-host';

export type StandaloneOptions = Readonly<{
  services: readonly ServiceDefinition[];
  env: Environment;
  logger?: Logger;
  /** Called for each service once it is up. */
  onStarted?: (service: RunningService) => void;
}>;

export interface RunningStandalone {
  readonly services: readonly RunningService[];
  /** Drains all at once, each within its own deadline. */
  close(): Promise<void>;
}

/** Variables that only make sense for one service; several would fight over them. `INGEST_PORT` and the like stay. */
const ofOneService = ['PORT', 'PUBLIC_URL'];

/** The environment as the services of one process see it. */
export function sharedEnvironment(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ofOneService.includes(name)));
}

/** All services' settings at once, so that whoever starts them hears of everything that is missing, once. */
function checkSettings(services: readonly ServiceDefinition[], env: Environment): void {
  const problems = new Map<string, SettingProblem>();
  for (const { name, settings } of services) {
    try {
      loadSettings(settings, { service: name, env });
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      for (const problem of error.problems) problems.set(problem.variable, problem);
    }
  }
  if (problems.size > 0) throw new SettingsError([...problems.values()]);
}

async function closeAll(services: readonly RunningService[]): Promise<void> {
  const outcomes = await Promise.allSettled(services.map((service) => service.close()));
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }): unknown => reason);
  if (failed.length > 0) throw new AggregateError(failed, 'not every service drained');
}

/**
 * Starts all services in this process, at the same time: none waits for another.
 * @throws what the first of them failed with, after the others are closed
 */
export async function startStandalone(options: StandaloneOptions): Promise<RunningStandalone> {
  const env = sharedEnvironment(options.env);
  checkSettings(options.services, env);
  const outcomes = await Promise.allSettled(
    options.services.map(async (definition) => {
      const service = await startService(definition, { env, ...(options.logger ? { logger: options.logger } : {}) });
      options.onStarted?.(service);
      return service;
    }),
  );
  const running = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) {
    await closeAll(running).catch(() => undefined);
    throw failure.reason;
  }
  return { services: running, close: () => closeAll(running) };
}
