// Tracing hooks come first: what they instrument is loaded after them.
import { environment } from '@rebound/config';
import '@rebound/observability/register';

const [{ runStandalone }, { services }] = await Promise.all([import('./run-standalone.js'), import('./services.js')]);
await runStandalone(services, process.argv.slice(2), environment());
