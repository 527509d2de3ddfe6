import { describe, expect, it } from '@jest/globals';
import { ownWords } from './own-words.js';

const plain = { quoted: false, copied: false };
const textOf = (whole: string): string => ownWords(whole).text;
const isQuoted = (whole: string): boolean => ownWords(whole).quoted;
/** What is left, spaces as one, where an instruction was taken out; undefined where none was. */
const leftOf = (whole: string): string | undefined => {
  const { text, copied } = ownWords(whole);
  return copied ? text.replace(/\s+/g, ' ').trim() : undefined;
};

describe('a reply without any of ours', () => {
  it.each(['', 'STOP', 'Stop it!', 'I want my parcel', 'first line\nsecond line', 'end of it: no more', '2 - 3'])(
    'is the own words of the person: %j',
    (text) => expect(ownWords(text)).toEqual({ text, ...plain }),
  );

  it('is read from its beginning and its end where it is long', () => {
    const long = `${'a'.repeat(3_000)}${'b'.repeat(4_000)}${'c'.repeat(1_000)}`;
    expect(textOf(long)).toBe(`${'a'.repeat(3_000)}\n${'c'.repeat(1_000)}`);
    expect(textOf('a'.repeat(4_000))).toBe('a'.repeat(4_000));
  });
});

describe('a reaction of a phone', () => {
  it.each([
    'Liked “Your parcel has come”',
    'loved "Your parcel has come"',
    'Laughed at “Your parcel has come”',
    'Emphasized “Your parcel has come”',
    'Reacted 😂 to “Your parcel has come”',
    'Removed a heart from “Your parcel has come”',
    'Le gustó “Tu paquete ha llegado”',
    'A aimé « Votre colis est arrivé »',
    'Gefällt: „Dein Paket ist da“',
    '„Dein Paket ist da“ gefällt mir',
    'Ha messo un cuore a “Il tuo pacco è arrivato”',
    'いいね「お荷物が届きましたよ、ご確認ください」',
    '「お荷物が届きましたよ、ご確認ください」にいいね',
    '“Your parcel has come, reply STOP to end the messages”',
  ])('holds no word of the person: %s', (text) => {
    expect(ownWords(text)).toEqual({ text: '', quoted: true, copied: false });
  });

  it.each([
    '"Stop"',
    '“no more of this”',
    'Liked “it”',
    'I liked “Your parcel has come”',
    '“Your parcel has come” is what you said',
  ])('is none where the person speaks: %s', (text) => expect(ownWords(text)).toEqual({ text, ...plain }));

  it('is told by its length: a few words in quotation marks are the own words of the person', () => {
    const quotation = (size: number): string => `“${'a'.repeat(size)}”`;
    expect([12, 39, 40].map((size) => isQuoted(quotation(size)))).toEqual([false, false, true]);
    expect([11, 12].map((size) => isQuoted(`Liked ${quotation(size)}`))).toEqual([false, true]);
    expect(isQuoted(`Liked ${quotation(1_990)}`)).toBe(true);
    expect(isQuoted(`Liked ${quotation(1_993)}`)).toBe(false);
  });
});

describe('a quotation', () => {
  it('is the lines behind a sign', () => {
    expect(ownWords('no\n> Acme: sale\n&gt; more\n | more\nthanks')).toEqual({
      text: 'no\nthanks',
      quoted: true,
      copied: false,
    });
    expect(ownWords('3 > 2')).toEqual({ text: '3 > 2', ...plain });
    expect(ownWords('\r\na\r\nb')).toEqual({ text: '\na\nb', ...plain });
  });

  it.each([
    'On Mon, Nov 2 Acme wrote:',
    'On Monday at 9 - you wrote',
    'Am Montag, 2. November schrieb Acme <shop@acme.example>:',
    'Le lun. 2 nov. Acme a écrit :',
    'El lunes 2 Acme escribió:',
    'W dniu 2 listopada Acme napisał(a):',
    '----- Original Message -----',
    '--Forwarded message--',
    '--- Ursprüngliche Nachricht',
    'You wrote: the sale is on',
    'Votre message : soldes',
  ])('is all below a line such as %j', (line) => {
    expect(ownWords(`enough\n${line}\nAcme: sale\nstop`)).toEqual({ text: 'enough', quoted: true, copied: false });
  });

  it.each([
    'On Monday I already wrote to you:',
    'Am Montag schrieb ich Ihnen:',
    'Le 3 mai je vous ai écrit ceci :',
    "Le mois dernier j'ai déjà écrit:",
    'El lunes yo escribió:',
    'On it: no',
    'am Montag schrieb ich euch schon: Schluss damit',
    'you wrote that already',
    '--',
    'on Monday I wrote to Anna and she is well, thank you - bye',
  ])('does not begin with %j', (line) => expect(isQuoted(`enough\n${line}\nstop`)).toBe(false));
});

