/** Letters that do not come apart into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ـ: '',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Accents of Latin, Greek and Cyrillic letters, Arabic vowel and hamza marks, variation selectors; not Japanese voicing. */
const marks = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\ufe00-\ufe0f]/g;
const apostrophes = /['’‘`´ʼ′]/g;
const others = /[^\p{L}\p{N}\u3099\u309a]+/gu;

/**
 * A text as it is compared: compatibility forms, case, accents, punctuation and emoji no longer matter, words stand apart
 * by one space. An apostrophe joins ("don't" is "dont").
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .normalize('NFC')
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(apostrophes, '')
    .replace(others, ' ')
    .trim();
}

/** Small letters of Cyrillic and Greek that look Latin. */
const imitated = 'аaеeоoрpсcуyхxтtкkмmнhвbіiѕsјjαaοoρpτtιiκkνvεe';
const latinFor = new Map<string, string>();
for (let i = 0; i < imitated.length; i += 2) latinFor.set(imitated.charAt(i), imitated.charAt(i + 1));

/** A folded word that mixes scripts (a Latin "stop" with a Cyrillic "о"), written in Latin alone. */
export function latinised(word: string): string {
  if (!/[a-z]/.test(word) || !/[\u0370-\u04ff]/.test(word)) return word;
  return [...word].map((letter) => latinFor.get(letter) ?? letter).join('');
}
