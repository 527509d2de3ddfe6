import { setTimeout as pause } from 'node:timers/promises';
import { CpuMeter, type Watched } from '../measure/cpu.js';
import type { Contender } from '../measure/rounds.js';
import { ClosedLoop, type LoadTarget } from './load.js';

export interface HttpContenderOptions {
  readonly name: string;
  readonly target: LoadTarget;
  readonly connections: number;
  readonly seconds: number;
  readonly itemsPerRequest: number;
  readonly watched: readonly Watched[];
  /** Items that are known to stand where they should, since ever; asked before and after a turn, when nothing is under way. */
  readonly stored?: () => Promise<number>;
}

/** What a compiler needs to see of the hot path; a busy machine may not get there in the time alone. */
const warmRequests = 20_000;
const longestWarmUp = 5;

async function warm(loop: ClosedLoop, seconds: number): Promise<void> {
  const started = performance.now();
  const past = (): number => (performance.now() - started) / 1000 / seconds;
  await pause(seconds * 1000);
  while (loop.count.accepted < (warmRequests * seconds) / 3 && past() < longestWarmUp) await pause(100);
}

/** An HTTP server under a closed loop. Requests are numbered on over all turns, so no event comes twice. */
export function httpContender(options: HttpContenderOptions): Contender {
  const { name, target, connections, seconds, itemsPerRequest, watched, stored } = options;
  let next = 0;
  return {
    name,
    async turn(warmUpSeconds) {
      const before = await stored?.();
      const loop = new ClosedLoop(target, connections, next);
      await warm(loop, warmUpSeconds);
      const begin = { at: performance.now(), accepted: loop.count.accepted, timed: loop.latenciesMs.length };
      const meter = new CpuMeter(watched);
      await pause(seconds * 1000);
      const end = { at: performance.now(), accepted: loop.count.accepted, timed: loop.latenciesMs.length };
      const [cpu, loadCpu] = [meter.read(), meter.readOwn()];
      await loop.stop();
      next = loop.next;
      const after = await stored?.();
      const kept = before === undefined || after === undefined ? undefined : after - before;
      return {
        items: (end.accepted - begin.accepted) * itemsPerRequest,
        seconds: (end.at - begin.at) / 1000,
        cpu,
        loadCpu,
        latenciesMs: loop.latenciesMs.slice(begin.timed, end.timed),
        wrong: {
          refused: loop.count.refused,
          ...(kept === undefined ? {} : { 'not stored': loop.count.accepted * itemsPerRequest - kept }),
        },
      };
    },
  };
}
