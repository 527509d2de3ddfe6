import { definitionKinds, type StoredDefinition } from '@rebound/contracts';
import { Option, type Command } from 'commander';
import { stringify } from 'yaml';
import { CampaignsClient } from '../campaigns/campaigns-client.js';
import { loadFolder } from '../definitions/load-folder.js';
import { exitCodes, Failure } from '../failure.js';
import { addressOf, fromWhereTheUserIs, withConnection, type ConnectionOptions } from './connection.js';

interface ShowOptions extends ConnectionOptions {
  readonly workspace?: string;
  readonly kind?: string;
  readonly yaml: boolean;
  readonly json: boolean;
}

export function showCommand(program: Command): void {
  const command = program
    .command('show')
    .argument('[folder]', 'the folder whose workspace is meant; a workspace key needs neither it nor --workspace')
    .summary('show the definitions in force')
    .description('Shows what is in force: kind, name, version, since when, and the hash that decisions carry.');
  withConnection(command)
    .option('--workspace <name>', 'the workspace, where the root admin key is used')
    .addOption(new Option('--kind <kind>', 'only of this kind').choices([...definitionKinds]))
    .option('--yaml', 'print the definitions themselves, as a file that can be applied', false)
    .option('--json', 'print JSON', false)
    .action(show);
}

async function show(folder: string | undefined, options: ShowOptions): Promise<void> {
  const workspace = options.workspace ?? (folder === undefined ? undefined : await workspaceOf(folder));
  const all = await new CampaignsClient(addressOf(options)).list(workspace, options.kind);
  process.stdout.write(`${textOf(all, options)}\n`);
}

async function workspaceOf(folder: string): Promise<string> {
  const loaded = await loadFolder(fromWhereTheUserIs(folder)).catch(() => {
    throw new Failure(`${folder} cannot be read`, exitCodes.usage);
  });
  const workspace = loaded.documents.find(({ kind }) => kind === 'workspace')?.name;
  if (!workspace)
    throw new Failure(`${folder} has no document of kind workspace; --workspace names one`, exitCodes.usage);
  return workspace;
}

function textOf(all: readonly StoredDefinition[], { json, yaml }: ShowOptions): string {
  if (json) return JSON.stringify(all, null, 2);
  if (yaml)
    return all
      .map(({ body }) => stringify(body, { lineWidth: 120 }))
      .join('---\n')
      .trimEnd();
  if (all.length === 0) return 'nothing is applied';
  const width = Math.max(...all.map(({ kind, name }) => kind.length + name.length)) + 1;
  return all
    .map(({ kind, name, version, effectiveFrom, hash }) =>
      [`${kind} ${name}`.padEnd(width), `v${version}`.padEnd(5), effectiveFrom, hash.slice(0, 12)].join('  '),
    )
    .join('\n');
}
