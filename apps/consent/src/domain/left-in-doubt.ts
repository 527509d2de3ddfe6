import { settlesUpTo } from './fold-consent.js';
import type { LedgerEntry } from './ledger-entry.js';

/** Names a number of a workspace. */
type Numbered = Pick<LedgerEntry, 'workspaceId' | 'phoneKey'>;

export type LeftInDoubt = Readonly<{
  /** Numbers whose replies up to an instant (epoch ms) are settled. */
  settled: readonly (Numbered & Readonly<{ upTo: number }>)[];
  /** Pauses that nothing behind them settles. */
  open: readonly LedgerEntry[];
}>;

/** What entries, in the order they are recorded, make of replies that wait for somebody to look. */
export function leftInDoubt(entries: readonly LedgerEntry[]): LeftInDoubt {
  const settled: (Numbered & { upTo: number })[] = [];
  let open: LedgerEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'pause') open.push(entry);
    const upTo = settlesUpTo(entry);
    if (upTo === undefined) continue;
    const { workspaceId, phoneKey } = entry;
    settled.push({ workspaceId, phoneKey, upTo });
    open = open.filter(
      (pause) => pause.workspaceId !== workspaceId || pause.phoneKey !== phoneKey || pause.occurredAt > upTo,
    );
  }
  return { settled, open };
}
