import { compose, hasToken, replaceTokens, type ComposedText, type OptOutWay } from '@rebound/sms-text';
import type { MessageClass } from '@rebound/contracts';
import type { SenderAddress } from '../carriers/carrier.js';

export type Wording = Readonly<{
  /** As campaigns rendered it, with link tokens. */
  body: string;
  brand: string;
  locale: string;
  class: MessageClass;
  links: readonly Readonly<{ token: string; url: string }>[];
}>;

/** Whether every token in the body belongs to a link: a token must never go out. */
export function isComplete({ body, links }: Wording): boolean {
  return !hasToken(replaceTokens(body, new Map(links.map(({ token }) => [token, '']))));
}

/** A sender that hears no replies needs a link to refuse with. */
export const needsOptOutLink = (message: Readonly<{ class: MessageClass }>, from: SenderAddress): boolean =>
  message.class === 'marketing' && from.kind === 'alphanumeric';

/**
 * The text that goes out: short links in place of their tokens, the brand, and in marketing the way to refuse (decision 14).
 * @param shortUrls the short link of each token
 */
export function finalText(
  wording: Wording,
  from: SenderAddress,
  shortUrls: ReadonlyMap<string, string>,
  options: Readonly<{ concatRefBits?: 8 | 16; optOutUrl?: string }> = {},
): ComposedText {
  const { concatRefBits, optOutUrl } = options;
  const way: OptOutWay = optOutUrl === undefined ? { kind: 'reply' } : { kind: 'link', link: optOutUrl };
  return compose({
    body: replaceTokens(wording.body, shortUrls),
    brand: wording.brand,
    locale: wording.locale,
    sender: from.kind === 'alphanumeric' ? 'alphanumeric' : 'number',
    ...(wording.class === 'marketing' ? { optOut: way } : {}),
    ...(concatRefBits === undefined ? {} : { concatRefBits }),
  });
}
