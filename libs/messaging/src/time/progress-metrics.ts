import type { Topic } from '@rebound/contracts';
import { gauge } from '@rebound/observability';
import type { DueTimers } from '@rebound/persistence';
import type { CaughtUp } from '../api/caught-up.js';
import type { Runtime } from '../runtime.js';

/** More overdue timers than this are not counted. */
const mostCounted = 10_000;

/** How far the inputs are read whose progress somebody waits for, and what waits. */
export async function measureProgress(
  { service, clock }: Pick<Runtime, 'service' | 'clock'>,
  caughtUp: CaughtUp,
  dueTimers: DueTimers,
  inputs: readonly Topic[],
  timerKinds: readonly string[],
): Promise<void> {
  const now = clock.now();
  for (const topic of new Set(inputs)) {
    const partitions = await caughtUp.partitions(topic);
    const behind = now - Math.min(...partitions.map(({ instant }) => instant));
    gauge('rebound.messaging.caught-up.behind').set({ service, topic: topic.name }, Math.max(0, behind) / 1000);
    if (!topic.watermarked) continue;
    for (const { partition, watermarkAgeMs } of partitions) {
      gauge('rebound.messaging.watermark.age').set({ service, topic: topic.name, partition }, watermarkAgeMs / 1000);
    }
  }
  for (const kind of timerKinds) {
    gauge('rebound.timers.overdue').set({ service, kind }, await dueTimers.count(kind, now, mostCounted));
  }
}
