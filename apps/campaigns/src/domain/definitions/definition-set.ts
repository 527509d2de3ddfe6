import { definitionKinds, isDefinition, type DefinitionKind, type DefinitionOf } from '@rebound/contracts';
import type { CheckedDocument } from './plan-changes.js';

/** All definitions of one workspace as they would stand together: what is applied, with a folder laid over it. */
export class DefinitionSet {
  private readonly names: ReadonlySet<string>;

  /**
   * @param documents those that fit their schemas
   * @param named all that are there, those with mistakes too: they are not also reported as missing
   */
  constructor(
    private readonly documents: readonly CheckedDocument[],
    named: readonly { readonly kind: string; readonly name: string }[],
  ) {
    this.names = new Set(named.map(({ kind, name }) => `${kind} ${name}`));
  }

  all<K extends DefinitionKind>(kind: K): DefinitionOf<K>[] {
    return this.documents.flatMap(({ kind: other, body }) =>
      other === kind && isDefinition(kind, body) ? [body] : [],
    );
  }

  get workspace(): DefinitionOf<'workspace'> | undefined {
    return this.all('workspace')[0];
  }

  template(name: string): DefinitionOf<'template'> | undefined {
    return this.all('template').find((template) => template.name === name);
  }

  has(kind: DefinitionKind, name?: string): boolean {
    if (name !== undefined) return this.names.has(`${kind} ${name}`);
    return [...this.names].some((one) => one.startsWith(`${kind} `));
  }
}

export const isKind = (kind: string): kind is DefinitionKind => definitionKinds.some((known) => known === kind);
