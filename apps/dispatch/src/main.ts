// Telemetry first: it has to be in place before the modules it instruments are loaded.
import '@rebound/observability/register';

await import('./run.js');
