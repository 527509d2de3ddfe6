import { Controller } from '@nestjs/common';
import { consentChanged } from '@rebound/contracts';
import { HandlesAtLeisure, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { publishState } from '../ledger.js';
import { LedgerRepository, refOf } from '../persistence/ledger.repository.js';

/**
 * Consent reads its own topic back. A version below one that was read before is a late duplicate (a stopped process that woke
 * up between commit and publish), and compaction would keep it: the current state is published again.
 */
@Controller()
export class RepairStateHandler {
  constructor(private readonly repository: LedgerRepository) {}

  @HandlesAtLeisure(consentChanged)
  async handle(events: readonly ReceivedEvent<typeof consentChanged>[], tx: Tx): Promise<void> {
    const refs = events.map(({ workspaceId, data }) => ({
      workspaceId,
      phoneKey: data.phoneKey,
      version: data.version,
    }));
    const states = await this.repository.lockStates(tx, refs);
    const highest = new Map([...states].map(([ref, { seenVersion }]) => [ref, seenVersion]));
    const numbers = new Map<string, (typeof refs)[number]>();
    const behind = new Set<string>();
    for (const ref of refs) {
      const key = refOf(ref);
      const seen = highest.get(key) ?? 0;
      if (ref.version < seen) behind.add(key);
      else {
        highest.set(key, ref.version);
        behind.delete(key);
      }
      numbers.set(key, { ...ref, version: Math.max(seen, ref.version) });
    }
    await this.repository.rememberSeen(tx, [...numbers.values()]);
    for (const [key, { workspaceId, phoneKey }] of numbers) {
      const stored = states.get(key);
      if (stored && behind.has(key)) publishState(tx, workspaceId, phoneKey, stored.consent);
    }
    if (behind.size > 0) tx.afterCommit(() => counter('rebound.consent.state.repaired').inc(behind.size));
  }
}
