import { septets } from './gsm7.js';

export type Encoding = 'GSM-7' | 'UCS-2';

export type PartCount = Readonly<{
  encoding: Encoding;
  /** Septets in GSM-7 (two for an escaped character), UTF-16 code units in UCS-2. */
  units: number;
  /** What carriers bill. */
  parts: number;
}>;

export type PartOptions = Readonly<{
  /** Width of the concatenation reference: a 16-bit one costs one octet of every part (domain facts 1.4, 1.5). */
  concatRefBits?: 8 | 16;
}>;

/** Units in a single message, and in each part of a longer one by the width of the concatenation reference. */
const capacity = {
  'GSM-7': { single: 160, part: { 8: 153, 16: 152 } },
  'UCS-2': { single: 70, part: { 8: 67, 16: 66 } },
} as const;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Encoding, units and parts of a final text as carriers bill it. Neither an escape pair, a surrogate pair nor a grapheme
 * cluster is split over two parts, so `parts` may exceed ceil(units / capacity); a unit that stays free is lost (domain
 * facts 1.5, 1.6). An empty text is one part.
 */
export function countParts(text: string, { concatRefBits = 8 }: PartOptions = {}): PartCount {
  const units = gsm7Units(text);
  if (units !== undefined) {
    const { single, part } = capacity['GSM-7'];
    return { encoding: 'GSM-7', units, parts: units <= single ? 1 : pack(gsm7Lengths(text), part[concatRefBits]) };
  }
  const { single, part } = capacity['UCS-2'];
  const parts = text.length <= single ? 1 : pack(clusterLengths(text, part[concatRefBits]), part[concatRefBits]);
  return { encoding: 'UCS-2', units: text.length, parts };
}

/** The characters that keep a text out of GSM-7, each once, in order. Empty for a GSM-7 text. */
export function charactersOutsideGsm7(text: string): string[] {
  const found = new Set<string>();
  for (const character of text)
    if (character.length > 1 || septets(character.charCodeAt(0)) === 0) found.add(character);
  return [...found];
}

function gsm7Units(text: string): number | undefined {
  let units = 0;
  for (let i = 0; i < text.length; i += 1) {
    const cost = septets(text.charCodeAt(i));
    if (cost === 0) return undefined;
    units += cost;
  }
  return units;
}

function* gsm7Lengths(text: string): Iterable<number> {
  for (let i = 0; i < text.length; i += 1) yield septets(text.charCodeAt(i));
}

/** Code units of each cluster; one that no part could hold goes by code points, since it must be split somewhere. */
function* clusterLengths(text: string, limit: number): Iterable<number> {
  for (const { segment } of graphemes.segment(text)) {
    if (segment === '\r\n') yield* [1, 1];
    else if (segment.length <= limit) yield segment.length;
    else for (const codePoint of segment) yield codePoint.length;
  }
}

function pack(lengths: Iterable<number>, limit: number): number {
  let parts = 1;
  let used = 0;
  for (const length of lengths) {
    if (used + length > limit) {
      parts += 1;
      used = 0;
    }
    used += length;
  }
  return parts;
}
