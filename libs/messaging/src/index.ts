export { CaughtUp, type PartitionProgress } from './api/caught-up.js';
export { type BatchHandler, Handles } from './api/handles.js';
export { OnTimer, type OnTimerOptions, type TimerMethod } from './api/on-timer.js';
export { PoisonEvent } from './api/poison-event.js';
export { BufferFull, Producer } from './api/producer.js';
export type { ReceivedEvent } from './api/received-event.js';
export { InvalidEvent, type Publication, Transactions, type Tx } from './api/tx.js';
export { partitionOf } from './events/partition-of.js';
export { MessagingModule, type MessagingOptions, type WatermarkOptions } from './messaging.module.js';
