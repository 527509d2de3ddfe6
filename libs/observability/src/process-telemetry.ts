import type { Telemetry } from './telemetry.js';

let held: Telemetry | undefined;

/** Keeps the telemetry that `register` started, so that whoever ends the process can send what is left. */
export function holdTelemetry(telemetry: Telemetry): void {
  held = telemetry;
}

/** The process's telemetry; undefined when the process was started without `register`. */
export const processTelemetry = (): Telemetry | undefined => held;
