import type { Alphabet } from './alphabets.js';
import {
  countParts,
  profileOf,
  splitParts,
  type Encoding,
  type PartCount,
  type PartOptions,
  type ProfileOptions,
} from './count-parts.js';
import { countCharacters } from './graphemes.js';

/** A character that the cheap encoding lacks, and where it stands. */
export type Forcing = Readonly<{
  character: string;
  /** "U+2019". */
  codePoint: string;
  /** UTF-16 indices, ascending. */
  at: readonly number[];
}>;

/** What the carrier will not take, or not as written. */
export type PartProblem =
  | Readonly<{ kind: 'too-long'; limit: number; of: 'characters' | 'parts' }>
  /** Taken, but more than the carrier advises. */
  | Readonly<{ kind: 'many-parts'; advised: number }>
  /** The carrier rewrites or drops what is not in the cheap encoding. */
  | Readonly<{ kind: 'not-carried'; characters: readonly string[] }>;

export type PartsExplained = PartCount<Encoding> &
  Readonly<{
    /** Grapheme clusters: what a person counts. */
    characters: number;
    /** Units that still fit before the text needs another part. */
    unitsLeft: number;
    /** Empty in the cheap encoding. */
    forcing: readonly Forcing[];
    /** The count with the forcing characters taken out; what they cost is the difference in parts. */
    without: PartCount<Encoding>;
    problems: readonly PartProblem[];
  }>;

/** The characters that keep a text out of an alphabet, in order of their first place. */
export function forcingCharacters({ septets }: Alphabet, text: string): Forcing[] {
  const places = new Map<string, number[]>();
  let index = 0;
  for (const character of text) {
    if (character.length > 1 || septets(character.charCodeAt(0)) === 0) {
      const known = places.get(character);
      if (known) known.push(index);
      else places.set(character, [index]);
    }
    index += character.length;
  }
  return [...places].map(([character, at]) => ({ character, codePoint: codePointName(character), at }));
}

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Everything a person who writes a text wants to know of its price, before it is sent. */
export function explainParts(text: string, options: PartOptions | ProfileOptions = {}): PartsExplained {
  const profile = profileOf(options);
  const count = countParts(text, { profile });
  const forcing = forcingCharacters(profile.alphabet, text);
  const forced = new Set(forcing.map(({ character }) => character));
  const rest = [...text].filter((character) => !forced.has(character)).join('');
  const sizes = count.encoding === 'UCS-2' ? profile.wide : profile.narrow;
  const [last = ''] = splitParts(text, { profile }).slice(-1);
  return {
    ...count,
    characters: countCharacters(text),
    unitsLeft: (count.parts === 1 ? sizes.single : sizes.part) - unitsOf(profile.alphabet, count.encoding, last),
    forcing,
    without: countParts(rest, { profile }),
    problems: problemsOf(text, count, [...forced], profile),
  };
}

function unitsOf({ septets }: Alphabet, encoding: Encoding, text: string): number {
  if (encoding === 'UCS-2') return text.length;
  let units = 0;
  for (let i = 0; i < text.length; i += 1) units += septets(text.charCodeAt(i));
  return units;
}

function problemsOf(
  text: string,
  { parts }: PartCount<Encoding>,
  forced: readonly string[],
  { longest, advisedParts, carriesUnicode }: ReturnType<typeof profileOf>,
): PartProblem[] {
  const problems: PartProblem[] = [];
  if (longest?.characters !== undefined && text.length > longest.characters)
    problems.push({ kind: 'too-long', limit: longest.characters, of: 'characters' });
  if (longest?.parts !== undefined && parts > longest.parts)
    problems.push({ kind: 'too-long', limit: longest.parts, of: 'parts' });
  if (advisedParts !== undefined && parts > advisedParts) problems.push({ kind: 'many-parts', advised: advisedParts });
  if (!carriesUnicode && forced.length > 0) problems.push({ kind: 'not-carried', characters: forced });
  return problems;
}
