import { describe, expect, it } from '@jest/globals';
import { certainly, grammatically, type Case } from '../../test-support/readings.js';
import { examineReply } from './examine-reply.js';

const asked = { question: 'double-opt-in' } as const;

describe('a keyword as the whole message', () => {
  const cases: readonly Case[] = [
    ['STOP', '', 'stop whole-message stop en'],
    ['stop stop stop', '', 'stop whole-message stop en'],
    ['stop 12345', '', 'stop whole-message stop en'],
    ['stop please', 'en', 'stop whole-message stop please en'],
    ['un subscribe please', 'en', 'stop whole-message unsubscribe en'],
    ['请退订', 'zh', 'stop whole-message 请退订 zh'],
    // A country's own words.
    ['STOP', '', 'stop whole-message stop', { country: 'FR' }],
    ['t', '', 'stop whole-message t', { country: 'cn' }],
    ['AIDE', '', 'help whole-message aide', { country: 'CA' }],
    // Of a language that the person is not known to speak.
    ['basta', '', 'stop whole-message basta es'],
    ['basta', 'en', 'pause whole-message basta es'],
    ['basta', 'it', 'stop whole-message basta it'],
    ['red', '', 'pause whole-message red tr'],
    ['red', 'tr', 'stop whole-message red tr'],
    ['fine', 'fr', 'none nothing'],
    ['hilfe', 'en', 'help whole-message hilfe de'],
    // CANCEL may mean a booking.
    ['cancel', 'en', 'stop whole-message cancel en (booking)'],
    ['cancelar', '', 'stop whole-message cancelar es (booking)'],
    ['cancelar', 'de', 'pause whole-message cancelar es (booking)'],
    // Words that stop alone.
    ['enough', 'en', 'stop whole-message enough en'],
    ['out', 'en', 'stop whole-message out en'],
    ['fertig, danke', 'de', 'stop whole-message fertig de'],
    ['ok. enough', 'en', 'stop whole-message enough en'],
    // Starting again.
    ['start', '', 'start whole-message start en'],
    ['start start', '', 'start whole-message start en'],
    ['START başla', 'tr', 'start whole-message start en'],
    ['alta', 'es', 'start whole-message alta es'],
    ['info', '', 'help whole-message info en'],
    ['please help me', 'en', 'help whole-message help me en'],
  ];
  it.each(cases)('%s (%s): %s', (...one) => expect(certainly(one)).toBe(one[2]));

  it.each([['red', 'en', ''], ['alta', 'en', '']] satisfies Case[])('is none: %s (%s)', (...one) =>
    expect(certainly(one)).toBeUndefined(),
  ); // prettier-ignore
});

describe('yes and no', () => {
  const cases: readonly Case[] = [
    ['yes', '', 'start answer yes en', asked],
    ['yes please', 'en', 'start answer yes please en', asked],
    ['sí', 'es', 'start answer sí es', asked],
    ['yes no', '', 'pause answer no en', asked],
    ['no', '', 'pause answer no en', asked],
    ['no thanks', 'en', 'pause answer no en', asked],
    ['thanks, no', 'en', 'pause answer no en', asked],
    ['no acepto', 'es', 'pause answer no acepto es', asked],
    // Nothing was asked.
    ['yes', '', 'none nothing'],
    ['no', '', 'none nothing'],
    ['no no', 'en', 'none nothing'],
    ['n', 'en', 'none nothing'],
    ['no thanks', 'en', 'none nothing'],
    ['no thank you', 'en', 'pause whole-message no en'],
    ['no acepto', 'es', 'pause whole-message no acepto es'],
  ];
  it.each(cases)('%s (%s): %s', (...one) => expect(certainly(one)).toBe(one[2]));
});

describe('a keyword that leads', () => {
  const cases: readonly Case[] = [
    ['STOP 2', 'en', 'stop first-word stop en'],
    ['stop to a b c d e f g h', 'en', 'stop first-word stop en'],
    ['unsub scribe', 'en', 'stop first-word unsub en'],
    ['stopp it', 'en', 'stop first-word stopp de'],
    ['hi, stop that', 'en', 'stop first-word stop en'],
    ['g o   a w a y,  s t o p', 'en', 'stop first-word stop en'],
    ['s t o p i t', 'en', 'stop first-word stop en'],
    ['all good. s t o p', 'en', 'stop first-word stop en'],
    ['bus stop. stop', 'en', 'stop first-word stop en'],
    ['automatic reply: out of office, stop', 'en', 'stop first-word stop en'],
    ['cancel my flight', 'en', 'stop first-word cancel en (booking)'],
  ];
  it.each(cases)('%s (%s): %s', (...one) => expect(certainly(one)).toBe(one[2]));
});

