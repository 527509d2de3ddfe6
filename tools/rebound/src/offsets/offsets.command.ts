import type { Command } from 'commander';
import { exitCodes } from '../failure.js';
import { repairOf, type Position } from './repair.js';

interface OffsetsOptions {
  readonly service?: string;
  readonly all: boolean;
  readonly repair: boolean;
  readonly yes: boolean;
  readonly json: boolean;
}

/** Adds `rebound offsets`. */
export function offsetsCommand(program: Command): void {
  program
    .command('offsets')
    .summary('where services stand in their topics, what is wrong, and how it is repaired')
    .description(
      'Compares where each service stands in its database with what Kafka has: a database that went back in time, a topic that was made anew, records that went before they were read. A service stops and pages for these; after a repair it goes on by itself.',
    )
    .option('--service <name>', 'only this service')
    .option('--all', 'also partitions with which nothing is wrong', false)
    .option('--repair', 'say how what is wrong would be repaired', false)
    .option('--yes', 'with --repair: do it', false)
    .option('--json', 'print JSON', false)
    .action(offsets);
}

async function offsets({ service, all, repair, yes, json }: OffsetsOptions): Promise<void> {
  // Loaded only here: every other command would wait for the framework and the Kafka client that come with it.
  const { askingServers, installation } = await import('../installation.js');
  const { OffsetsTable } = await import('./offsets-table.js');
  const { cluster, topicPrefix, databaseUrl } = installation({ database: true });
  const positions = await askingServers(() =>
    OffsetsTable.with(databaseUrl, async (table) => {
      const found = await table.positions(cluster, topicPrefix, service);
      if (!repair || !yes) return found;
      const done: Position[] = [];
      for (const position of found) done.push({ ...position, repaired: await table.repair(position) });
      return done;
    }),
  );
  const shown = positions.filter(({ verdict }) => all || verdict.kind === 'stop');
  if (json) {
    const plain = shown.map((position) => ({ ...position, repair: repairOf(position).what }));
    process.stdout.write(`${JSON.stringify(plain, null, 2)}\n`);
  } else process.stdout.write(`${textOf(shown, positions.length, { repair, yes })}\n`);
  if (positions.some(({ verdict, repaired }) => verdict.kind === 'stop' && repaired !== true)) {
    process.exitCode = exitCodes.refused;
  }
}

const shownNumber = (value: number | undefined): string => (value === undefined ? '-' : String(value));

function textOf(shown: readonly Position[], count: number, { repair, yes }: { repair: boolean; yes: boolean }): string {
  const lines = shown.flatMap((position) => {
    const { service, topic, partition, stored, committed, start, end, verdict, repaired } = position;
    const numbers = `stored ${shownNumber(stored)}  committed ${shownNumber(committed)}  start ${start}  end ${end}`;
    const told = verdict.kind === 'stop' ? verdict.reason : verdict.fresh ? 'reads from the beginning' : 'in order';
    const fix = repairOf(position).what;
    const outcome =
      !repair || fix === undefined
        ? []
        : [`    ${yes ? (repaired ? 'repaired: ' : 'NOT repaired: ') : 'would be repaired with --yes: '}${fix}`];
    return [`${service}  ${topic}/${partition}  ${numbers}`, `    ${told}`, ...outcome];
  });
  const wrong = shown.filter(({ verdict }) => verdict.kind === 'stop').length;
  return [
    ...lines,
    wrong === 0 ? `nothing is wrong with ${count} partitions` : `${wrong} of ${count} partitions need a person`,
  ].join('\n');
}
