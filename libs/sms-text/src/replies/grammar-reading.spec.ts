import { describe, expect, it } from '@jest/globals';
import { certainly, grammatically, type Case } from '../../test-support/readings.js';

describe('what the grammar reads', () => {
  const cases: readonly Case[] = [
    // A strong word anywhere.
    ['your unsubscribe page is blue', 'en', 'pause inside en :inside'],
    ['my stop, all good', 'en', 'stop wish en :wish stop :wish pause :inside'],
    // A keyword of two words, in one sentence only.
    ['opt. out of town', 'en', ''],
    // What leads a clause, behind greetings at most, calls for help in the languages of the person.
    ['hilfe, wie bestelle ich', 'de', 'help first-word de'],
    ['my friend, hilfe wie bestelle ich', 'de', 'help first-word de'],
    ['hilfe info', 'de', 'help first-word de'],
    ['hilfe, wie bestelle ich', 'en', ''],
    ['end my booking', 'en', ''],
    // A machine, and what looks like the opposite of a wish, are found in what innocent phrases hold too.
    ['自动回复：不要退订', 'zh', 'none machine zh :wish machine :innocent'],
    ['自动回复：我在开会', 'zh', 'none machine zh :wish machine'],
    ['从不停止发送', 'zh', ':innocent'],
  ];
  it.each(cases)('%s (%s): %s', (...one) => expect(grammatically(one)).toBe(one[2]));

  it.each([
    ['stop the order 123', 'en', 'stop first-word stop en'],
    ['annulez ma commande', 'fr', 'stop first-word annulez fr (booking)'],
  ] satisfies Case[])('%s (%s): %s', (...one) => expect(certainly(one)).toBe(one[2]));
});

describe('slips of the finger', () => {
  const before = (words: number): string => 'xyzzy '.repeat(words);
  const cases: readonly Case[] = [
    // Up to three words may be one that was meant.
    ['un subscirbe', 'en', 'pause spelling'],
    ['please unsubsribe', 'en', 'pause spelling'],
    // Words that stand for nothing are corrected one by one.
    ['i want to unsubsribe', 'en', 'pause spelling en'],
    ['xyzzy unsubsribe klmn', 'en', 'pause spelling en'],
    ['dont conatct me', 'en', 'pause spelling en'],
    ['estoy cansasa de mensajes', 'es', 'pause spelling es'],
    // One corrected word that only lets understand a wish is too little to go by.
    ['the sotp xyzzy klmn', 'en', ''],
    ['xyzzy sotp', 'en', ''],
    // So is a long text.
    [`${before(58)}unsubsribe me`, 'en', 'pause spelling en'],
    [`${before(59)}unsubsribe me`, 'en', ''],
    // "custmer" is near no word of a wish.
    ['custmer servise xyzzy', 'en', ''],
  ];
  it.each(cases)('%s (%s): %s', (...one) => expect(grammatically(one)).toBe(one[2]));
});
