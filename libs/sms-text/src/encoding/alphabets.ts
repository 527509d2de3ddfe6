/** The GSM 7-bit default alphabet in code order without ESC (domain facts 1.1) [3GPP TS 23.038, section 6.2.1]. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Reached by ESC, so two septets each (domain facts 1.2) [3GPP TS 23.038, section 6.2.1.1]. */
const extended = '^{}\\[~]|€\f';

export type NarrowEncoding = 'GSM-7' | 'ASCII';

/** Characters of which 160 fit into a message: the cheap encoding. */
export interface Alphabet {
  readonly name: NarrowEncoding;
  /** Septets of one UTF-16 code unit: 1, 2 (an escape pair), or 0 where the alphabet lacks it. */
  septets(codeUnit: number): number;
}

function alphabet(name: NarrowEncoding, one: string, two: string): Alphabet {
  const table = new Uint8Array(0x10000);
  for (const character of one) table[character.charCodeAt(0)] = 1;
  for (const character of two) table[character.charCodeAt(0)] = 2;
  return { name, septets: (codeUnit) => table[codeUnit] ?? 0 };
}

const without = (characters: string, left: string): string =>
  [...characters].filter((character) => !left.includes(character)).join('');

export const gsm7 = alphabet('GSM-7', basic, extended);

/** Seven-bit ASCII, every character one septet: no escapes, no accents, no euro sign [Telnyx docs]. */
export const ascii = alphabet('ASCII', String.fromCharCode(...Array(0x80).keys()), '');

/**
 * GSM-7 less the characters that not every network carries, which there turn the text into UCS-2: no euro sign, no `Ç`,
 * no Greek capitals [Telnyx docs, message encoding; their pages differ on `§`, left out here since that is the dearer].
 */
const notEverywhere = 'ΔΦΓΛΩΠΨΣΘΞÇ¤§€\f';
export const cautiousGsm7 = alphabet('GSM-7', without(basic, notEverywhere), without(extended, notEverywhere));

/** Whether every character of the text is in the alphabet. */
export function isIn({ septets }: Alphabet, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (septets(text.charCodeAt(i)) === 0) return false;
  return true;
}
