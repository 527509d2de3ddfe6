import type { ApiKey } from '@rebound/access';
import { definitionKinds, type DefinitionKind } from '@rebound/contracts';
import { apiKeyOf, indexDefinitions, type Applied, type DefinitionIndex, type DefinitionRow } from './applied.js';

/**
 * Thrown where definitions are asked for before the copy was ever complete: deciding without them would be wrong. Carries the
 * SQLSTATE of a server that is starting, so that whoever retries faults retries this too.
 */
export class DefinitionsNotComplete extends Error {
  readonly code = '57P03';
  constructor() {
    super('the definitions are not mirrored yet');
    this.name = 'DefinitionsNotComplete';
  }
}

/**
 * The definitions in force, in memory: what a decision reads. Replaced as a whole after each change, so that one look sees
 * one state; take what belongs together in one go.
 */
export class Definitions {
  private index: DefinitionIndex = indexDefinitions([]).index;
  private apiKeys = new Map<string, readonly ApiKey[]>();
  private readonly listeners = new Set<() => void>();
  private whole = false;

  /** Grows with each change of the content. */
  revision = 0;

  /** Whether the copy has been complete once. */
  get complete(): boolean {
    return this.whole;
  }

  /** Settings of a workspace; undefined where it does not exist. */
  workspace(workspaceId: string): Applied<'workspace'> | undefined {
    return this.of('workspace').get(workspaceId)?.values().next().value;
  }

  /** Ids of all workspaces. */
  workspaces(): readonly string[] {
    return [...this.of('workspace').keys()];
  }

  journeys(workspaceId: string): readonly Applied<'journey'>[] {
    return [...(this.of('journey').get(workspaceId)?.values() ?? [])];
  }

  journey(workspaceId: string, name: string): Applied<'journey'> | undefined {
    return this.of('journey').get(workspaceId)?.get(name);
  }

  template(workspaceId: string, name: string): Applied<'template'> | undefined {
    return this.of('template').get(workspaceId)?.get(name);
  }

  sender(workspaceId: string, name: string): Applied<'sender'> | undefined {
    return this.of('sender').get(workspaceId)?.get(name);
  }

  senders(workspaceId: string): readonly Applied<'sender'>[] {
    return [...(this.of('sender').get(workspaceId)?.values() ?? [])];
  }

  /** All API keys of that id, over all workspaces. Answers also while the copy is not complete. */
  keys(id: string): readonly ApiKey[] {
    return this.apiKeys.get(id) ?? [];
  }

  /** Of one kind, over all workspaces. */
  all<K extends DefinitionKind>(kind: K): readonly Applied<K>[] {
    return [...this.of(kind).values()].flatMap((byName) => [...byName.values()]);
  }

  /** Called after each change; returns a function that ends that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @returns the rows that do not fit their schema and are left out */
  replace(rows: readonly DefinitionRow[]): DefinitionRow[] {
    const { index, unfit } = indexDefinitions(rows);
    this.index = index;
    this.apiKeys = new Map();
    for (const byName of index.key.values())
      for (const applied of byName.values()) {
        const key = apiKeyOf(applied);
        this.apiKeys.set(key.id, [...(this.apiKeys.get(key.id) ?? []), key]);
      }
    this.revision += 1;
    for (const listener of this.listeners) listener();
    return unfit;
  }

  markComplete(): void {
    this.whole = true;
  }

  /** Number of definitions of each kind, for metrics. */
  counts(): { kind: DefinitionKind; count: number }[] {
    return definitionKinds.map((kind) => ({
      kind,
      count: [...this.index[kind].values()].reduce((sum, byName) => sum + byName.size, 0),
    }));
  }

  private of<K extends DefinitionKind>(kind: K): DefinitionIndex[K] {
    if (!this.whole) throw new DefinitionsNotComplete();
    return this.index[kind];
  }
}
