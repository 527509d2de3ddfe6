// The storefront as a process of its own: everything in it lives in virtual time, the official clients included.
import { parseClock } from '@rebound/kernel';
import { optionsVariable, type StorefrontOptions } from './options.js';
import { liveIn } from './virtual-date.js';

const options: StorefrontOptions = JSON.parse(process.env[optionsVariable] ?? 'null');
if (options === null) throw new Error(`${optionsVariable} is missing: the storefront is started by the demo`);
const clock = parseClock(options.clock);
if (!clock.ok) throw new Error(clock.error);
liveIn(clock.value);

const { runStorefront } = await import('./run-storefront.js');
await runStorefront(options, clock.value, (message) => process.send?.(message));
process.disconnect?.();
