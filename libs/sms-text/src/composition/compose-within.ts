import {
  profileOf,
  countParts,
  type Encoding,
  type PartCount,
  type PartOptions,
  type ProfileOptions,
} from '../encoding/count-parts.js';
import type { CarrierProfile } from '../encoding/carrier-profiles.js';
import { explainParts, type Forcing } from '../encoding/explain-parts.js';
import { smartEncode } from '../encoding/smart-encode.js';
import { tokensIn } from '../rendering/placeholders.js';
import { assemble, type ComposedText, type Composition } from './compose.js';
import { optOutLines } from './opt-out-lines.js';
import { saysOptOut } from './says-opt-out.js';

/** What may give way, besides the wording of the opt-out line. */
export type Allowance = Readonly<{
  /** A shorter name of the brand; the brand itself is never left out. */
  shortBrand?: string;
  /** The body in shorter renderings (fewer items, shorter names), longest first. Each must hold every link and code. */
  shorterBodies?: readonly string[];
  /** Whether typographic marks may become plain ones (`smartEncode`). */
  smartEncoding?: boolean;
}>;

export type Shortened = 'typography' | 'opt-out line' | 'brand' | 'body';

export type FittedText<E extends Encoding = 'GSM-7' | 'UCS-2'> = ComposedText<E> &
  Readonly<{ shortened: readonly Shortened[] }> &
  (
    | Readonly<{ fits: true }>
    | Readonly<{
        fits: false;
        /** Units that the shortest text is above what the target holds. Its parts say what it costs instead. */
        over: number;
        /** Characters that make it dear, and its count without them. */
        forcing: readonly Forcing[];
        without: PartCount<E>;
      }>
  );

type Candidate = ComposedText<Encoding> & Readonly<{ shortened: readonly Shortened[] }>;

/**
 * The text within a target number of parts. Tried in the order of what is lost: nothing, typography, the wording of the
 * opt-out line, the brand's length, the body's; the first that fits is taken. Links, codes and the opt-out line itself are
 * never cut. Where nothing fits, the least shortened of the cheapest comes back with what it costs instead.
 */
export function composeWithin(composition: Composition & PartOptions & Allowance, targetParts: number): FittedText;
export function composeWithin(
  composition: Composition & (PartOptions | ProfileOptions) & Allowance,
  targetParts: number,
): FittedText<Encoding>;
export function composeWithin(
  composition: Composition & (PartOptions | ProfileOptions) & Allowance,
  targetParts: number,
): FittedText<Encoding> {
  if (!Number.isInteger(targetParts) || targetParts < 1) throw new RangeError('a target is at least one part');
  const profile = profileOf(composition);
  let best: Candidate | undefined;
  let shortest: Candidate | undefined;
  for (const { text, shortened } of candidates(composition)) {
    const candidate = { text, ...countParts(text, { profile }), shortened };
    if (candidate.parts <= targetParts) return { ...candidate, fits: true };
    if (!best || candidate.parts < best.parts) best = candidate;
    if (!shortest || roomLacking(candidate, targetParts, profile) < roomLacking(shortest, targetParts, profile))
      shortest = candidate;
  }
  if (!best || !shortest) throw new Error('a composition has at least one wording');
  const { forcing, without } = explainParts(best.text, { profile });
  return { ...best, fits: false, over: roomLacking(shortest, targetParts, profile), forcing, without };
}

function roomLacking(
  { encoding, units }: PartCount<Encoding>,
  target: number,
  { wide, narrow }: CarrierProfile,
): number {
  const { single, part } = encoding === 'UCS-2' ? wide : narrow;
  // A unit left free before a character that must not be cut is lacking too.
  return Math.max(1, units - (target === 1 ? single : part * target));
}

function* candidates(
  composition: Composition & (PartOptions | ProfileOptions) & Allowance,
): Iterable<Readonly<{ text: string; shortened: readonly Shortened[] }>> {
  const { body, brand, shortBrand, shorterBodies = [], smartEncoding = false, optOut, locale } = composition;
  const own = composition.optOutLine;
  const wordings: readonly (string | undefined)[] = optOut
    ? [...(own === undefined ? [] : [own]), ...optOutLines(locale, optOut)]
    : [undefined];
  const required = tokensIn(body).sort().join();
  const bodies = [
    body,
    ...shorterBodies.filter((one) => tokensIn(one).sort().join() === required && keepsOptOut(body, one, optOut)),
  ];
  const brands = shortBrand === undefined ? [brand] : [brand, shortBrand];
  const seen = new Set<string>();
  for (const oneBody of bodies)
    for (const oneBrand of brands)
      for (const line of wordings) {
        const text = assemble({ ...composition, body: oneBody, brand: oneBrand }, line);
        const shortened: Shortened[] = [
          ...(line === wordings[0] ? [] : (['opt-out line'] as const)),
          ...(oneBrand === brand ? [] : (['brand'] as const)),
          ...(oneBody === body ? [] : (['body'] as const)),
        ];
        if (!seen.has(text)) yield { text, shortened };
        seen.add(text);
        const plain = smartEncoding ? plainOutsideLinks(text, profileOf(composition)) : text;
        if (!seen.has(plain)) yield { text: plain, shortened: ['typography', ...shortened] };
        seen.add(plain);
      }
}

/** Plain typography, unless that would change where a link leads. */
function plainOutsideLinks(text: string, profile: CarrierProfile): string {
  const plain = smartEncode(text, { profile }).text;
  return (text.match(/https?:\/\/\S+/g) ?? []).every((link) => plain.includes(link)) ? plain : text;
}

/** A shorter body may not lose the body's own way out: the composed line would then be another one. */
const keepsOptOut = (body: string, shorter: string, way: Composition['optOut']): boolean =>
  !way || !saysOptOut(body, way) || saysOptOut(shorter, way);
