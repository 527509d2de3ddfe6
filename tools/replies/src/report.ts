import { meanings } from './corpus/labelled-text.js';
import { acceptanceOf, leastNonePrecision, type Acceptance } from './figures/acceptance.js';
import { byGroup, confusionOf, figuresOf, type ClassFigures } from './figures/confusion.js';
import { countFailures } from './figures/failures.js';
import { shareOf, type Share } from './figures/share.js';
import { isWrong, type Judged } from './judge.js';

const percent = (rate: number): string => (rate * 100).toFixed(1);

export function shareText({ hits, total, rate, low, high }: Share): string {
  if (rate === undefined || low === undefined || high === undefined) return '-';
  return `${percent(rate).padStart(5)} % [${percent(low)}, ${percent(high)}] ${hits}/${total}`;
}

/** Rows under a heading in columns as wide as they must be; the last column is not padded. */
function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)));
  return [heading, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const figuresRow = ({ precision, recall }: ClassFigures): string[] => [shareText(precision), shareText(recall)];

function classRows(judged: readonly Judged[]): string[][] {
  const figures = figuresOf(confusionOf(judged));
  return meanings.map((meaning) => [meaning, ...figuresRow(figures[meaning])]);
}

const intervals = '(95 % intervals after Wilson)';

/** The classes over all languages, each language, and what was taken for what. */
export function figuresText(judged: readonly Judged[]): string {
  const confusion = confusionOf(judged);
  const languages = [...byGroup(judged)].flatMap(([group, texts]) => classRows(texts).map((row) => [group, ...row]));
  return [
    table(['class', `precision ${intervals}`, 'recall'], classRows(judged)),
    table(['language', 'class', `precision ${intervals}`, 'recall'], languages),
    table(
      ['is \\ answered', ...meanings],
      meanings.map((truth) => [truth, ...meanings.map((answer) => String(confusion[truth][answer]))]),
    ),
  ].join('\n\n');
}

const verdict = (pass: boolean): string => (pass ? 'pass' : 'FAIL');

export function acceptanceText(acceptance: Acceptance): string {
  const { stopsMissed, falseStarts, nonePrecision, silenced, stopsPass, startsPass, nonePass } = acceptance;
  return table(
    ['acceptance', '', ''],
    [
      ['stops missed', String(stopsMissed.length), `${verdict(stopsPass)} (none allowed; a pause counts as caught)`],
      ['false starts', String(falseStarts.length), `${verdict(startsPass)} (none allowed)`],
      ['none-precision', shareText(nonePrecision), `${verdict(nonePass)} (at least ${leastNonePrecision * 100} %)`],
      ['silenced', String(silenced.length), 'customers who said no such thing (no limit)'],
    ],
  );
}

/** Where errors are, without a text: so that it can be told to those who must not see the texts. */
export function failuresText(judged: readonly Judged[]): string {
  return table(
    ['language', 'label', 'texts', 'right', ...meanings.map((answer) => `as ${answer}`)],
    countFailures(judged).map(({ group, label, texts, right, wrong }) => [
      group,
      label,
      String(texts),
      String(right),
      ...meanings.map((answer) => (wrong[answer] === 0 ? '.' : String(wrong[answer]))),
    ]),
  );
}

/** What was missed and who was silenced, by language: the least that must be known of a way to answer. */
export function groupsText(judged: readonly Judged[]): string {
  const row = (group: string, texts: readonly Judged[]): string[] => {
    const { stopsMissed, nonePrecision, silenced } = acceptanceOf(texts);
    const { stop, none, help, start } = confusionOf(texts);
    const of = (...rows: ReadonlyArray<Record<string, number>>): number =>
      rows.flatMap((counts) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
    return [
      group,
      shareText(shareOf(stopsMissed.length, of(stop))),
      shareText(shareOf(silenced.length, of(none, help, start))),
      shareText(nonePrecision),
    ];
  };
  return table(
    ['language', `stops missed ${intervals}`, 'silenced', 'none-precision'],
    [...[...byGroup(judged)].map(([group, texts]) => row(group, texts)), row('all', judged)],
  );
}

/** Every wrongly answered text, with what was made of it. */
export function listText(judged: readonly Judged[]): string {
  const wrong = judged.filter(isWrong);
  if (wrong.length === 0) return 'every text was answered rightly';
  return wrong
    .map(({ entry: { group, number, text, label, reason, question }, answer, evidence }) =>
      [
        `${group} ${number}: ${JSON.stringify(text)}${question ? ` (to ${question})` : ''}`,
        `  is ${label} (${reason}), answered ${answer}: ${JSON.stringify(evidence)}`,
      ].join('\n'),
    )
    .join('\n');
}
