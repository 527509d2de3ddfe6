// Entry for `node --import @rebound/observability/register dist/main.js`, or the first import of a main file that loads the
// rest with `await import(…)`: hooks have to be in place before the modules they instrument are loaded.
import { loadSettings, TelemetrySettings } from '@rebound/config';
import { holdTelemetry } from './process-telemetry.js';
import { startTelemetry } from './telemetry.js';

const settings = loadSettings(TelemetrySettings);
const telemetry = await startTelemetry({ service: settings.otelServiceName, settings });
if (telemetry.tracing) {
  const [{ register }, { registerInstrumentations }, { PgInstrumentation }, { RedisInstrumentation }] =
    await Promise.all([
      import('import-in-the-middle/register-hooks.mjs'),
      import('@opentelemetry/instrumentation'),
      import('@opentelemetry/instrumentation-pg'),
      import('@opentelemetry/instrumentation-redis'),
    ]);
  register({ include: ['pg', 'pg-pool', 'redis', '@redis/client'] });
  registerInstrumentations({
    instrumentations: [
      // Statements only, with their $1 placeholders: values may be phone numbers.
      new PgInstrumentation({ requireParentSpan: true, enhancedDatabaseReporting: false, ignoreConnectSpans: true }),
      new RedisInstrumentation({ requireParentSpan: true, dbStatementSerializer: (command) => command }),
    ],
  });
}
holdTelemetry(telemetry);
