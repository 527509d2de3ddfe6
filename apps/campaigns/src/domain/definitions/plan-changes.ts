import { definitionKinds, type DefinitionChange, type DefinitionKind } from '@rebound/contracts';
import { contentHash } from '@rebound/kernel';
import { fieldDifferences } from './field-differences.js';
import type { DefinitionVersion } from './definition-version.js';

export interface CheckedDocument {
  readonly kind: DefinitionKind;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface PlanRequest {
  readonly workspaceId: string;
  /** The latest version of each definition, removed ones included. */
  readonly applied: readonly DefinitionVersion[];
  readonly documents: readonly CheckedDocument[];
  /** Remove what is applied and not among the documents. */
  readonly prune: boolean;
  /** Epoch ms. */
  readonly now: number;
}

export interface ChangePlan {
  /** Every document, changed or not, and every removal. */
  readonly changes: readonly DefinitionChange[];
  /** The new versions to keep and to publish: none if nothing changes. */
  readonly versions: readonly DefinitionVersion[];
}

const order = (kind: string): number => definitionKinds.findIndex((known) => known === kind);

export const inReadingOrder = <T extends { readonly kind: string; readonly name: string }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => order(a.kind) - order(b.kind) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** What applying a checked folder would change. The same folder a second time gives no new version. */
export function planChanges({ workspaceId, applied, documents, prune, now }: PlanRequest): ChangePlan {
  const known = new Map(applied.map((version) => [`${version.kind} ${version.name}`, version]));
  const changes: DefinitionChange[] = [];
  const versions: DefinitionVersion[] = [];

  const keep = (version: DefinitionVersion, change: DefinitionChange['change'], fields?: readonly string[]): void => {
    const { kind, name, version: number, hash } = version;
    changes.push({ kind, name, change, version: number, hash, ...(fields ? { fields } : {}) });
    if (change !== 'unchanged') versions.push(version);
  };
  const next = (before: DefinitionVersion | undefined) => ({
    version: (before?.version ?? 0) + 1,
    // Versions take effect in their order, even where a clock was set back between them.
    effectiveFrom: Math.max(now, before?.effectiveFrom ?? now),
  });

  for (const { kind, name, body } of inReadingOrder(documents)) {
    const before = known.get(`${kind} ${name}`);
    const hash = contentHash(body);
    const fresh = { workspaceId, kind, name, hash, removed: false, body, ...next(before) };
    if (!before || before.removed) keep(fresh, 'created');
    else if (before.hash === hash) keep(before, 'unchanged');
    else keep(fresh, 'changed', fieldDifferences(before.body, body));
  }
  if (prune) {
    const wanted = new Set(documents.map(({ kind, name }) => `${kind} ${name}`));
    const gone = applied.filter(({ kind, name, removed }) => !removed && !wanted.has(`${kind} ${name}`));
    for (const before of inReadingOrder(gone)) keep({ ...before, ...next(before), removed: true }, 'removed');
  }
  return { changes, versions };
}
