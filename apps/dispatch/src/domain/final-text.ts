import { compose, hasToken, replaceTokens, type ComposedText, type Sending } from '@rebound/sms-text';
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
 * @param options.optOutUrl needed in marketing from a name; throws without
 */
export function finalText(
  wording: Wording,
  from: SenderAddress,
  shortUrls: ReadonlyMap<string, string>,
  options: Readonly<{ concatRefBits?: 8 | 16; optOutUrl?: string }> = {},
): ComposedText {
  const { concatRefBits, optOutUrl } = options;
  return compose({
    body: replaceTokens(wording.body, shortUrls),
    brand: wording.brand,
    locale: wording.locale,
    ...sendingOf(wording.class, from, optOutUrl),
    ...(concatRefBits === undefined ? {} : { concatRefBits }),
  });
}

function sendingOf(messageClass: MessageClass, from: SenderAddress, optOutUrl: string | undefined): Sending {
  const link = optOutUrl === undefined ? undefined : ({ kind: 'link', link: optOutUrl } as const);
  if (from.kind !== 'alphanumeric')
    return messageClass === 'marketing'
      ? { sender: 'number', optOut: link ?? { kind: 'reply' } }
      : { sender: 'number' };
  if (messageClass !== 'marketing') return { sender: 'alphanumeric' };
  if (!link) throw new RangeError('marketing from a name needs a link to refuse with');
  return { sender: 'alphanumeric', optOut: link };
}
