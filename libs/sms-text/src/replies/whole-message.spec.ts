import { describe, expect, it } from '@jest/globals';
import { certainly, grammatically, type Case } from '../../test-support/readings.js';

const asked = { question: 'double-opt-in' } as const;
const stops = (times: number): string => Array(times).fill('stop').join(' ');

describe('a whole message', () => {
  const cases: readonly Case[] = [
    // A word several times over, and numbers of three figures and more beside it.
    [stops(8), 'en', 'stop whole-message stop en'],
    [stops(9), 'en', 'stop first-word stop en'],
    ['1234 stop 5678', 'en', 'stop whole-message stop en'],
    ['stop 12', 'en', 'stop first-word stop en'],
    ['stop x stop', 'en', 'stop first-word stop en'],
    ['stopp stopp bitte danke', 'de', 'stop whole-message stopp de'],
    ['no stop', 'en', 'stop whole-message no stop en'],
    // The languages of a country count as those of the person.
    ['red', '', 'stop whole-message red tr', { country: 'TR' }],
    ['inicio', '', 'start whole-message inicio es', { country: 'ES' }],
    // In the language of another, a word that says the same everywhere.
    ['baja', 'de', 'pause whole-message baja es'],
    ['ayuda', '', 'help whole-message ayuda es', { country: 'DE' }],
    ['aide', 'xx', 'help whole-message aide fr'],
    ['取消', 'ja', 'stop whole-message 取消 ja (booking)'],
    ['もう要りません', 'ja', 'stop whole-message 要りません ja'],
    // Where nothing is known of the person, any long word that stops somewhere.
    ['nog', '', 'pause whole-message nog sv'],
    ['sir', '', 'pause whole-message sir ar'],
    // Letters kept apart, and politeness written on to it, in one clause.
    ['s.t.o.p. now please', '', 'stop whole-message stop en'],
    ['请停止谢谢', 'zh', 'stop whole-message 停止 zh'],
    ['请停止，谢谢', 'zh', 'pause spelling 停止 zh'],
    ['请停止。谢谢', 'zh', 'pause spelling 停止 zh'],
    ['un. subscribe', 'en', 'pause spelling unsubscribe en'],
    // A no to what was asked, politeness and other refusals aside.
    ['thanks but no', 'en', 'pause answer no en', asked],
    ['no no no thanks', 'en', 'pause answer no en', asked],
  ];
  it.each(cases)('%s (%s): %s', (...one) => expect(certainly(one)).toBe(one[2]));

  const none: readonly Case[] = [
    ['a12345 stop', 'en', ''],
    ['nog', '', '', { country: 'NL' }],
    ['red', '', '', { country: 'DE' }],
    ['thanks, my dear, no', 'en', '', asked],
    ['start stop', 'en', ''],
    ['un sub scribe me now please ok', 'en', ''],
  ];
  it.each(none)('is not %s (%s)', (...one) => expect(certainly(one)).toBeUndefined());
});

describe('a clause that is a keyword as a whole', () => {
  const cases: readonly Case[] = [
    ['the bus, enough, bye', 'en', 'pause inside en :wish pause :clause'],
    ['the bus. enough. bye', 'en', 'pause inside en :wish pause :clause'],
    ['the bus. thanks enough. bye now', 'en', 'pause inside en :wish pause :clause'],
    ['xyzzy, e n d', 'en', 'pause inside en :clause'],
    ['xyzzy. t d', 'zh en', 'pause inside en :clause'],
    ['xyzzy, that is enough now dear me', 'en', ''],
    ['xyzzy, en, ough', 'en', ''],
    ['xyzzy, a bus', 'en', ''],
    ['xyzzy. s t o', 'en', ''],
  ];
  it.each(cases)('%s (%s): %s', (...one) => expect(grammatically(one)).toBe(one[2]));
});
