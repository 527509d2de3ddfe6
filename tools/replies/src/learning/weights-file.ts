import type { LearnedWeights } from '@rebound/sms-text/replies';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { CorpusEntry } from '../corpus/labelled-text.js';
import type { Trained } from './train.js';

export const weightsFile = path.resolve(
  import.meta.dirname,
  '../../../../libs/sms-text/src/replies/weighing/learned-weights.ts',
);

/** Cross-validation shows no difference to finer steps; what rounds to nought is left out. */
const step = 0.2;
const most = 99;

/** What the trained weights are as small whole numbers, those alike together. */
export function rounded({ beginning, weights }: Trained): Omit<LearnedWeights, 'corpus' | 'pauses'> {
  const alike = new Map<number, string[]>();
  for (const [trait, value] of weights) {
    const weight = Math.max(-most, Math.min(most, Math.round(value / step)));
    if (weight === 0) continue;
    const others = alike.get(weight);
    if (others) others.push(trait);
    else alike.set(weight, [trait]);
  }
  return {
    step,
    beginning: Math.round(beginning / step) * step,
    weights: [...alike].sort(([a], [b]) => a - b).map(([weight, traits]) => [weight, traits.sort().join('|')]),
  };
}

/** Changes with any text, label or circumstance in the corpora. */
export function fingerprintOf(...corpora: ReadonlyArray<readonly CorpusEntry[]>): string {
  const told = corpora.map((corpus) =>
    corpus.map(({ group, text, label, also, languages, country, question }) => [
      ...[group, text, label, also, languages, country, question],
    ]),
  );
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16);
}

export function weightsText({ corpus, step: worth, beginning, pauses, weights }: LearnedWeights): string {
  return [
    '// Written by `npm run replies -- --learn`, never by hand.',
    "import type { LearnedWeights } from './scale.js';",
    '',
    'export const learnedWeights: LearnedWeights = {',
    ...Object.entries({ corpus, step: worth, beginning, pauses }).map(
      ([name, value]) => `  ${name}: ${typeof value === 'string' ? `'${value}'` : Number(value.toFixed(2))},`,
    ),
    '  weights: [',
    ...weights.map(([weight, traits]) => `    [${weight}, ${JSON.stringify(traits)}],`),
    '  ],',
    '};',
    '',
  ].join('\n');
}
