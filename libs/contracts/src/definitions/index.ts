import type { Static, TSchema } from 'typebox';
import { type FieldError, lazyValidator } from '../define.js';
import type { DefinitionKind } from '../events/campaigns.js';
import { JourneyDefinition } from './journey.js';
import { KeyDefinition } from './key.js';
import { SenderDefinition } from './sender.js';
import { TemplateDefinition } from './template.js';
import { WorkspaceDefinition } from './workspace.js';

export * from './journey.js';
export * from './key.js';
export type { RuleAdjustment } from './rule-adjustment.js';
export * from './sender.js';
export * from './template.js';
export * from './workspace.js';

/** The schema of each kind of definition. The CLI, campaigns and editors all use these. */
export const definitionSchemas = {
  workspace: WorkspaceDefinition,
  journey: JourneyDefinition,
  template: TemplateDefinition,
  sender: SenderDefinition,
  key: KeyDefinition,
} as const satisfies Record<DefinitionKind, TSchema>;

export type DefinitionOf<K extends DefinitionKind> = Static<(typeof definitionSchemas)[K]>;
export type Definition = { [K in DefinitionKind]: DefinitionOf<K> }[DefinitionKind];

const validators: {
  readonly [K in DefinitionKind]: {
    check(value: unknown): value is DefinitionOf<K>;
    errors(value: unknown): FieldError[];
  };
} = {
  workspace: lazyValidator(WorkspaceDefinition),
  journey: lazyValidator(JourneyDefinition),
  template: lazyValidator(TemplateDefinition),
  sender: lazyValidator(SenderDefinition),
  key: lazyValidator(KeyDefinition),
};

export const isDefinition = <K extends DefinitionKind>(kind: K, body: unknown): body is DefinitionOf<K> =>
  validators[kind].check(body);

/** Where and why a definition is refused, by its schema alone (references between definitions are checked by campaigns). */
export const definitionErrors = (kind: DefinitionKind, body: unknown): FieldError[] => validators[kind].errors(body);
