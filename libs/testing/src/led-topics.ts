import type { Admin } from 'kafkajs';
import { until } from './until.js';

/**
 * Waits until every partition of new topics takes records. Brokers may say who leads before the leader itself knows, so it is
 * the leaders that are asked, for their offsets.
 */
export async function untilLed(admin: Pick<Admin, 'fetchTopicOffsets'>, names: readonly string[]): Promise<void> {
  await Promise.all(
    names.map((name) =>
      until(() => admin.fetchTopicOffsets(name), { what: `${name} to have leaders`, timeoutMs: 30_000 }),
    ),
  );
}
