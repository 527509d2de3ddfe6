import { durationMs, parseDuration } from '@rebound/kernel';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Evaluate } from './answers/answer.js';
import { replies } from './answers/replies.js';
import { segments } from './answers/segments.js';
import { windows } from './answers/windows.js';
import { evaluateLines } from './evaluate-lines.js';
import { Progress } from './progress.js';

/** Bad lines are answers, and no failure. */
export const exitCodes = { usage: 2 } as const;

export function makeProgram(): Command {
  const program = new Command('evaluate')
    .usage('<replies|segments|windows> [options] < in.jsonl > out.jsonl      (npm run --silent evaluate -- …)')
    .description(
      'Answers a corpus of your own, line by line, with the libraries that the services use. One JSON object a line; the ' +
        'answers keep the order. A line that cannot be answered gets {"id", "error"}.',
    )
    .showHelpAfterError('(add --help for the modes)')
    .addHelpText(
      'after',
      `
Lines ("?": may be missing), and what they are answered with:
  replies   {"id", "text", "lang"?, "country"?, "context"?: {"double_opt_in_pending": true}}
            {"id", "answer": "stop|start|help|pause|none", "evidence"}
  segments  {"id", "text"}
            {"id", "encoding": "GSM-7|UCS-2", "units", "parts"}
  windows   {"id", "to", "country"?, "state"?: "US-FL", "zone"?, "at", "class": "marketing|transactional"}
            {"id", "answer": "allowed|blocked|deferred-until <instant>", "rules": [{"id", "version"}]}

Exit codes: 0 every line has its answer, bad lines included · ${exitCodes.usage} wrong use, or lines that could not be read`,
    );
  program
    .command('replies')
    .description('what a reply asks for, with the evidence')
    .action(() => run(replies));
  program
    .command('segments')
    .description('encoding, units and parts of a text, as carriers bill it')
    .addOption(
      new Option('--reference-bits <bits>', "width of the reference that joins a text's parts")
        .choices(['8', '16'])
        .default('8'),
    )
    .action(({ referenceBits }: Readonly<{ referenceBits: string }>) => {
      return run(segments({ concatRefBits: referenceBits === '16' ? 16 : 8 }));
    });
  program
    .command('windows')
    .description('whether a text may go out at an instant, or from when, with the rules that were looked at')
    .option('--accept-default-rules', 'the default rules hold in countries without rules of their own', false)
    .option(
      '--close-early <duration>',
      'how long before its end a window closes, as the services do by five minutes (PT5M)',
      duration,
      0,
    )
    .action(({ acceptDefaultRules, closeEarly }: Readonly<{ acceptDefaultRules: boolean; closeEarly: number }>) =>
      run(windows({ acceptDefaultRules, closeEarlyMs: closeEarly })),
    );
  return program;
}

function duration(text: string): number {
  const parsed = parseDuration(text);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.error);
  return durationMs(text);
}

async function run(evaluate: Evaluate): Promise<void> {
  const progress = new Progress(process.stderr, () => performance.now());
  const counts = await evaluateLines(process.stdin, process.stdout, evaluate, (so) => progress.show(so));
  progress.end(counts);
}
