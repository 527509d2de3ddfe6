import { isIn, type Alphabet } from './alphabets.js';
import { countParts, profileOf, type PartOptions, type ProfileOptions } from './count-parts.js';
import { idleMarks, lookAlikes } from './look-alikes.js';
import { applyChanges, changesBy, type Rewrite } from './rewrite.js';

/**
 * Typographic marks and special spaces in their plain forms, decomposed accents composed, invisible characters taken out,
 * so that none of them alone doubles the price (domain facts 1.3, 1.7). Letters keep their accents, since losing one
 * changes words (ano/año): see `transliterate`.
 *
 * The typography is touched only where that brings the text into the cheap encoding. Where it cannot, composition and the
 * removal of idle characters remain, if they save a part. A text that nothing makes cheaper comes back as it is; a second
 * time changes nothing.
 */
export function smartEncode(text: string, options: PartOptions | ProfileOptions = {}): Rewrite {
  const profile = profileOf(options);
  const before = countParts(text, { profile });
  const unchanged = { text, changes: [], before, after: before };
  if (before.encoding !== 'UCS-2') return unchanged;
  for (const [plainForms, pays] of [
    [lookAlikes, (plain: string) => isIn(profile.alphabet, plain)],
    [idleMarks, (plain: string) => countParts(plain, { profile }).parts < before.parts],
  ] as const) {
    const changes = changesBy(text, (piece) => plainPiece(piece, plainForms, profile.alphabet));
    const plain = applyChanges(text, changes);
    if (changes.length > 0 && pays(plain))
      return { text: plain, changes, before, after: countParts(plain, { profile }) };
  }
  return unchanged;
}

/** A piece with every character that the alphabet lacks in its plain form, where it has one, and composed. */
export function plainPiece(piece: string, plainForms: ReadonlyMap<string, string>, alphabet: Alphabet): string {
  let plain = '';
  for (const character of piece)
    plain += isIn(alphabet, character) ? character : (plainForms.get(character) ?? character);
  const form = plain.normalize('NFC');
  return form.length < plain.length || (form !== plain && isIn(alphabet, form)) ? form : plain;
}
