/**
 * Look-alikes that are in GSM-7 (domain facts 1.7). Letters keep their accents, since losing one changes words (ano/año).
 * A special space becomes one plain space.
 */
const lookAlikes: ReadonlyArray<readonly [RegExp, string]> = [
  [/[‘’‚‛ʼ′`´]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/‹/g, '<'],
  [/›/g, '>'],
  [/[‐‑‒–—―−]/g, '-'],
  [/[•·]/g, '-'],
  [/…/g, '...'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' '],
  [/[\u200b\u2060\ufeff\u00ad]/g, ''],
];

/** The text with typographic marks replaced by their plain forms, so that they alone do not double its price. */
export function smartEncode(text: string): string {
  let plain = text;
  for (const [pattern, replacement] of lookAlikes) plain = plain.replace(pattern, replacement);
  return plain;
}