describe('addresses', () => {
  it.each([
    ['see https://acme.example/stop now', 'see   now'],
    ['see http://acme.example now', 'see   now'],
    ['see www.acme.example now', 'see   now'],
    ['to stop@acme.example now', 'to   now'],
    ['see acme.co/stop now', 'see   now'],
    ['see my-acme.fr/ now', 'see   now'],
    ['end/quit', 'end/quit'],
    ['acme.com stop', 'acme.com stop'],
    ['a @ b', 'a @ b'],
  ])('are no words: %s', (text, left) => expect(ownWords(text)).toEqual({ text: left, ...plain }));
});

describe('our own instruction, copied', () => {
  it.each([
    ['Reply STOP to opt out', ''],
    ['Sale! Text STOP to 12345 to end', 'Sale!'],
    ['Please send "QUIT" if you want none', 'Please'],
    ['txt stop 2 end', ''],
    ['Responde BAJA para no recibir más', ''],
    ['envoyez STOP au 36180 pour ne plus recevoir', ''],
    ['Antworten Sie mit STOP um sich abzumelden', ''],
    ['rispondi STOP per annullare', ''],
    ['responda SAIR para sair', ''],
    ['stuur STOP naar 4411 om te stoppen', ''],
    ['Odpisz STOP aby zrezygnować', ''],
    ['To opt out reply STOP', ''],
    ['to stop receiving, please text STOP', ''],
    ['Opt-out: STOP', ''],
    ['Abmelden: sende STOP', ''],
    ['Désabo: STOP', ''],
    ['para no recibir más sms: envía BAJA', ''],
    ['回T退订', ''],
    ['回复“TD”退订', ''],
    ['拒收请回复R', ''],
    ['配信停止をご希望の方はこちら', ''],
    ['「停止」と返信してください', ''],
    ['Acme soldes ici STOP au 36180', 'Acme soldes ici'],
    ['big sale today STOP 2 end', 'big sale today'],
    ['big sale today STOP to 12345', 'big sale today'],
    ['büyük indirim var RET yazıp 1234 gönder', 'büyük indirim var'],
  ])('is taken out: %s', (text, left) => expect(leftOf(text)).toBe(left));

  it.each([
    'STOP 2 END',
    'stop to 12345',
    'ok STOP au 36180',
    'how often must I reply STOP to end this',
    'I replied STOP to end this',
    "I've sent STOP to opt out",
    'ich habe mit Antworten STOP um Ruhe gebeten',
    '我已经回复TD退订',
    'reply to me',
    'end of the road to Rome',
    'send it to me',
    'unstoppable: reply nonstop to win',
  ])('is none where the person speaks: %s', (text) => expect(ownWords(text)).toEqual({ text, ...plain }));

  it('is looked for in each sentence by itself', () => {
    expect(leftOf('I am tired. Reply STOP to opt out')).toBe('I am tired.');
    expect(leftOf('my dear\nReply STOP to opt out')).toBe('my dear');
  });

  it('ends the line it stood in', () => {
    expect(textOf('no Reply STOP to opt out, thanks')).toBe('no \n, thanks');
  });
});
