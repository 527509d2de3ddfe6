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

/** An HTTP server under a closed loop. Requests are numbered on over all turns, so no event comes twice. */
export function httpContender(options: HttpContenderOptions): Contender {
  const { name, target, connections, seconds, itemsPerRequest, watched, stored } = options;
  let next = 0;
  return {
    name,
    async turn(warmUpSeconds) {
      const before = await stored?.();
      const loop = new ClosedLoop(target, connections, next);
      await pause(warmUpSeconds * 1000);
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
