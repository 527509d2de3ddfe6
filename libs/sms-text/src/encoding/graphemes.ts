const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Pieces that are never cut: grapheme clusters, but for CR LF, which goes as two characters, and for a cluster longer than
 * a whole part, which goes by code points since it must be cut somewhere (domain facts 1.6).
 * @param limit UTF-16 code units that a part holds
 */
export function* uncut(text: string, limit: number): Iterable<string> {
  for (const { segment } of segmenter.segment(text)) {
    if (segment === '\r\n') yield* segment;
    else if (segment.length <= limit) yield segment;
    else yield* segment;
  }
}

/** What a person would call characters: grapheme clusters. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
