/** The GSM 7-bit default alphabet in code order without ESC (3GPP TS 23.038, section 6.2.1; domain facts 1.1). */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Reached by ESC, so two septets each (section 6.2.1.1; domain facts 1.2). */
const extended = '^{}\\[~]|€\f';

/** Septets by UTF-16 code unit: 1, 2, or 0 where the character is not in GSM-7. */
const septetsOf = new Uint8Array(0x10000);
for (const character of basic) septetsOf[character.charCodeAt(0)] = 1;
for (const character of extended) septetsOf[character.charCodeAt(0)] = 2;

/** Septets of one UTF-16 code unit: 1, 2, or 0 where GSM-7 lacks it. */
export const septets = (codeUnit: number): number => septetsOf[codeUnit] ?? 0;
