import type { Command } from 'commander';
import { applyFolder, describeChanges } from '../definitions/apply-folder.js';
import { describeProblem, type PlacedProblem } from '../definitions/load-folder.js';
import { exitCodes, Failure } from '../failure.js';
import { addressOf, fromWhereTheUserIs, withConnection, type ConnectionOptions } from './connection.js';

interface ApplyOptions extends ConnectionOptions {
  readonly prune: boolean;
  readonly json: boolean;
  readonly exitCode?: boolean;
}

const examples = `
Examples:
  npm run rebound -- diff definitions/demo
  npm run rebound -- apply definitions/demo
  REBOUND_URL=https://campaigns.example REBOUND_KEY=rb_… npm run rebound -- apply shop --prune`;

export function applyCommand(program: Command): void {
  const command = program
    .command('apply')
    .argument('<folder>', 'folder of YAML files, or one file')
    .summary('check a folder of definitions and make it the one in force')
    .description(
      'Checks a folder of definitions as a whole and applies it. With any problem nothing is changed, and each is told with its file, line and field. Applying the same folder twice changes nothing.',
    );
  withConnection(command)
    .option('--prune', 'remove what is applied and not in the folder', false)
    .option('--json', 'print JSON', false)
    .addHelpText('after', examples)
    .action((folder: string, options: ApplyOptions) => run(folder, options, false));
}

export function diffCommand(program: Command): void {
  const command = program
    .command('diff')
    .argument('<folder>', 'folder of YAML files, or one file')
    .summary('tell what applying a folder would change, and change nothing')
    .description('Checks a folder like apply and tells what would be created, changed (which fields) and removed.');
  withConnection(command)
    .option('--prune', 'count what is applied and not in the folder as removed', false)
    .option('--json', 'print JSON', false)
    .option('--exit-code', `exit with ${exitCodes.differs} if something would change`)
    .addHelpText('after', examples)
    .action((folder: string, options: ApplyOptions) => run(folder, options, true));
}

async function run(folder: string, options: ApplyOptions, dryRun: boolean): Promise<void> {
  const request = { ...addressOf(options), folder: fromWhereTheUserIs(folder), dryRun, prune: options.prune };
  const applied = await applyFolder(request).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')) {
      throw new Failure(`${folder} cannot be read (${error.code})`, exitCodes.usage);
    }
    throw error;
  });
  if (!applied.ok) return refuse(folder, applied.error, options.json);
  process.stdout.write(`${options.json ? JSON.stringify(applied.value, null, 2) : describeChanges(applied.value)}\n`);
  const differs = applied.value.changes.some(({ change }) => change !== 'unchanged');
  if (dryRun && options.exitCode && differs) process.exitCode = exitCodes.differs;
}

function refuse(folder: string, problems: readonly PlacedProblem[], json: boolean): void {
  process.exitCode = exitCodes.refused;
  if (json) {
    process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    return;
  }
  for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  process.stderr.write(`${count} in ${folder}; nothing was changed\n`);
}
