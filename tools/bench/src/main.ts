// `npm run bench`
import { StackError } from '@rebound/stack';
import { describeProfiles } from './report/profile-table.js';
import { isSound } from './measure/rounds.js';
import { help, parseOptions, printOutcome, runBenchmark } from './index.js';

async function main(): Promise<number> {
  const parsed = parseOptions(process.argv.slice(2));
  if ('help' in parsed) {
    process.stdout.write(help);
    return 0;
  }
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const report = await runBenchmark(parsed.name, parsed.options, log);
  process.stdout.write(
    parsed.json ? `${JSON.stringify(report, null, 2)}\n` : `\n${printOutcome(report.name, report, report.machine)}`,
  );
  const { profile } = parsed.options;
  if (profile !== undefined) process.stderr.write(`${await describeProfiles(profile)}\n`);
  const outcomes = new Set(report.verdicts.map(({ outcome }) => outcome));
  if (outcomes.has('not measured') || !report.rows.every(isSound)) return 2;
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
