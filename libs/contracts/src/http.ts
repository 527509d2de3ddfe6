import type { DefinitionKind } from './events/campaigns.js';

/** HTTP shapes that two programs share: the command line and campaigns. */

/** `POST /v1/definitions`: a whole folder at once, judged and applied as one. */
export interface ApplyDefinitions {
  readonly documents: readonly {
    readonly kind: DefinitionKind;
    readonly name: string;
    readonly body: Record<string, unknown>;
  }[];
  /** Tell what would change and change nothing. */
  readonly dryRun?: boolean;
  /** Remove what is applied and not among the documents. */
  readonly prune?: boolean;
}

export interface DefinitionChange {
  readonly kind: DefinitionKind;
  readonly name: string;
  readonly change: 'created' | 'changed' | 'unchanged' | 'removed';
  readonly version: number;
  readonly hash: string;
  /** JSON pointers of what differs from the version before. */
  readonly fields?: readonly string[];
}

export interface DefinitionProblem {
  readonly kind: string;
  readonly name: string;
  /** JSON pointer into the document. */
  readonly field: string;
  readonly reason: string;
  /** Inside the field's own text (a template), from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** The answer of `POST /v1/definitions`. */
export interface AppliedDefinitions {
  readonly workspaceId: string;
  readonly dryRun: boolean;
  readonly changes: readonly DefinitionChange[];
}

/** The answer of `POST /v1/definitions` when the folder is refused (422): every problem, and nothing was changed. */
export interface RefusedDefinitions extends Problem {
  readonly problems: readonly DefinitionProblem[];
}

/** One version of a definition, as `GET /v1/definitions` gives it. */
export interface StoredDefinition {
  readonly kind: DefinitionKind;
  readonly name: string;
  readonly version: number;
  readonly hash: string;
  /** ISO 8601. */
  readonly effectiveFrom: string;
  readonly removed: boolean;
  readonly body: Record<string, unknown>;
}

/** RFC 9457. `errors` names the fields. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly field: string; readonly reason: string }[];
}
