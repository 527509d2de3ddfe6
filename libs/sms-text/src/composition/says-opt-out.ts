import { fold } from '../folding/fold.js';
import type { OptOutWay } from './opt-out-lines.js';
import * as wording from './opt-out-wording.js';

type Word = Readonly<{ written: string; folded: string; quoted: boolean }>;

/**
 * Whether a text already says how to refuse in this way, in any of the languages. Strict, since a line too many costs cents
 * and a missing one breaks the law: a keyword in capitals or quotes with a word such as "reply" before it or "to opt out"
 * after it and nothing but small words between; a keyword in small letters, or one that means other things too, needs
 * both. Another number or link than the given one is no way out.
 */
export function saysOptOut(text: string, way: OptOutWay): boolean {
  if (way.kind === 'link') return holdsWhole(text, way.link);
  if (!mentionsKeyword(text)) return false;
  const clauses = text.replace(/opt[\s-]?out/gi, 'optout').split(/[.!?;。！？；\n]+(?=\s|$)|[。！？；\n]+/u);
  const { number } = way;
  if (number !== undefined && clauses.some((clause) => namesNumber(clause, number))) return true;
  if (way.kind === 'number') return false;
  return wording.unspacedInstructions.some((one) => one.test(text)) || clauses.some(instructs);
}

/** Most texts hold none of the words that could be one: the rest need not be read. */
const mentionsKeyword = (text: string): boolean => /td|stop/i.test(text) || fold(text).split(' ').some(isAnyKeyword);
const isAnyKeyword = (folded: string): boolean =>
  wording.weakKeywords.has(folded) || wording.keywords.has(folded.toUpperCase());

function instructs(clause: string): boolean {
  const words = wordsOf(clause);
  return words.some((_, at) => isInstruction(words, at));
}

function isInstruction(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || isNegated(words, at)) return false;
  const strong = isKeyword(word);
  if (!strong && !isWeakKeyword(word)) return false;
  const sent = wording.verbs.has(words[at + 1]?.folded ?? '') || reachesBack(words, at, wording.verbs);
  const why = tellsWhy(words, at);
  return strong ? sent || why : sent && why;
}

const isKeyword = ({ written, folded, quoted }: Word): boolean =>
  wording.keywords.has(unaccented(written)) || (quoted && wording.keywords.has(folded.toUpperCase()));

const isWeakKeyword = ({ folded }: Word): boolean => isAnyKeyword(folded);

function isNegated(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.folded ?? '';
  return wording.negations.has(before) && !wording.purposes.has(before);
}

/** A purpose after the keyword, or one before it. */
function tellsWhy(words: readonly Word[], at: number): boolean {
  for (let i = at + 1; i < words.length && i <= at + 6; i += 1) {
    const { folded } = words[i] ?? { folded: '' };
    if (wording.purposes.has(folded)) return true;
    if (wording.weakPurposes.has(folded) && endsThere(words, i)) return true;
    if (!wording.between.has(folded)) break;
  }
  return reachesBack(words, at, wording.purposes) || startsWith(words, at, wording.weakPurposes);
}

/** "STOP to end", "STOP to end messages"; not "STOP by to end your search". */
function endsThere(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || wording.messages.has(next.folded) || /^https?$/.test(next.folded);
}

/** "Basta: STOP": the whole clause is the purpose and the keyword. */
const startsWith = (words: readonly Word[], at: number, wanted: ReadonlySet<string>): boolean =>
  at === words.length - 1 && wanted.has(words[0]?.folded ?? '') && at === 1;

/** One of the wanted words before the keyword, with nothing but small words between. */
function reachesBack(words: readonly Word[], at: number, wanted: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i -= 1) {
    const { folded } = words[i] ?? { folded: '' };
    if (wanted.has(folded)) return true;
    if (!wording.between.has(folded) && !wording.verbs.has(folded)) return false;
  }
  return false;
}

/** The keyword and then the number, with nothing but small words between. */
function namesNumber(clause: string, number: string): boolean {
  const digits = number.replace(/\D/g, '');
  // "36 180" is one number.
  const words = wordsOf(clause.replace(/(?<=\d)[ .()\u00a0-]+(?=\d)/g, ''));
  const unspaced = wording.unspacedInstructions.some((one) => one.test(clause)) || /(?:TD|STOP)(?:至|を)/i.test(clause);
  return words.some(({ written }, at) => {
    if (written.replace(/\D/g, '') !== digits) return false;
    if (unspaced) return true;
    const keyword = lastKeywordBefore(words, at);
    return keyword >= 0 && !isNegated(words, keyword) && words.slice(keyword + 1, at).every(isSmall);
  });
}

const lastKeywordBefore = (words: readonly Word[], at: number): number => words.slice(0, at).findLastIndex(isKeyword);
const isSmall = ({ folded }: Word): boolean => wording.between.has(folded) || wording.verbs.has(folded);

function wordsOf(clause: string): Word[] {
  return [...clause.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu)].map(({ 0: written, index }) => ({
    written,
    folded: fold(written),
    quoted: /["'“”«„‘’]/.test(clause[index - 1] ?? '') && /["'“”»’]/.test(clause[index + written.length] ?? ''),
  }));
}

const unaccented = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** The address, and not merely the beginning of a longer one. */
function holdsWhole(text: string, link: string): boolean {
  for (let at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + 1)) {
    if (!/[\p{L}\p{N}/?#=&_%-]/u.test(text[at + link.length] ?? '')) return true;
  }
  return false;
}
