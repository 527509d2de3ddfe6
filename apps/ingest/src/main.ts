// Telemetry first: it has to be in place before the modules it instruments are loaded.
import '@rebound/observability/register';

const [{ runService }, { ingestService }] = await Promise.all([
  import('@rebound/service-host'),
  import('./service.js'),
]);
await runService(ingestService);
