import { fold } from '../../folding/fold.js';
import type { ReplyLanguage, ReplyWishes } from '../reply-language.js';

export type WishKind = keyof ReplyWishes;

/** One element of a wish, its classes resolved: what a word may be, or how many words may stand between. */
export type Element =
  | Readonly<{ kind: 'words'; forms: readonly string[]; optional: boolean; orEnd: boolean }>
  | Readonly<{ kind: 'gap'; most: number }>
  | Readonly<{ kind: 'begin' | 'end' }>;

export type Wish = Readonly<{ kind: WishKind; source: string; language: string; elements: readonly Element[] }>;

const wishKinds: readonly WishKind[] = ['firm', 'stop', 'pause', 'help', 'innocent', 'booking', 'machine'];

const parted = (list: string | undefined, by: string): string[] =>
  (list ?? '')
    .split(by)
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '');

/** The entries of a list as it stands in a language file. */
export const entriesOf = (list: string | undefined): string[] => parted(list, ',');

/** The classes of a language stand in many of its wishes. */
const known = new Map<string, readonly string[]>();

/** An entry folded; German and Nordic letters are also looked for in the spelling without them ("hoert"). */
export function spellings(entry: string): readonly string[] {
  const before = known.get(entry);
  if (before) return before;
  const digraphs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
  const lower = entry.toLowerCase();
  const spelledOut = lower.replace(/[äöüåø]/g, (letter) => digraphs[letter] ?? letter);
  const spelled = spelledOut === lower ? [fold(lower)] : [...new Set([fold(lower), fold(spelledOut)])];
  known.set(entry, spelled);
  return spelled;
}

/** @throws Error for a class that the language does not have, or an element nobody can read: a mistake in a language file. */
export function wishesOf(language: ReplyLanguage): Wish[] {
  return wishKinds.flatMap((kind) =>
    parted(language.wishes[kind], '\n').map((source) => ({
      kind,
      source,
      language: language.code,
      elements: source.split(/\s+/).map((element) => parse(element, language)),
    })),
  );
}

function parse(element: string, language: ReplyLanguage): Element {
  if (element === '^') return { kind: 'begin' };
  if (element === '$') return { kind: 'end' };
  const gap = /^\.\.(\d)$/.exec(element);
  if (gap) return { kind: 'gap', most: Number(gap[1]) };
  if (element.startsWith('..')) throw new Error(`${language.code}: a gap is one figure, not "${element}"`);
  const optional = element.endsWith('?');
  const alternatives = (optional ? element.slice(0, -1) : element).split('/');
  const forms = alternatives.filter((form) => form !== '$').flatMap((form) => formsOf(form, language));
  return { kind: 'words', optional, orEnd: alternatives.includes('$'), forms: [...new Set(forms)] };
}

function formsOf(form: string, language: ReplyLanguage): string[] {
  if (!form.startsWith('@')) return starred(form);
  const words = language.words[form.slice(1)];
  if (words === undefined) throw new Error(`${language.code}: no words "${form}"`);
  return entriesOf(words).flatMap((word) => (word.startsWith('@') ? formsOf(word, language) : starred(word)));
}

/** The spellings of one word of an entry, its stars kept. @throws Error where it has none: a mistake in a language file */
export function starred(form: string): string[] {
  const [before, after] = [form.startsWith('*') ? '*' : '', form.endsWith('*') ? '*' : ''];
  const folded = spellings(form.replaceAll('*', ''));
  if (folded.some((word) => word === '')) throw new Error(`an empty form in "${form}"`);
  return folded.map((word) => before + word + after);
}
