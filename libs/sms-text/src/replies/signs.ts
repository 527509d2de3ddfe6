/** Emoji that say "no more of this" or swear; alone they are a wish that a reasonable person understands. */
const plain = ['🛑', '⛔', '🚫', '📵', '🔕', '🔇', '🖕', '🤬', '🙅', '✋', '🤚', '🖐', '🤐', '🤫'];
const angry = ['😡', '😠', '💢', '👎', '❌', '✖', '❎', '🤮'];
const fewWords = 3;

/** The sign in a text that has no words, or few of them. */
export function signOf(text: string, words = 0): string | undefined {
  if (words > fewWords) return undefined;
  return (words === 0 ? [...plain, ...angry] : plain).find((sign) => text.includes(sign));
}

const weary = /[🙄😡😤🤬😠😒🤦👎💢🖕🤮😑]/u;
const kindSigns = '😍🥰😊❤👍🎉👌💕😘🙏🤩😁💖💛';
const kind = new RegExp(`[${kindSigns}]`, 'u');

/** What the emoji of a text show about its mood. */
export const moodsOf = (text: string): ReadonlyArray<'weary' | 'kind'> => [
  ...(weary.test(text) ? (['weary'] as const) : []),
  ...(kind.test(text) ? (['kind'] as const) : []),
];

const cheerful = new RegExp(`[${kindSigns}😄😃😀🙂😉🤗🥳✅☺🎁🛒📦✈\\ufe0f]`, 'gu');
const asked = /[?？][!?！？]|[!！][?？]/u;

/** Whether no sign of a text could mean that all is not well: no emoji but cheerful ones, and no "?!". */
export const isCheerful = (text: string): boolean =>
  !asked.test(text) && !/\p{Extended_Pictographic}/u.test(text.replaceAll(cheerful, ''));
