// `npm run bench`
import { StackError } from '@rebound/stack';
import { describeProfiles } from './report/profile-table.js';
import { isSound } from './measure/rounds.js';
import { help, parseOptions, printOutcome, runBenchmarks } from './index.js';

async function main(): Promise<number> {
  const parsed = parseOptions(process.argv.slice(2));
  if ('help' in parsed) {
    process.stdout.write(help);
    return 0;
  }
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const reports = await runBenchmarks(parsed.names, parsed.options, log);
  const printed = reports.map((report) => `\n${printOutcome(report.name, report, report.machine)}`).join('');
  const json = (): string => JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2);
  process.stdout.write(parsed.json ? `${json()}\n` : printed);
  const { profile } = parsed.options;
  if (profile !== undefined) process.stderr.write(`${await describeProfiles(profile)}\n`);
  const outcomes = new Set(reports.flatMap(({ verdicts }) => verdicts.map(({ outcome }) => outcome)));
  if (outcomes.has('not measured') || !reports.every(({ rows }) => rows.every(isSound))) return 2;
  return outcomes.has('missed') ? 1 : 0;
}

try {
  process.exit(await main());
} catch (error) {
  const expected =
    error instanceof StackError || error instanceof RangeError || (error instanceof Error && 'code' in error);
  process.stderr.write(`${error instanceof Error ? (expected ? error.message : error.stack) : String(error)}\n`);
  process.exit(2);
}
