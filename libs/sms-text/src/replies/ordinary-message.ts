import { foldSentences } from '../folding/fold.js';
import { ordinaryReplies } from './ordinary/index.js';
import type { Reply, ReplyReading } from './reply.js';

/** Of any figures. Commas and the ends of sentences stay: a clause of its own may be a keyword. */
const formOf = (folded: string): string =>
  folded
    .replaceAll(/\p{Nd}+/gu, '0')
    .replaceAll(/[ \ufffc]+/g, ' ')
    .trim();

/** By language, made when first asked for. */
const forms = new Map<string, ReadonlySet<string>>();

function formsOf(language: string): ReadonlySet<string> {
  let known = forms.get(language);
  if (!known) {
    const listed = ordinaryReplies[language]?.split('|') ?? [];
    forms.set(language, (known = new Set(listed.map((entry) => formOf(foldSentences(entry))))));
  }
  return known;
}

const languages = Object.keys(ordinaryReplies);

/**
 * A message that is, as a whole, one that people send every day and mean nothing by that is to be heard ("monday", "2 tickets
 * please"), in a language of theirs; of whom none is known, in any.
 */
export function ordinaryMessage({ text, speaks }: Reply): ReplyReading | undefined {
  const form = formOf(text);
  const language = languages.find((code) => speaks(code) && formsOf(code).has(form));
  return language === undefined ? undefined : { meaning: 'none', evidence: { level: 'ordinary', language } };
}
