import { describeSettings, loadSettings, settingsForLog, SettingsError } from '@rebound/config';
import { createLogger, processTelemetry, setProcessService } from '@rebound/observability';
import { migrateSchema, makeTopics } from './maintenance.js';
import type { ServiceDefinition } from './service-definition.js';
import { stopOnSignals } from './signals.js';
import { startService } from './start-service.js';

const commands = {
  serve: 'run the service (the default)',
  migrate: "bring the service's schema up to date and exit",
  topics: 'create the topics that are missing and exit',
  settings: 'print the settings it reads and exit',
} as const;
type Command = keyof typeof commands;

const isCommand = (word: string): word is Command => word in commands;

function help({ name, description }: ServiceDefinition): string {
  const lines = Object.entries(commands).map(([command, meaning]) => `  ${command.padEnd(10)}${meaning}`);
  return `rebound ${name}: ${description}\n\nUsage: node dist/main.js [command]\n\n${lines.join('\n')}\n`;
}

/** One block a setting: names, meaning, default or example. */
function settingsText(definition: ServiceDefinition): string {
  return describeSettings(definition.settings, definition.name)
    .map(({ variables, describe, default: fallback, example, required, secret }) => {
      const value = required ? 'required' : fallback === undefined ? 'not set' : `default ${fallback || '(empty)'}`;
      return `${variables.join(' or ')}${secret ? ' (secret)' : ''}\n    ${describe}\n    ${value}; example: ${example}\n`;
    })
    .join('\n');
}

const actions: Readonly<Record<Command, (definition: ServiceDefinition) => Promise<void>>> = {
  serve,
  migrate: async (definition) => {
    const done = await migrateSchema(definition);
    process.stdout.write(done.length > 0 ? `${done.join('\n')}\n` : 'nothing to do\n');
  },
  topics: async (definition) => {
    const made = await makeTopics(definition);
    process.stdout.write(made.length > 0 ? `${made.join('\n')}\n` : 'nothing to do\n');
  },
  settings: async (definition) => {
    process.stdout.write(`${settingsText(definition)}\n`);
  },
};

async function serve(definition: ServiceDefinition): Promise<void> {
  setProcessService(definition.name);
  const settings = loadSettings(definition.settings, { service: definition.name });
  const logger = createLogger({ service: definition.name, level: settings.logLevel });
  logger.info({ settings: settingsForLog(definition.settings, settings) }, 'starting');
  const stopping = stopOnSignals(logger);
  const running = await startService(definition, {
    logger,
    onListening: (url) => logger.info({ url }, 'listening'),
  });
  stopping.drainWith(() => running.close());
}

/**
 * The whole of a service's `main.ts`. Reads the command from the arguments; sets the exit code.
 * @param args the process's arguments unless given
 */
export async function runService(
  definition: ServiceDefinition,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const [word = 'serve'] = args;
  if (word === '--help' || word === '-h' || word === 'help') {
    process.stdout.write(help(definition));
    return;
  }
  if (!isCommand(word)) {
    process.stderr.write(`${definition.name} knows no command "${word}".\n\n${help(definition)}`);
    process.exitCode = 2;
    return;
  }
  try {
    await actions[word](definition);
  } catch (error) {
    if (error instanceof SettingsError) process.stderr.write(`${definition.name}: ${error.message}\n`);
    else createLogger({ service: definition.name }).error({ error }, 'stopped by an error');
    await processTelemetry()
      ?.shutdown()
      .catch(() => undefined);
    process.exit(1);
  }
}
