/**
 * What may be done to the system. `on` says to what: a process of ours, all processes that run one service, a server, or the
 * carrier. Real ms.
 */
export type FaultKindRow = Readonly<{
  on: 'process' | 'service' | 'server' | 'carrier';
  description: string;
  /** How long it lasts, from and to. */
  lasts: readonly [number, number];
  /** How long the flow may take to come back before the next fault of its track. */
  settles: number;
}>;

/** kafkajs's session timeout in libs/messaging: who is silent for longer loses its partitions. */
export const sessionTimeoutMs = 6_000;

/** In every run, however short. */
const essential = {
  kill: { on: 'process', description: 'kill -9, started again', lasts: [300, 2_500], settles: 8_000 },
  pause: {
    on: 'process',
    description: 'SIGSTOP for longer than the session timeout, then SIGCONT',
    lasts: [sessionTimeoutMs + 2_000, sessionTimeoutMs + 3_500],
    settles: 4_000,
  },
  kafka: {
    on: 'server',
    description: 'the broker killed and started on its data',
    lasts: [500, 4_000],
    settles: 8_000,
  },
  postgres: {
    on: 'server',
    description: 'PostgreSQL killed and started on its data',
    lasts: [500, 3_000],
    settles: 5_000,
  },
  redis: { on: 'server', description: 'Redis killed and started', lasts: [500, 3_000], settles: 2_000 },
} as const satisfies Record<string, FaultKindRow>;

/** In every run of four minutes or more. */
const further = {
  terminate: { on: 'process', description: 'SIGTERM, started again', lasts: [0, 500], settles: 4_000 },
  'kill-all': {
    on: 'service',
    description: 'kill -9 of every process of a service, started again',
    lasts: [500, 3_000],
    settles: 9_000,
  },
  'kafka-and-kill': {
    on: 'process',
    description: 'kill -9 while the broker is away: two outages at once, on purpose',
    lasts: [2_000, 5_000],
    settles: 10_000,
  },
  'postgres-and-kafka': {
    on: 'server',
    description: 'the broker and PostgreSQL away at once, on purpose',
    lasts: [1_000, 4_000],
    settles: 9_000,
  },
} as const satisfies Record<string, FaultKindRow>;

/** Beside the others: the carrier does not wait until our servers are well. */
const ofTheCarrier = {
  'late-callbacks': {
    on: 'carrier',
    description: 'receipts and replies come seconds late, and twice',
    lasts: [6_000, 15_000],
    settles: 5_000,
  },
  timeouts: {
    on: 'carrier',
    description: 'the carrier takes every third text and does not answer, and one in ten it neither takes nor answers',
    lasts: [5_000, 12_000],
    settles: 5_000,
  },
} as const satisfies Record<string, FaultKindRow>;

export const faultKinds = { ...essential, ...further, ...ofTheCarrier };
export type FaultKind = keyof typeof faultKinds;

const keysOf = <K extends string>(rows: Readonly<Record<K, FaultKindRow>>): K[] => Object.keys(rows) as K[];
export const essentialKinds: readonly FaultKind[] = keysOf(essential);
export const furtherKinds: readonly FaultKind[] = keysOf(further);
export const carrierKinds: readonly FaultKind[] = keysOf(ofTheCarrier);
