/** A token needs room for `<link-99>` at least. */
export const minLinkLength = 10;

/**
 * Stands for a short link until dispatch has minted it. Its length is that of the final link and all its characters are
 * single septets in GSM-7, so parts counted with tokens are the parts of the final text (decision 14).
 */
export function linkToken(index: number, length: number): string {
  if (length < minLinkLength) throw new RangeError(`a short link has at least ${minLinkLength} characters`);
  return `<link-${index}${'-'.repeat(length - `<link-${index}>`.length)}>`;
}

/** Puts the minted links in. A token without a link stays, so that it cannot go out unnoticed: see `hasLinkToken`. */
export function replaceLinkTokens(body: string, links: ReadonlyMap<string, string>): string {
  let text = body;
  for (const [token, url] of links) text = text.replaceAll(token, () => url);
  return text;
}

export const hasLinkToken = (body: string): boolean => /<link-\d+-*>/.test(body);
