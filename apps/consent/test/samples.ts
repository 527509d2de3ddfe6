import type { LedgerEntry } from '../src/domain/ledger-entry.js';

let counter = 0;
/** A line of the ledger about one number, with an id of its own. */
export const anEntry = (fields: Partial<LedgerEntry> & Pick<LedgerEntry, 'kind'>): LedgerEntry => ({
  entryId: `e${(counter += 1)}`,
  workspaceId: 'demo',
  phoneKey: 'k',
  purposes: [],
  occurredAt: 1000,
  recordedAt: 1000,
  evidence: { source: 'form' },
  ...fields,
});
