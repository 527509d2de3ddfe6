import { carrierFaults, type CarrierFault, type ServiceName, serviceNames, setFaults } from '@rebound/simulator';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChaosWorld } from '../fleet/chaos-world.js';
import type { FaultKind } from '../plan/fault-kinds.js';
import type { PlannedFault } from '../plan/plan-faults.js';

/** Brings a fault about and ends it; resolves at its end, with the processes that are on their way up. */
type Deed = (world: ChaosWorld, fault: PlannedFault, signal: AbortSignal) => Promise<readonly string[]>;

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined);

const targetOf = ({ kind, target }: PlannedFault): string => {
  if (target === undefined) throw new RangeError(`${kind} needs a target`);
  return target;
};

/** Once begun, a fault is ended also when the run is stopped: a process that stands still could not be asked to end. */
const deeds: Readonly<Record<FaultKind, Deed>> = {
  kill: (world, fault, signal) => killed(world, [targetOf(fault)], fault, signal),
  'kill-all': (world, fault, signal) => killed(world, runningService(world, targetOf(fault)), fault, signal),
  terminate: async ({ processes }, fault, signal) => {
    const name = targetOf(fault);
    await processes.terminate(name);
    await wait(fault.lastsMs, signal);
    processes.start(name);
    return [name];
  },
  pause: async ({ processes }, fault, signal) => {
    const name = targetOf(fault);
    processes.pause(name);
    await wait(fault.lastsMs, signal);
    processes.resume(name);
    return [name];
  },
  kafka: (world, fault, signal) => away([world.stack.kafka], fault, signal),
  postgres: (world, fault, signal) => away([world.stack.postgres], fault, signal),
  redis: (world, fault, signal) => away([world.stack.redis], fault, signal),
  'postgres-and-kafka': ({ stack }, fault, signal) => away([stack.postgres, stack.kafka], fault, signal),
  'kafka-and-kill': async (world, fault, signal) => {
    const [, started] = await Promise.all([
      away([world.stack.kafka], fault, signal),
      pause(fault.lastsMs / 4).then(() => killed(world, [targetOf(fault)], { ...fault, lastsMs: 200 }, signal)),
    ]);
    return started;
  },
  'late-callbacks': (world, fault, signal) => carrierIs(world, lateCallbacks, fault, signal),
  timeouts: (world, fault, signal) => carrierIs(world, timeouts, fault, signal),
};

export const inflict: Deed = (world, fault, signal) => deeds[fault.kind](world, fault, signal);

async function killed(
  { processes }: ChaosWorld,
  names: readonly string[],
  { lastsMs }: PlannedFault,
  signal: AbortSignal,
): Promise<readonly string[]> {
  await Promise.all(names.map((name) => processes.kill(name)));
  await wait(lastsMs, signal);
  for (const name of names) processes.start(name);
  return names;
}

const runningService = ({ processes }: ChaosWorld, target: string): string[] => {
  const service = serviceNames.find((name): name is ServiceName => name === target);
  if (!service) throw new RangeError(`there is no service ${target}`);
  return processes.running(service);
};

type Server = ChaosWorld['stack']['kafka'];

async function away(servers: readonly Server[], { lastsMs }: PlannedFault, signal: AbortSignal): Promise<readonly []> {
  await Promise.all(servers.map((server) => server.kill()));
  await wait(lastsMs, signal);
  await Promise.all(servers.map((server) => server.start()));
  return [];
}

const lateCallbacks: readonly CarrierFault[] = [
  { id: 'late', kind: 'late-receipts', probability: 0.7, ms: 4_000 },
  { id: 'doubled', kind: 'duplicate-receipts', probability: 0.5 },
  { id: 'late-words', kind: 'late-replies', probability: 0.7, ms: 3_000 },
  { id: 'doubled-words', kind: 'duplicate-replies', probability: 0.5 },
];
const timeouts: readonly CarrierFault[] = [
  { id: 'mute', kind: 'timeout-after', probability: 0.33 },
  { id: 'deaf', kind: 'timeout-before', probability: 0.1 },
];

async function carrierIs(
  world: ChaosWorld,
  faults: readonly CarrierFault[],
  { lastsMs }: PlannedFault,
  signal: AbortSignal,
): Promise<readonly []> {
  await setFaults(world, [...faults, ...carrierFaults]);
  await wait(lastsMs, signal);
  await setFaults(world);
  return [];
}
