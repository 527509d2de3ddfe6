import type { AppliedDefinitions, DefinitionChange } from '@rebound/contracts';
import { err, ok, type Result } from '@rebound/kernel';
import { CampaignsClient, type CampaignsAddress } from '../campaigns/campaigns-client.js';
import { loadFolder, type PlacedProblem } from './load-folder.js';

export interface FolderRequest extends CampaignsAddress {
  readonly folder: string;
  /** Tell what would change and change nothing. */
  readonly dryRun?: boolean;
  /** Remove what is applied and not in the folder. */
  readonly prune?: boolean;
}

/**
 * Checks a folder and applies it. Gives what changed, or every problem with its file and line; then nothing was changed.
 * @throws Failure when the server does not answer or refuses the key
 */
export async function applyFolder(
  request: FolderRequest,
): Promise<Result<AppliedDefinitions, readonly PlacedProblem[]>> {
  const { folder, dryRun = false, prune = false, url, key } = request;
  const loaded = await loadFolder(folder);
  if (loaded.problems.length > 0) return err(loaded.problems);
  const applied = await new CampaignsClient({ url, key }).apply({ documents: loaded.documents, dryRun, prune });
  return applied.ok ? ok(applied.value) : err(applied.error.map(loaded.place));
}

const signs: Readonly<Record<DefinitionChange['change'], string>> = {
  created: '+',
  changed: '~',
  unchanged: ' ',
  removed: '-',
};

/** A line a definition, with the fields that changed, and a line that sums up. */
export function describeChanges({ workspaceId, dryRun, changes }: AppliedDefinitions): string {
  const width = Math.max(0, ...changes.map(({ kind, name }) => kind.length + name.length));
  const lines = changes.map(({ kind, name, change, version, fields }) => {
    const subject = `${kind} ${name}`.padEnd(width + 1);
    const what = fields && fields.length > 0 ? `  ${fields.map((field) => field.replace(/^\//, '')).join(', ')}` : '';
    return `  ${signs[change]} ${subject}  ${change.padEnd(9)}  v${version}${what}`;
  });
  const counted = (change: DefinitionChange['change']) => changes.filter((one) => one.change === change).length;
  const sum = (['created', 'changed', 'removed', 'unchanged'] as const)
    .filter((change) => counted(change) > 0)
    .map((change) => `${counted(change)} ${change}`)
    .join(', ');
  const changed = counted('created') + counted('changed') + counted('removed') > 0;
  const tense = !changed ? 'nothing to change' : dryRun ? 'would be applied' : 'applied';
  return [...lines, `workspace ${workspaceId}: ${sum || 'no definitions'} (${tense})`].join('\n');
}
