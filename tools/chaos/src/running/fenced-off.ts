import type { ChaosWorld } from '../fleet/chaos-world.js';

const line = /^rebound_messaging_fence_missed_total\{.*\} (\d+)/gm;

/** How many transactions of a process were rolled back because others own its partitions by now. */
export async function fencedOff({ processes }: ChaosWorld, name: string | undefined): Promise<number> {
  if (name === undefined) return 0;
  const counts = await Promise.all(processes.addresses(name).map(ofService));
  // In a process with several services each address tells of all of them.
  return Math.max(0, ...counts);
}

async function ofService(url: string): Promise<number> {
  const answer = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  const text = (await answer?.text().catch(() => '')) ?? '';
  return [...text.matchAll(line)].reduce((sum, [, count]) => sum + Number(count), 0);
}