describe('a reply in which nothing is said', () => {
  it.each(['', '...', '4711', 'a', '> STOP'])('is none: %j', (text) =>
    expect(examineReply(text).certain?.meaning).toBe('none'),
  );

  it.each(['kindly thanks', 'thanks a', 'bus stop', 'bus stop b', '停止しないで'])(
    'but politeness and innocent phrases says little, and may still be weighed: %j',
    (text) => expect(grammatically([text, '', ''])).toMatch(/^none nothing/),
  );

  it.each(['bus stop 4', 'xyzzy', 'thanks xyzzy', '停止线很远', '丼'])('is not %j', (text) => {
    expect(examineReply(text).certain).toBeUndefined();
    expect(grammatically([text, '', ''])).not.toContain('nothing');
  });

  it('pauses where a sign is all of it', () => {
    expect(certainly(['😡', '', ''])).toBe('pause sign 😡');
    expect(certainly(['🛑', '', ''])).toBe('pause sign 🛑');
    expect(certainly(['🤐 please', 'en', ''])).toBe('pause sign 🤐');
    expect(certainly(['🔕お願いします', 'ja', ''])).toBe('pause sign 🔕');
    expect(certainly(['no 🛑', 'en', ''])).toBe('pause sign 🛑');
    expect(certainly(['yes 🙏', 'en', ''])).toBe('none nothing');
  });
});

describe('what the grammar makes of a reply', () => {
  const cases: readonly Case[] = [
    ['i told you unsubscribe me', 'en', 'stop wish en :wish stop :wish pause :inside'],
    ['i do not agree', 'en', 'pause wish en :wish pause'],
    ['d o n t   t e x t   m e', 'en', 'stop wish en :wish stop'],
    ['who gave you my number', 'en', 'pause wish en :wish pause'],
    ['you never stop', 'en', 'pause wish en :wish firm :innocent'],
    ['I wish you would stop', 'en', 'pause wish en :wish pause :inside'],
    ['hello basta please you', 'en', 'pause wish es :wish pause'],
    // A clause that is a keyword as a whole.
    ['my mother came, enough, bye', 'en', 'pause inside en :wish pause :clause'],
    ['the bus is late, b a s t a', 'it', 'pause inside it :wish pause :clause'],
    ['see you, out', 'en', ''],
    // A machine that answers for somebody.
    ['Automatic reply: I am out of office', 'en', 'none machine en :wish machine'],
    ['Automatic reply: I am out of office, tired of texts', 'en', 'none machine en :wish machine :wish pause'],
    ['who is this', 'en', 'help wish en :wish help'],
    ['help me find my size', 'en', 'help wish en :wish help'],
    ['ayuda con mi talla', 'es', 'help wish es :wish help'],
    ['ayuda con mi talla', 'en', ''],
    ['bus stop 4', 'en', ':innocent'],
    // Slips of the finger, beside words that are not understood.
    ['i said sotp', 'en', 'pause spelling'],
    ['plase stpo texting me', 'en', 'pause spelling en'],
    ['I am in canada', 'en', ''],
    ['🛑 hello there', 'en', 'pause sign'],
    ['🛑 hello there my dear friend', 'en', ''],
    ['不要再发短信了', 'zh', 'stop wish zh :wish stop :wish pause'],
    ['烦死了', 'zh', 'pause wish zh :wish pause'],
    // The same characters in another language.
    ['不要再发', 'ja', 'pause wish ja :wish pause'],
    ['不要再发', '', 'stop wish zh :wish stop :wish pause'],
    ['不要退订，我喜欢', 'zh', ':innocent'],
  ];
  it.each(cases)('%s (%s): %s', (...one) => expect(grammatically(one)).toBe(one[2]));

  it('tells which languages of the person it knows in depth', () => {
    const language = (languages?: readonly string[]): string | undefined => {
      const examined = examineReply('xyzzy', languages && { languages });
      return examined.certain ? undefined : examined.language;
    };
    expect([undefined, [], ['sv'], ['sv', 'en-GB']].map(language)).toEqual(['unknown', 'unknown', 'other', 'weighed']);
  });
});

describe('a reply that sends back how to refuse', () => {
  const answer = (text: string): string | undefined => certainly([text, 'en', '']);

  it('pauses, also where it says something doubtful beside it', () => {
    expect(answer('Reply STOP to opt out')).toBe('pause quotation');
    expect(answer('Wonderful shop. Reply STOP to opt out')).toBe('pause quotation');
    expect(answer('wrong number. Reply STOP to opt out')).toBe('pause quotation');
  });

  it('does not where the other words say more, or where it is marked as quoted', () => {
    expect(grammatically(['please do not text me any more. Reply STOP to opt out', 'en', ''])).toContain('stop wish');
    expect(answer('> Reply STOP to opt out')).toBe('none quotation');
    expect(grammatically(['Wonderful shop\n> Reply STOP to opt out', 'en', ''])).toContain('none quotation');
  });
});
