type Words = Readonly<{
  /** A keyword, and a wish in words of one's own: either stops. */
  stop: readonly string[];
  /** May be meant as a wish to stop: nothing more is sent until somebody has looked. */
  doubt: string;
  chat: string;
}>;

/** What people answer to a text, by language. */
const words: Readonly<Record<string, Words>> = {
  es: {
    stop: ['BAJA', 'no me escribáis más, por favor'],
    doubt: '¿quién os ha dado mi número?',
    chat: 'gracias, lo compro mañana',
  },
  fr: {
    stop: ['ARRET', 'merci de ne plus m’écrire'],
    doubt: 'qui vous a donné mon numéro ?',
    chat: 'merci, je passe demain',
  },
  de: {
    stop: ['Abmelden', 'bitte schreibt mir nicht mehr'],
    doubt: 'woher habt ihr meine Nummer?',
    chat: 'Danke, bis morgen!',
  },
  it: {
    stop: ['basta', 'per favore non scrivetemi più'],
    doubt: 'chi vi ha dato il mio numero?',
    chat: 'grazie, passo domani',
  },
  ar: { stop: ['توقف', 'لا ترسلوا لي رسائل من فضلكم'], doubt: 'من أعطاكم رقمي؟', chat: 'شكرا' },
  en: {
    // CANCEL may mean a booking: it stops, and is answered with how to cancel one.
    stop: ['Stop!', 'please don’t text me any more', 'CANCEL'],
    doubt: 'who gave you my number?',
    chat: 'thanks, will buy tomorrow',
  },
};
const otherwise: Words = { stop: ['STOP'], doubt: 'who gave you my number?', chat: 'ok' };

export const wordsOf = (locale: string): Words => words[locale.slice(0, 2)] ?? otherwise;
