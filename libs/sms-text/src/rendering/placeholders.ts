/** A link's token needs room for `<link-99>` at least. */
export const minLinkLength = 10;
/** A code's for `<c99>`. */
export const minCodeLength = 5;

/**
 * Stands for a short link until it is minted. Its length is that of the final link and all its characters are single
 * units in every encoding, so parts counted with tokens are the parts of the final text (decision 14).
 */
export const linkToken = (index: number, length: number): string => token('link', '-', index, length, minLinkLength);

/** Stands for a code of its own for each person, until one is allocated; the same law holds. */
export const codeToken = (index: number, length: number): string => token('c', '', index, length, minCodeLength);

function token(kind: string, hyphen: string, index: number, length: number, least: number): string {
  if (length < least)
    throw new RangeError(`a ${kind === 'c' ? 'code' : 'short link'} has at least ${least} characters`);
  const start = `<${kind}${hyphen}${index}`;
  return `${start}${'-'.repeat(length - start.length - 1)}>`;
}

/** Tokens of either kind, wherever they stand. */
const tokens = /<(?:link-|c)\d+-*>/g;

/** Puts the final links and codes in. A token without one stays, so that it cannot go out unnoticed: see `hasToken`. */
export function replaceTokens(body: string, finals: ReadonlyMap<string, string>): string {
  let text = body;
  for (const [one, final] of finals) text = text.replaceAll(one, () => final);
  return text;
}

export const hasToken = (body: string): boolean => body.search(tokens) >= 0;

/** The tokens in a text, in order, each as often as it stands there. */
export const tokensIn = (body: string): string[] => body.match(tokens) ?? [];

export const withoutTokens = (text: string): string => text.replace(tokens, ' ');
