import { isSettled, settles, type Settles } from './fold-consent.js';
import type { LedgerEntry } from './ledger-entry.js';

export type LeftInDoubt = Readonly<{
  /** Of each number that something was said about: which of its replies are settled. */
  settled: readonly Readonly<{ workspaceId: string; phoneKey: string; by: Settles }>[];
  /** Pauses that nothing behind them settles. */
  open: readonly LedgerEntry[];
}>;

/** What entries, in the order they are recorded, make of replies that wait for somebody to look. */
export function leftInDoubt(entries: readonly LedgerEntry[]): LeftInDoubt {
  const settled: { workspaceId: string; phoneKey: string; by: Settles }[] = [];
  let open: LedgerEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'pause') open.push(entry);
    const by = settles(entry);
    if (!by) continue;
    const { workspaceId, phoneKey } = entry;
    settled.push({ workspaceId, phoneKey, by });
    open = open.filter(
      (pause) =>
        pause.workspaceId !== workspaceId ||
        pause.phoneKey !== phoneKey ||
        !isSettled({ inboundId: pause.inboundId ?? pause.entryId, at: pause.occurredAt }, by),
    );
  }
  return { settled, open };
}
