import type { Alphabet, NarrowEncoding } from './alphabets.js';
import { standardProfiles, type CarrierProfile, type ReferenceBits } from './carrier-profiles.js';
import { uncut } from './graphemes.js';

export type Encoding = NarrowEncoding | 'UCS-2';

export type PartCount<E extends Encoding = 'GSM-7' | 'UCS-2'> = Readonly<{
  encoding: E;
  /** Septets in GSM-7 (two for an escaped character) and ASCII, UTF-16 code units in UCS-2. */
  units: number;
  /** What carriers bill. */
  parts: number;
}>;

export type PartOptions = Readonly<{
  /** Width of the concatenation reference: a 16-bit one costs one octet of every part (domain facts 1.4, 1.5). */
  concatRefBits?: ReferenceBits;
}>;

/** A carrier's own sizes and alphabet. */
export type ProfileOptions = Readonly<{ profile: CarrierProfile }>;

export const profileOf = (options: PartOptions | ProfileOptions): CarrierProfile =>
  'profile' in options ? options.profile : standardProfiles[options.concatRefBits ?? 8];

/**
 * Encoding, units and parts of a final text as carriers bill it. Neither an escape pair, a surrogate pair nor a grapheme
 * cluster is split over two parts, so `parts` may exceed ceil(units / size); a unit that stays free is lost (domain facts
 * 1.5, 1.6). An empty text is one part.
 */
export function countParts(text: string, options?: PartOptions): PartCount;
export function countParts(text: string, options: PartOptions | ProfileOptions): PartCount<Encoding>;
export function countParts(text: string, options: PartOptions | ProfileOptions = {}): PartCount<Encoding> {
  const { alphabet, narrow, wide } = profileOf(options);
  const units = narrowUnits(alphabet, text);
  if (units !== undefined) {
    const parts = units <= narrow.single ? 1 : countPacked(septetsOf(alphabet, text), narrow.part);
    return { encoding: alphabet.name, units, parts };
  }
  const parts = text.length <= wide.single ? 1 : countPacked(codeUnitsOf(text, wide.part), wide.part);
  return { encoding: 'UCS-2', units: text.length, parts };
}

/** The texts of the parts, in order; joined they are the text. */
export function splitParts(text: string, options: PartOptions | ProfileOptions = {}): string[] {
  const { alphabet, narrow, wide } = profileOf(options);
  const units = narrowUnits(alphabet, text);
  if ((units ?? text.length) <= (units === undefined ? wide : narrow).single) return [text];
  const limit = units === undefined ? wide.part : narrow.part;
  const parts: string[] = [''];
  let used = 0;
  for (const piece of units === undefined ? uncut(text, limit) : text) {
    const cost = units === undefined ? piece.length : alphabet.septets(piece.charCodeAt(0));
    if (used + cost > limit) {
      parts.push('');
      used = 0;
    }
    parts[parts.length - 1] += piece;
    used += cost;
  }
  return parts;
}

function narrowUnits({ septets }: Alphabet, text: string): number | undefined {
  let units = 0;
  for (let i = 0; i < text.length; i += 1) {
    const cost = septets(text.charCodeAt(i));
    if (cost === 0) return undefined;
    units += cost;
  }
  return units;
}

function* septetsOf({ septets }: Alphabet, text: string): Iterable<number> {
  for (let i = 0; i < text.length; i += 1) yield septets(text.charCodeAt(i));
}

function* codeUnitsOf(text: string, limit: number): Iterable<number> {
  for (const { length } of uncut(text, limit)) yield length;
}

function countPacked(costs: Iterable<number>, limit: number): number {
  let parts = 1;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > limit) {
      parts += 1;
      used = 0;
    }
    used += cost;
  }
  return parts;
}
