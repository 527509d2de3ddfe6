import {
  describeSettings,
  loadSettings,
  SettingsError,
  TelemetrySettings,
  type Environment,
  type SettingRow,
} from '@rebound/config';
import { createLogger, ensureContextManager, processTelemetry } from '@rebound/observability';
import { makeTopics, migrateSchema, stopOnSignals, type ServiceDefinition } from '@rebound/service-host';
import { sharedEnvironment, startStandalone } from './start-standalone.js';

const usage = `rebound standalone: all services in one process.

Usage: node dist/main.js [command]

  serve     run the services (the default)
  migrate   bring all schemas up to date and exit
  topics    create the topics that are missing and exit
  settings  print the settings the services read and exit
`;

/** Each setting once, although several services read it; a port for each service. */
function settingsText(services: readonly ServiceDefinition[]): string {
  const rows = new Map<string, SettingRow>();
  for (const { name, settings } of services)
    for (const row of describeSettings(settings, name)) {
      const shown = row.variables.at(-1) === 'PORT' ? row.variables[0] : row.variables.at(-1);
      if (shown !== undefined) rows.set(shown, row);
    }
  return [...rows]
    .map(([variable, { describe, default: fallback, example, required, secret }]) => {
      const value = required ? 'required' : fallback === undefined ? 'not set' : `default ${fallback || '(empty)'}`;
      return `${variable}${secret ? ' (secret)' : ''}\n    ${describe}\n    ${value}; example: ${example}\n`;
    })
    .join('\n');
}

async function serve(services: readonly ServiceDefinition[], env: Environment): Promise<void> {
  const started = performance.now();
  const { logLevel } = loadSettings(TelemetrySettings, { env });
  const logger = createLogger({ level: logLevel });
  const stopping = stopOnSignals(logger);
  const running = await startStandalone({
    services,
    env,
    onStarted: ({ name, url }) => process.stdout.write(`${name.padEnd(14)}${url}\n`),
  });
  stopping.drainWith(() => running.close());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${running.services.length} services up in ${seconds} s\n`);
}

async function forEach(
  services: readonly ServiceDefinition[],
  env: Environment,
  act: (service: ServiceDefinition, env: Environment) => Promise<readonly string[]>,
): Promise<void> {
  for (const service of services) {
    const done = await act(service, env);
    process.stdout.write(`${service.name.padEnd(14)}${done.length > 0 ? done.join(', ') : 'nothing to do'}\n`);
  }
}

/** The whole of `main.ts`: reads the command, sets the exit code. */
export async function runStandalone(
  services: readonly ServiceDefinition[],
  args: readonly string[],
  environment: Environment,
): Promise<void> {
  ensureContextManager();
  const env = sharedEnvironment(environment);
  const [command = 'serve'] = args;
  try {
    if (command === 'serve') await serve(services, env);
    else if (command === 'migrate') await forEach(services, env, migrateSchema);
    else if (command === 'topics') await forEach(services.slice(0, 1), env, makeTopics);
    else if (command === 'settings') process.stdout.write(`${settingsText(services)}\n`);
    else {
      process.stdout.write(usage);
      if (!['--help', '-h', 'help'].includes(command)) process.exitCode = 2;
    }
  } catch (error) {
    if (error instanceof SettingsError) process.stderr.write(`standalone: ${error.message}\n`);
    else createLogger({ service: 'standalone' }).error({ error }, 'a service could not start');
    await processTelemetry()
      ?.shutdown()
      .catch(() => undefined);
    process.exit(1);
  }
}
