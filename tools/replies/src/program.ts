import { classifyReply } from '@rebound/sms-text/replies';
import { Command, Option } from 'commander';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parts, type Part } from './corpus/labelled-text.js';
import { corpusFolder, loadCorpus } from './corpus/load-corpus.js';
import { exitCodes, Failure } from './failure.js';
import { acceptanceOf } from './figures/acceptance.js';
import { byGroup, confusionOf, figuresOf } from './figures/confusion.js';
import { countFailures } from './figures/failures.js';
import { learn, loadCorpora } from './learning/learn.js';
import { weightsFile, weightsText } from './learning/weights-file.js';
import { isWrong, judge, type Judged } from './judge.js';
import { acceptanceText, failuresText, figuresText, groupsText, listText } from './report.js';

interface Options {
  readonly part: Part | 'all';
  readonly corpus: string;
  readonly json: boolean;
  readonly failuresSummary: boolean;
  readonly list: boolean;
  readonly learn: boolean;
  readonly crossValidate: boolean;
}

export function makeProgram(): Command {
  return new Command('replies')
    .usage('[options]      (npm run replies -- [options])')
    .description(
      'Judges how replies are understood: runs classifyReply over a labelled corpus and prints precision and recall by class ' +
        'and language, what was taken for what, and whether the acceptance is kept.',
    )
    .addOption(
      new Option('--corpus <name>', 'which corpus').choices(['judging', 'development', 'fresh']).default('judging'),
    )
    .addOption(new Option('--part <part>', 'which part of it').choices([...parts, 'all']).default('all'))
    .option('--json', 'print JSON; holds no text, unless --list', false)
    .addOption(
      new Option('--failures-summary', 'print only counts by language, label and answer: shows no text')
        .default(false)
        .conflicts(['list', 'json']),
    )
    .option('--list', 'print the wrongly answered texts too', false)
    .addOption(
      new Option('--cross-validate', 'answer each fresh text with weights learned without it; --list shows the errors')
        .default(false)
        .conflicts(['json', 'failuresSummary']),
    )
    .addOption(
      new Option('--learn', 'the same, then learn from all texts and write the weights')
        .default(false)
        .conflicts(['json', 'failuresSummary']),
    )
    .showHelpAfterError('(add --help for the options)')
    .addHelpText(
      'after',
      `
Exit codes: 0 the acceptance is kept · ${exitCodes.refused} it is not · ${exitCodes.usage} wrong use, or a corpus that cannot be read`,
    )
    .action(run);
}

async function run(options: Options): Promise<void> {
  if (options.learn || options.crossValidate) return learnFromTexts(options);
  const entries = await loadCorpus(path.join(corpusFolder, options.corpus));
  const chosen = entries.filter(({ part }) => options.part === 'all' || part === options.part);
  if (chosen.length === 0) throw new Failure(`the corpus ${options.corpus} has no text in the part ${options.part}`);
  const judged = judge(chosen, classifyReply);
  process.stdout.write(`${textOf(judged, options)}\n`);
  if (!acceptanceOf(judged).passed) process.exitCode = exitCodes.refused;
}

async function learnFromTexts({ learn: writes, list }: Options): Promise<void> {
  const { judged, pauses, learned } = learn(await loadCorpora());
  const texts = [
    `cross-validated: ${judged.length} fresh texts; what scores ${pauses.toFixed(2)} or more pauses`,
    groupsText(judged),
    figuresText(judged),
    ...(list ? [listText(judged)] : []),
  ];
  if (writes) {
    await writeFile(weightsFile, weightsText(learned));
    texts.push(`written: ${path.relative(process.cwd(), weightsFile)}`);
  }
  process.stdout.write(`${texts.join('\n\n')}\n`);
}

function textOf(judged: readonly Judged[], { corpus, part, json, failuresSummary, list }: Options): string {
  if (json) return JSON.stringify({ corpus, part, ...jsonOf(judged), ...(list && { wrong: judged.filter(isWrong) }) });
  if (failuresSummary) return failuresText(judged);
  return [
    `${corpus}, ${part === 'all' ? 'all parts' : `part ${part}`}: ${judged.length} texts`,
    figuresText(judged),
    ...(list ? [listText(judged)] : []),
    acceptanceText(acceptanceOf(judged)),
  ].join('\n\n');
}

function jsonOf(judged: readonly Judged[]): object {
  const { stopsMissed, falseStarts, silenced, ...verdicts } = acceptanceOf(judged);
  const confusion = confusionOf(judged);
  const languages = [...byGroup(judged)].map(([group, texts]) => [group, figuresOf(confusionOf(texts))] as const);
  return {
    texts: judged.length,
    acceptance: {
      stopsMissed: stopsMissed.length,
      falseStarts: falseStarts.length,
      silenced: silenced.length,
      ...verdicts,
    },
    classes: figuresOf(confusion),
    languages: Object.fromEntries(languages),
    confusion,
    failures: countFailures(judged),
  };
}
