export { Emulator, type InboundRequest } from './emulator.js';
export { CarrierEmulatorSettings, demoAccountSid, demoAuthToken } from './emulator.settings.js';
export { faultKinds, type FaultKind, type FaultRule } from './faults/fault.js';
export type { ReceivedRecord, RecordEntry, RecordPage } from './record.js';
export {
  startCarrierEmulator,
  type CarrierEmulatorOptions,
  type RunningCarrierEmulator,
} from './start-carrier-emulator.js';
export type { UntakenEntry, UntakenPage } from './untaken.js';
