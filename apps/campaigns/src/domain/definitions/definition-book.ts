import { isDefinition, type DefinitionKind, type DefinitionOf } from '@rebound/contracts';
import type { DefinitionVersion, InForce } from './definition-version.js';

/** What was in force in one workspace at one instant. */
export interface DefinitionsInForce {
  readonly workspace: InForce<'workspace'> | undefined;
  readonly journeys: readonly InForce<'journey'>[];
  template(name: string): InForce<'template'> | undefined;
}

/**
 * Every version of every definition, so that a decision is made with what was in force at its own `now`, whenever it is
 * made: a replay comes to the same result. Bodies that no longer fit their schema count as not there.
 */
export class DefinitionBook {
  private readonly byWorkspace = new Map<string, DefinitionVersion[]>();
  private readonly views = new Map<string, DefinitionsInForce>();
  private readonly instants = new Map<string, readonly number[]>();
  private readonly journeys = new Map<string, DefinitionOf<'journey'>>();

  constructor(readonly versions: readonly DefinitionVersion[]) {
    for (const version of versions) {
      const { workspaceId, kind, hash, removed, body } = version;
      if (kind === 'journey' && !removed && isDefinition(kind, body)) this.journeys.set(`${hash} ${workspaceId}`, body);
      const known = this.byWorkspace.get(version.workspaceId);
      if (known) known.push(version);
      else this.byWorkspace.set(version.workspaceId, [version]);
    }
    for (const [workspaceId, all] of this.byWorkspace) {
      all.sort((a, b) => a.effectiveFrom - b.effectiveFrom || a.version - b.version);
      this.instants.set(workspaceId, [...new Set(all.map(({ effectiveFrom }) => effectiveFrom))]);
    }
  }

  with(more: readonly DefinitionVersion[]): DefinitionBook {
    return new DefinitionBook([...this.versions, ...more]);
  }

  /** @param instant epoch ms */
  at(workspaceId: string, instant: number): DefinitionsInForce {
    const since = (this.instants.get(workspaceId) ?? []).findLast((from) => from <= instant);
    if (since === undefined) return nothingInForce;
    const key = `${since} ${workspaceId}`;
    let view = this.views.get(key);
    if (!view) {
      view = viewOf(latestVersions(this.byWorkspace.get(workspaceId) ?? [], since));
      this.views.set(key, view);
    }
    return view;
  }

  latest(workspaceId: string): DefinitionsInForce {
    return this.at(workspaceId, Infinity);
  }

  /** The latest version of each definition of a workspace, removed ones included. */
  latestVersions(workspaceId: string): DefinitionVersion[] {
    return latestVersions(this.byWorkspace.get(workspaceId) ?? [], Infinity);
  }

  /** The very version a decision was made with. */
  journey(workspaceId: string, hash: string): DefinitionOf<'journey'> | undefined {
    return this.journeys.get(`${hash} ${workspaceId}`);
  }
}

const nothingInForce: DefinitionsInForce = { workspace: undefined, journeys: [], template: () => undefined };

function latestVersions(all: readonly DefinitionVersion[], instant: number): DefinitionVersion[] {
  const latest = new Map<string, DefinitionVersion>();
  for (const version of all) {
    if (version.effectiveFrom <= instant) latest.set(`${version.kind} ${version.name}`, version);
  }
  return [...latest.values()];
}

function viewOf(versions: readonly DefinitionVersion[]): DefinitionsInForce {
  const inForce = <K extends DefinitionKind>(kind: K): InForce<K>[] =>
    versions.flatMap(({ kind: other, removed, hash, body }) =>
      other === kind && !removed && isDefinition(kind, body) ? [{ hash, definition: body }] : [],
    );
  const templates = new Map(inForce('template').map((template) => [template.definition.name, template]));
  return {
    workspace: inForce('workspace')[0],
    journeys: inForce('journey').sort((a, b) => (a.definition.name < b.definition.name ? -1 : 1)),
    template: (name) => templates.get(name),
  };
}
