import { describe, expect, it } from '@jest/globals';
import { squeezedKeyword, withLettersJoined } from './squeezed.js';

const everything = (): boolean => true;
const nobody = (): boolean => false;
const entryOf = (folded: string, speaks = everything): string | undefined =>
  squeezedKeyword(folded, speaks)?.keyword.entry;

describe('a keyword whose letters are kept apart', () => {
  it.each([
    ['s t o p', 'stop'],
    ['s\nt\no\np', 'stop'],
    ['s , t , 0 , p', 'stop'],
    ['un subscribe', 'unsubscribe'],
    ['unsub scribe', 'unsubscribe'],
    ['s t o o p p', 'stop'],
    ['stopstopstop', 'stop'],
    ['ssttoopp', 'stop'],
    ['st op', 'stop'],
    ['退 订', '退订'],
    ['请停止谢谢', '停止'],
    ['стоп', 'стоп'],
  ])('is found: %j', (folded, entry) => expect(entryOf(folded)).toBe(entry));

  it.each(['shop', 'e d', 'a', 'stop it now', 'stopit'.repeat(40), 'x'.repeat(70), 'red', 's t a r t', '退'])(
    'is none in %j',
    (folded) => expect(entryOf(folded)).toBeUndefined(),
  );

  it('is one of any language where it is firm, else one of the person', () => {
    expect(entryOf('s t o p', nobody)).toBe('stop');
    expect(entryOf('e n o u g h')).toBe('enough');
    expect(entryOf('e n o u g h', nobody)).toBeUndefined();
  });

  it('tells whether only politeness stood beside it', () => {
    expect(squeezedKeyword('请停止谢谢', everything)?.plain).toBe(true);
    expect(squeezedKeyword('退订', everything)?.plain).toBe(false);
    expect(squeezedKeyword('s t o p', everything)?.plain).toBe(false);
  });
});

describe('letters that each stand by themselves', () => {
  it.each([
    ['d o n t   t e x t   m e', 'dont   text   me'],
    ['no  m o r e\nt e x t s', 'no  more\ntexts'],
    ['é t é s  o k', 'étés  ok'],
    ['n\u0303 a b c  x', 'n\u0303abc  x'],
    ['a b c  d', 'a b c  d'],
    ['plan b c d e  f', 'plan b c d e  f'],
    // Gaps between words are the same as between letters.
    ['s t o p i t', 's t o p i t'],
    ['1 2 3 4  5', '1 2 3 4  5'],
  ])('are words where wider gaps part those: %j', (text, joined) => expect(withLettersJoined(text)).toBe(joined));
});
