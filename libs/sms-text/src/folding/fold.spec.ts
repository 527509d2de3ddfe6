import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, foldSentences, latinised, withoutDigits } from './fold.js';

describe('a folded text', () => {
  it.each([
    ['case and accents', 'ÁRRÊTEZ Żółw ÇA Ærø', 'arretez zolw ca aero'],
    ['compatibility forms', 'ＳＴＯＰ ﬁn ①', 'stop fin 1'],
    ['what nobody sees', 's\u00adt\u200bo\u2060p\ufeff', 'stop'],
    ['apostrophes', "don't l’ai `x` c´est", 'dont lai x cest'],
    ['signs inside words', 's*t_o~p * a_ ~b', 'stop a b'],
    ['signs for letters', '$top p@re a $t @b 5$ x@', 'stop pare a t b 5 x'],
    ['letters with points between', 'S.T.O.P', 's t o p'],
    ['letters drawn as emoji', '🆂🆃🅾🅿 🅰 🅐🅩 🇸🇹🇴🇵 🇸 🇹 🇴 🇵', 'stop a az stop s t o p'],
    ['a flag', 'ok 🇪🇸', 'ok'],
    ['katakana', 'ストップ バナナ', 'すとっぷ ばなな'],
    ['traditional characters', '退訂簡訊', '退订简讯'],
    ['letters beside characters', '回T退订ok', '回 t 退订 ok'],
    ['Arabic vowels and forms', 'إيقافُ أَلغى ةـ', 'ايقاف الغي ه'],
    ['marks that are letters', 'बंद करो หยุด', 'बंद करो หยุด'],
    ['shorthand', 'NO+ noo+ xfa, no+3 no+ 3 no + y no +', 'no mas noo mas xfa no 3 no 3 no y no mas'],
    ['emoji and signs', 'no ❤️ way 👍🏽 #1', 'no way 1'],
  ])('is without %s', (_, text, folded) => expect(fold(text)).toBe(folded));

  it('keeps where sentences and clauses end, and nothing at its own ends', () => {
    expect(foldSentences('  Hi!!  You … stop, now;\r\n\r\n ok ?')).toBe('hi\nyou\nstop , now\nok');
    expect(foldSentences(', \n a ,\n , b . ,')).toBe('a ,\nb');
    expect(foldSentences('¿Qué? 是。不、好，x')).toBe('que\n是\n不 , 好 , x');
    expect(foldSentences('...')).toBe('');
    expect(fold('a, b.\n c')).toBe('a b c');
  });

  it('is folded once and for all, and the same for a plain text as for another', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      ' ',
      '.',
      ',',
      "'",
      '*',
      '$',
      '@',
      '\n',
      'é',
      '字',
      '訂',
      'ス',
      '🆂',
      '1',
      '-',
      '!',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const folded = foldSentences(text);
        expect(folded).toMatch(/^(?:[^ ,\n].*[^ ,\n]|[^ ,\n]?)$/su);
        expect(folded).not.toMatch(/ {2}|\n\n| \n|\n /);
        // The soft hyphen is dropped, but takes the text off the short way of plain ones.
        expect(foldSentences(`${text}\u00ad`)).toBe(folded);
      }),
    );
  });
});

describe('a word in the letters of another script', () => {
  it.each([
    ['ѕтор', 'stop'],
    ['sτop', 'stop'],
    ['ѕ7ор', 's7op'],
    ['стоп', undefined],
    ['stop', undefined],
    ['7', undefined],
  ])('%s is read as %s', (word, latin) => expect(latinised(word)).toBe(latin));
});

describe('a word with digits among its letters', () => {
  it.each([
    ['5t0p', 'stop'],
    ['b4j4', 'baja'],
    ['qu17', 'quit'],
    ['8a573', 'baste'],
    ['st2p', undefined],
    ['507', undefined],
    ['stop', undefined],
    ['5ш', undefined],
  ])('%s is read as %s', (word, letters) => expect(withoutDigits(word)).toBe(letters));
});
