import { keywords, vocabulary } from './lexicon.js';
import { everydayWords } from './everyday-words.js';
import type { Keyword } from './keywords.js';

/** Neighbours on keyboards (QWERTY, with those of QWERTZ and AZERTY for the letters of "stop"). */
const neighbours: Readonly<Record<string, string>> = {
  q: 'wa', w: 'qes', e: 'wrd', r: 'etf', t: 'ryg', y: 'tuh', u: 'yij', i: 'uok', o: 'ipl0', p: 'ol', a: 'qsz', s: 'adwxz',
  d: 'sfec', f: 'dgrv', g: 'fhtb', h: 'gjyn', j: 'hkum', k: 'jli', l: 'kop', z: 'asx', x: 'zsc', c: 'xdv', v: 'cfb',
  b: 'vgn', n: 'bhm', m: 'nj',
}; // prettier-ignore

/** How "stop" and others come out when typed in haste, beyond what one slip explains. */
const oftenTyped: ReadonlyMap<string, string> = new Map(Object.entries({
  stp: 'stop', tpos: 'stop', sto: 'stop', stpo: 'stop', sotp: 'stop', tsop: 'stop', stoop: 'stop', sopt: 'stop', stopo: 'stop',
  stup: 'stop', stob: 'stop', staap: 'stop', ctop: 'stop', xtop: 'stop', stoo: 'stop', estop: 'stop', stap: 'stop',
  stip: 'stop', stpp: 'stop', soptp: 'stop', stopit: 'stop', sttop: 'stop', setop: 'stop', stopm: 'stop', ztop: 'stop',
})); // prettier-ignore

/** Damerau-Levenshtein distance (neighbouring letters swapped count once), at most `most`; more is `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j - 1] ?? 0) + same, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** One slip of the finger on a short word: two letters swapped, one doubled or left out inside, or the key beside it. */
export function isSlip(word: string, meant: string): boolean {
  if (word === meant || distance(word, meant, 1) > 1) return false;
  if (word.length !== meant.length) return word[0] === meant[0];
  const at = [...word].findIndex((letter, index) => letter !== meant[index]);
  const [typed = '', wanted = ''] = [word[at], meant[at]];
  return word.slice(at + 1) !== meant.slice(at + 1) || (neighbours[wanted] ?? '').includes(typed);
}

type Meant = Readonly<{ words: string; languages: readonly string[] }>;

const ofKinds = (...kinds: ReadonlyArray<Keyword['kind']>): Meant[] =>
  [...keywords.all()].flatMap(([words, found]) => {
    const languages = found.filter(({ kind }) => kinds.includes(kind)).map(({ language }) => language);
    return languages.length === 0 || words.includes(' ') || everydayWords.has(words) ? [] : [{ words, languages }];
  });

function byFirst(list: readonly Meant[]): ReadonlyMap<string, Meant[]> {
  const lists = new Map<string, Meant[]>();
  for (const meant of list) lists.set(meant.words.charAt(0), [...(lists.get(meant.words.charAt(0)) ?? []), meant]);
  return lists;
}

const strong = keywords.strongWords().filter((word) => word.length >= 6 && !everydayWords.has(word));
const long = byFirst(ofKinds('stop', 'alone', 'cancel').filter(({ words }) => /^\p{Script=Latin}{6,}$/u.test(words)));
/** The short keywords that people are told to send; only these are looked for behind a slip. */
const short = new Set('quit baja parar sair arret stopp basta iptal ende koniec wypisz uit ferma alto pare'.split(' '));
const shortOnes = ofKinds('stop', 'alone', 'cancel').filter(({ words }) => short.has(words));
const otherScripts = byFirst(
  ofKinds('stop', 'alone', 'cancel').filter(({ words }) => /^\P{Script=Latin}{4,}$/u.test(words)),
);
const otherMeaning = new Set(ofKinds('start', 'help', 'yes', 'no').map(({ words }) => words));

const mostSlips = (word: string): number => (word.length >= 9 ? 2 : 1);

/** The stop keyword that a word alone was meant to be, of the person's languages where it is short. Everyday words are themselves. */
export function meantKeyword(word: string, speaks: (language: string) => boolean): string | undefined {
  if (everydayWords.has(word) || otherMeaning.has(word) || word.length < 3 || word.length > 20) return undefined;
  const often = oftenTyped.get(word);
  if (often !== undefined && !keywords.isPolite(word)) return often;
  if (isSlip(word, 'stop')) return 'stop';
  const near = (meant: Meant): boolean => meant.languages.some(speaks) && distance(word, meant.words, 1) <= 1;
  const slip = shortOnes.find((meant) => meant.languages.some(speaks) && isSlip(word, meant.words));
  const found = slip ?? (word.length >= 4 ? otherScripts.get(word.charAt(0))?.find(near) : undefined);
  if (found !== undefined || word.length < 5) return found?.words;
  return long.get(word.charAt(0))?.find(({ words }) => distance(word, words, mostSlips(words)) <= mostSlips(words))
    ?.words;
}

/** Words of the data by each spelling of them with one letter left out. */
const withOneLess = new Map<string, string>();
const correctable = [...vocabulary.words()].filter((word) => /^[a-z]{5,}$/.test(word));
for (const word of correctable) {
  for (const shorter of deletions(word)) if (!withOneLess.has(shorter)) withOneLess.set(shorter, word);
}

function deletions(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** A word of a wish that an unknown word was meant to be, or the word itself. */
export function corrected(word: string): string {
  if (word.length < 3 || word.length > 20 || everydayWords.has(word) || otherMeaning.has(word)) return word;
  if (keywords.of(word).length > 0 || keywords.isPolite(word)) return word;
  const often = oftenTyped.get(word);
  if (often !== undefined) return often;
  if (!/^[a-z]+$/.test(word)) return word;
  if (isSlip(word, 'stop')) return 'stop';
  if (word.length < 4) return word;
  for (const form of [word, ...deletions(word)]) {
    const meant = withOneLess.get(form);
    if (meant !== undefined && meant[0] === word[0] && distance(word, meant, 1) <= 1) return meant;
  }
  return word.length < 8 ? word : (strong.find((meant) => meant.length >= 8 && distance(word, meant, 2) <= 2) ?? word);
}
