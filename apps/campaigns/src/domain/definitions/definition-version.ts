import type { DefinitionKind, DefinitionOf } from '@rebound/contracts';

/** One immutable version of a definition, as it was applied. */
export interface DefinitionVersion {
  readonly workspaceId: string;
  readonly kind: DefinitionKind;
  readonly name: string;
  /** Counts from 1 per definition; a removal is a version too. */
  readonly version: number;
  /** SHA-256 of the body's canonical JSON. */
  readonly hash: string;
  /** Epoch ms: decisions whose `now` is at or past it are made with it. */
  readonly effectiveFrom: number;
  readonly removed: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A definition in force, with the hash that every decision carries. */
export interface InForce<K extends DefinitionKind> {
  readonly hash: string;
  readonly definition: DefinitionOf<K>;
}

/** A definition as it stands in a folder; nothing of it has been checked. */
export interface DefinitionDocument {
  readonly kind: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}
