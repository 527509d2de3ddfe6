import type { ApiKey } from '@rebound/access';
import { isDefinition, type DefinitionKind, type DefinitionOf } from '@rebound/contracts';

/** A definition in force. `hash` is what every decision made with it carries. */
export type Applied<K extends DefinitionKind = DefinitionKind> = Readonly<{
  workspaceId: string;
  kind: K;
  name: string;
  version: number;
  /** SHA-256 of the canonical JSON of the body, hex. */
  hash: string;
  /** Epoch ms of business time. */
  effectiveFrom: number;
  body: DefinitionOf<K>;
}>;

/** As it stands in a table, not yet known to fit its kind's schema. */
export type DefinitionRow = Readonly<Omit<Applied, 'body'> & { body: unknown }>;

type ByName<K extends DefinitionKind> = Map<string, Map<string, Applied<K>>>;
export type DefinitionIndex = { readonly [K in DefinitionKind]: ByName<K> };

function put<K extends DefinitionKind>(kind: K, index: ByName<K>, row: DefinitionRow): boolean {
  const { body } = row;
  if (!isDefinition(kind, body)) return false;
  const ofWorkspace = index.get(row.workspaceId) ?? new Map<string, Applied<K>>();
  index.set(row.workspaceId, ofWorkspace.set(row.name, { ...row, kind, body }));
  return true;
}

/**
 * Sorts rows by kind, workspace and name.
 * @returns the index, and the rows whose body does not fit the schema this program was built with; they are left out
 */
export function indexDefinitions(rows: readonly DefinitionRow[]): { index: DefinitionIndex; unfit: DefinitionRow[] } {
  const index: DefinitionIndex = {
    workspace: new Map(),
    journey: new Map(),
    template: new Map(),
    sender: new Map(),
    key: new Map(),
  };
  const unfit: DefinitionRow[] = [];
  const fits: { readonly [K in DefinitionKind]: (row: DefinitionRow) => boolean } = {
    workspace: (row) => put('workspace', index.workspace, row),
    journey: (row) => put('journey', index.journey, row),
    template: (row) => put('template', index.template, row),
    sender: (row) => put('sender', index.sender, row),
    key: (row) => put('key', index.key, row),
  };
  for (const row of rows) if (!fits[row.kind](row)) unfit.push(row);
  return { index, unfit };
}

/** A key definition as the guard wants it. */
export function apiKeyOf({ workspaceId, name, body }: Applied<'key'>): ApiKey {
  const { role, sha256, expiresAt, allowedOrigins, allowedEvents, eventsPerSecond } = body;
  return {
    id: name,
    workspaceId,
    role,
    sha256,
    ...(expiresAt === undefined ? {} : { expiresAt: Date.parse(expiresAt) }),
    ...(allowedOrigins === undefined ? {} : { allowedOrigins }),
    ...(allowedEvents === undefined ? {} : { allowedEvents }),
    ...(eventsPerSecond === undefined ? {} : { eventsPerSecond }),
  };
}
