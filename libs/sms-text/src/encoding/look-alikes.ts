/**
 * What stands for what (domain facts 1.7). Data: the characters on the left are replaced by the text on the right. Only
 * punctuation, spaces and signs; letters are the business of `transliterate`. The single guillemets keep their direction
 * (a well-known table once had them swapped), and a special space becomes one plain space, not two.
 */
const typographic: ReadonlyArray<readonly [characters: string, plain: string]> = [
  ['‘’‚‛❛❜ʹʻʼʽˈˊˋ′´`＇', "'"],
  ['“”„‟❝❞〝〞ʺˮ″«»＂', '"'],
  ['‹', '<'],
  ['›', '>'],
  ['‐‑‒–—―−⁃⎼⎽', '-'],
  ['•·‣∙⋅', '-'],
  ['…', '...'],
  ['‼', '!!'],
  ['⁇', '??'],
  ['⁄∕⧸÷', '/'],
  ['∣⎸⎹⏐', '|'],
  ['∼˜˷', '~'],
  ['ˆ', '^'],
  ['‗', '_'],
  ['×', 'x'],
  ['∗⁎✱✲✳✻✼✽', '*'],
  ['❨❪⟮⦅', '('],
  ['❩❫⟯⦆', ')'],
  ['❴', '{'],
  ['❵', '}'],
  ['、﹑､︑', ','],
  ['。｡︒', '.'],
  ['ː˸꞉', ':'],
  ['⁏', ';'],
  ['ǃ', '!'],
  ['½', '1/2'],
  ['¼', '1/4'],
  ['¾', '3/4'],
  ['©', '(c)'],
  ['®', '(R)'],
  ['™', '(TM)'],
  ['№', 'No.'],
  // No-break, figure, thin and other spaces, the ideographic one, the tab, line and paragraph separators.
  ['\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t', ' '],
  ['\u0085\u2028\u2029', '\n'],
];

const range = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** Seen by nobody and needed by no script: controls, zero-width space, word joiner, byte order mark, soft hyphen. */
const idle = `${range(0x00, 0x08)}\u000b${range(0x0e, 0x1f)}${range(0x7f, 0x84)}${range(0x86, 0x9f)}\u200b\u2060\ufeff\u00ad`;

/** Seen by nobody in a Latin text; Arabic, Persian and Indic scripts need them: non-joiner, direction marks, isolates. */
const directing = `\u200c\u200e\u200f${range(0x202a, 0x202e)}${range(0x2066, 0x2069)}`;

export const invisible = idle + directing;

/** Full-width, small and vertical forms of ASCII. */
const formsOfAscii = [...range(0xff01, 0xff5e), ...range(0xfe10, 0xfe19), ...range(0xfe50, 0xfe6b)]
  .map((character) => [character, character.normalize('NFKC')] as const)
  .filter(([, plain]) => /^[!-~]$/.test(plain));

const spread = (rows: ReadonlyArray<readonly [string, string]>): Array<readonly [string, string]> =>
  rows.flatMap(([characters, plain]) => [...characters].map((character) => [character, plain] as const));

/** By character: its plain form. Complete for typography. */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
  ...formsOfAscii,
  ...spread(typographic),
  ...spread([[invisible, '']]),
]);

/** The part of it that changes nothing in a text of any script. */
export const idleMarks: ReadonlyMap<string, string> = new Map(spread([[idle, '']]));
