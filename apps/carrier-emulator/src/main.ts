import { describeSettings, loadSettings, SettingsError } from '@rebound/config';
import { parseClock } from '@rebound/kernel';
import { createLogger } from '@rebound/observability';
import { CarrierEmulatorSettings } from './emulator.settings.js';
import { startCarrierEmulator } from './start-carrier-emulator.js';

const name = 'carrier-emulator';

const usage = `rebound ${name}: speaks the carriers' own protocols, with faults on request

Usage: node dist/main.js [serve | settings]
`;

async function serve(): Promise<void> {
  const settings = loadSettings(CarrierEmulatorSettings, { service: name });
  const logger = createLogger({ service: name, level: settings.logLevel });
  const clock = parseClock(settings.reboundClock);
  if (!clock.ok) throw new Error(clock.error);
  const running = await startCarrierEmulator({ ...settings, clock: clock.value, logger });
  logger.info({ url: running.url }, 'listening');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void running.close().finally(() => process.exit(0)));
  }
}

function printSettings(): void {
  for (const { variables, describe, default: fallback, example } of describeSettings(CarrierEmulatorSettings, name)) {
    process.stdout.write(
      `${variables.join(' or ')}\n    ${describe}\n    default ${fallback ?? 'not set'}; example: ${example}\n`,
    );
  }
}

const [command = 'serve'] = process.argv.slice(2);
try {
  if (command === 'serve') await serve();
  else if (command === 'settings') printSettings();
  else process.stdout.write(usage);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
