import type { Shown } from './grammar/signals.js';
import { leaningOf, type Leaning, type Showing } from './leaning.js';
import { keywords, spacedSignals, unspacedSignals } from './lexicon.js';
import { unspacedText, type Reply } from './reply.js';
import { moodsOf } from './signs.js';

/** By so much a sentence alone must lean more than a whole message. */
const moreOfASentence = 1;

/** Without one of these a sentence says nothing about messages. */
const telling = ['leave', 'contact', 'stranger', 'mine'] as const;

/**
 * Where the words of a reply lean, whatever wishes they hold: as a whole, or the sentence of it that leans most, so that
 * friendly words around a wish do not hide it.
 */
export function leaningOfReply(reply: Reply): Leaning | undefined {
  const sentences = sentencesOf(reply);
  const all = merged(sentences);
  const whole = leaningOf({
    ...all,
    speaks: reply.speaks,
    asks: /[?؟？]\P{L}*$/u.test(reply.written),
    moods: moodsOf(reply.written),
  });
  if (whole === undefined) return !all.innocent && isUnknown(reply) ? unknown : undefined;
  if (sentences.length < 2) return whole;
  let most = whole;
  for (const sentence of sentences) {
    const part = leaningOf({ ...sentence, speaks: reply.speaks, asks: false, moods: [] });
    if (part === undefined || !telling.some((signal) => part.signals.includes(signal))) continue;
    if (part.score - moreOfASentence > most.score) most = { ...part, score: part.score - moreOfASentence };
  }
  return most;
}

const isUnknown = ({ named, core }: Reply): boolean =>
  named &&
  keywords.of(core.join(' ')).length === 0 &&
  core.some((word) => /\p{L}{2}/u.test(word) && !keywords.isPolite(word));

/** Words that mean nothing to us, of somebody whose language we know well. */
const unknown: Leaning = { score: 0, signals: [], language: '' };

type Sentence = Pick<Showing, 'shown' | 'words' | 'innocent'>;

function sentencesOf(reply: Reply): Sentence[] {
  const { line, rest, possible } = unspacedText(reply);
  const [lines, rests] = [line.split('\n'), rest.split('\n')];
  const count = (reply.tokens.at(-1)?.sentence ?? 0) + 1;
  return Array.from({ length: count }, (_, at): Sentence => {
    const tokens = reply.tokens.filter(({ sentence }) => sentence === at);
    const shown = spacedSignals.of(
      tokens.map(({ word }) => word),
      (place) => tokens[place]?.innocent !== undefined,
    );
    const [here = '', left = ''] = [lines[at], rests[at]];
    for (const { code, signals } of unspacedSignals) {
      if (possible.some((language) => language.code === code)) signals.addTo(shown, left.replaceAll(' ', ''));
    }
    return {
      shown,
      words: here === '' ? tokens.length : here.length / 2,
      innocent: left !== here || tokens.some(({ innocent }) => innocent !== undefined),
    };
  }).filter(({ words }) => words > 0);
}

function merged(sentences: readonly Sentence[]): Sentence {
  const shown: Shown = new Map();
  for (const sentence of sentences) {
    for (const [language, places] of sentence.shown) {
      const all = shown.get(language) ?? new Map();
      for (const [signal, count] of places) all.set(signal, (all.get(signal) ?? 0) + count);
      shown.set(language, all);
    }
  }
  return {
    shown,
    words: sentences.reduce((sum, { words }) => sum + words, 0),
    innocent: sentences.some(({ innocent }) => innocent),
  };
}
