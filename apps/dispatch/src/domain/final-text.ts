import { compose, composeWithin, hasToken, replaceTokens, type ComposedText, type Sending } from '@rebound/sms-text';
import type { SenderAddress } from '../carriers/carrier.js';

export type Wording = Readonly<{
  /** As campaigns rendered it, with link tokens. */
  body: string;
  brand: string;
  locale: string;
  /** Of the number. */
  country?: string;
  /** The rules want it to say how to refuse. */
  optOut: boolean;
  /** They want it to say how to reach the sender. */
  contact?: string;
  /** For which typography and the wording of the opt-out line give way. */
  targetParts?: number;
  links: readonly Readonly<{ token: string; url: string }>[];
}>;

/** Whether every token in the body belongs to a link: a token must never go out. */
export function isComplete({ body, links }: Pick<Wording, 'body' | 'links'>): boolean {
  return !hasToken(replaceTokens(body, new Map(links.map(({ token }) => [token, '']))));
}

/** A sender that hears no replies needs a link to refuse with. */
export const needsOptOutLink = ({ optOut }: Pick<Wording, 'optOut'>, from: SenderAddress): boolean =>
  optOut && from.kind === 'alphanumeric';

/**
 * The text that goes out: short links in place of their tokens, the brand, and where the rules ask for it the way to refuse
 * (decision 14), in its target of parts if wording can bring it there.
 * @param shortUrls the short link of each token
 * @param options.optOutUrl needed where a name has to say how to refuse; throws without
 */
export function finalText(
  wording: Wording,
  from: SenderAddress,
  shortUrls: ReadonlyMap<string, string>,
  options: Readonly<{ concatRefBits?: 8 | 16; optOutUrl?: string }> = {},
): ComposedText {
  const { concatRefBits, optOutUrl } = options;
  const { targetParts } = wording;
  const composition = {
    body: replaceTokens(wording.body, shortUrls),
    brand: wording.brand,
    locale: inCountry(wording),
    contact: wording.contact,
    ...sendingOf(wording, from, optOutUrl),
    ...(concatRefBits === undefined ? {} : { concatRefBits }),
  };
  return targetParts === undefined
    ? compose(composition)
    : composeWithin({ ...composition, smartEncoding: true }, targetParts);
}

/** The word that stops is another one in Canada than in France: where a locale names no region, the number does. */
function inCountry({ locale, country }: Wording): string {
  const language = locale.replaceAll('_', '-');
  return country === undefined || !/^[a-z]{2,3}$/i.test(language) ? language : `${language}-${country}`;
}

function sendingOf({ optOut }: Wording, from: SenderAddress, optOutUrl: string | undefined): Sending {
  const link = optOutUrl === undefined ? undefined : ({ kind: 'link', link: optOutUrl } as const);
  if (from.kind !== 'alphanumeric')
    return optOut
      ? {
          sender: 'number',
          optOut: link ?? { kind: 'reply', ...(from.kind === 'number' ? { number: from.value } : {}) },
        }
      : { sender: 'number' };
  if (!optOut) return { sender: 'alphanumeric' };
  if (!link) throw new RangeError('a name that has to say how to refuse needs a link for it');
  return { sender: 'alphanumeric', optOut: link };
}
