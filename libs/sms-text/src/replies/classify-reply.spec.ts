import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classifyReply, type ReplyMeaning } from './classify-reply.js';
import { entriesOf } from './grammar/pattern.js';
import { replyLanguages } from './languages/index.js';

const meaning = (text: string, languages?: string[]): ReplyMeaning =>
  classifyReply(text, languages ? { languages } : {}).meaning;

/** Domain facts, section 4: carriers' keywords and the table by language. */
const table: Record<string, [stop: string, start: string, help: string]> = {
  en: ['STOP|STOPALL|UNSUBSCRIBE|CANCEL|END|QUIT|REVOKE|OPTOUT|OPT-OUT|REMOVE|STOP ALL', 'START|UNSTOP', 'HELP|INFO'],
  es: ['STOP|BAJA|ALTO|PARAR|CANCELAR|NO MAS|No más', 'ALTA|INICIO', 'AYUDA|INFO|Información'],
  fr: ['STOP|ARRET|ARRÊT|ARRETER|DESABONNER|Désinscrire', 'REPRENDRE|START', 'AIDE|INFO'],
  de: ['STOP|STOPP|ABMELDEN|ABBESTELLEN|ENDE', 'START|ANMELDEN', 'HILFE|INFO'],
  it: ['STOP|BASTA|CANCELLA|DISISCRIVI|FERMA', 'INIZIA|START', 'AIUTO|INFO'],
  pt: ['STOP|PARAR|SAIR|CANCELAR|REMOVER', 'INICIAR|VOLTAR', 'AJUDA|INFO'],
  nl: ['STOP|AFMELDEN|STOPPEN|UIT', 'START|AANMELDEN', 'HELP|INFO'],
  pl: ['STOP|WYPISZ|KONIEC', 'START', 'POMOC'],
  tr: ['DUR|IPTAL|İPTAL|iptal|RET', 'BASLA|BAŞLA', 'YARDIM|Yardım'],
  zh: ['TD|退订|取消|停止|退訂', '订阅|开始', '帮助'],
  ja: ['停止|解除|配信停止', '開始', 'ヘルプ'],
  ar: ['ايقاف|الغاء|توقف|إيقاف|إلغاء', 'ابدأ', 'مساعدة'],
};
const rows = Object.entries(table).flatMap(([language, columns]) =>
  columns.flatMap((column, index) =>
    column.split('|').map((word) => [language, word, (['stop', 'start', 'help'] as const)[index]!] as const),
  ),
);
const stops = rows.filter(([, , wanted]) => wanted === 'stop');

describe('keywords', () => {
  it.each(rows)('in %s: %s is %s', (language, word, wanted) => expect(meaning(word, [language])).toBe(wanted));

  it.each(stops)('of %s are at least a pause for whoever sends them: %s', (_, word) => {
    expect(['stop', 'pause']).toContain(meaning(word, ['en']));
    expect(meaning(word)).toBe('stop');
  });

  it('are seen through case, spaces, punctuation, emoji, accents and width', () => {
    const before = fc.constantFrom('', ' ', '"', '🙏 ', '... ', '\n', '¡');
    const after = fc.constantFrom('', ' ', '!!!', '.', '"', ' 😡😡', '\n', ' 🛑', '\u200b');
    const shape = fc.constantFrom(
      (word: string) => word,
      (word: string) => word.toLowerCase(),
      (word: string) => word.normalize('NFD'),
      (word: string) =>
        [...word].map((c) => (/[!-~]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join(''),
    );
    fc.assert(
      fc.property(fc.constantFrom(...rows), shape, before, after, ([language, word, wanted], form, head, tail) => {
        expect(meaning(`${head}${form(word)}${tail}`, [language])).toBe(wanted);
      }),
    );
  });

  it('are seen through greetings and thanks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...replyLanguages), fc.nat(), fc.nat(), fc.nat(), (language, i, j, k) => {
        const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
        const gap = language.unspaced ? '' : ' ';
        const polite = entriesOf(language.polite);
        const stop = pick(entriesOf(language.keywords.stop), j);
        const said = [pick(polite, i), stop, pick(polite, k)].join(gap);
        expect(meaning(said, [language.code])).toBe('stop');
      }),
    );
  });

  it.each(['s t o p', 'S.T.O.P', 'STOOOOP', 'stоp' /* a Cyrillic o */, 'STOP2END', 'Sᴛop'.replace('ᴛ', 't')])(
    'are seen in %j',
    (text) => expect(meaning(text)).toBe('stop'),
  );

  it('say that the person may mean a booking', () => {
    expect(classifyReply('Cancel', { languages: ['en'] }).evidence).toEqual({
      level: 'whole-message',
      matched: 'cancel',
      language: 'en',
      mayMeanBooking: true,
    });
    expect(classifyReply('STOP').evidence.mayMeanBooking).toBeUndefined();
  });
});

describe('YES', () => {
  const yes: Array<[string, string]> = [
    ['en', 'YES'],
    ['es', 'Sí'],
    ['fr', 'oui'],
    ['de', 'Ja!'],
    ['it', 'Sì'],
    ['pt', 'sim'],
    ['nl', 'ja'],
    ['pl', 'tak'],
    ['tr', 'evet'],
    ['zh', '是'],
    ['ja', 'はい'],
    ['ar', 'نعم'],
  ];
  it.each(yes)('means nothing in %s unless something was asked: %s', (language, word) => {
    expect(meaning(word, [language])).toBe('none');
    expect(classifyReply(word, { languages: [language], question: 'double-opt-in' })).toMatchObject({
      meaning: 'start',
      evidence: { level: 'answer' },
    });
  });

  it('does not outweigh a stop', () => {
    expect(classifyReply('Yes stop', { question: 'double-opt-in' }).meaning).toBe('stop');
    expect(classifyReply('no').meaning).toBe('none');
    // Asked whether they want messages: a refusal, not chat.
    expect(classifyReply('no', { question: 'double-opt-in' }).meaning).toBe('pause');
  });
});

describe('a country', () => {
  it('adds its languages and its own keywords', () => {
    expect(classifyReply('ARRET', { languages: ['en'], country: 'CA' }).meaning).toBe('stop');
    expect(classifyReply('AIDE', { country: 'CA' }).meaning).toBe('help');
    expect(classifyReply('T', { country: 'CN' }).meaning).toBe('stop');
    expect(classifyReply('T', { country: 'US' }).meaning).toBe('none');
    expect(classifyReply('U', { country: 'SA' }).meaning).toBe('stop');
    expect(classifyReply('ALTA', { languages: ['en'], country: 'ES' }).meaning).toBe('start');
    expect(classifyReply('ALTA', { languages: ['en'] }).meaning).not.toBe('start');
  });

  it.each(['STOP 36180', 'STOP au 36180', 'stop to 36111'])('of short codes: %s', (text) =>
    expect(classifyReply(text, { languages: ['fr'], country: 'FR' }).meaning).toBe('stop'),
  );

  it('that nobody knows changes nothing', () => {
    expect(classifyReply('STOP', { country: 'XX' }).meaning).toBe('stop');
    expect(classifyReply('constructor', { country: 'constructor' })).toEqual(classifyReply('constructor'));
  });
});

describe('CANCEL', () => {
  it.each(['cancel my order 123', 'Please cancel my booking', 'CANCELAR mi reserva'])(
    'stops where it leads, and may mean a booking: %s',
    (text) =>
      expect(classifyReply(text, { languages: ['es'] })).toMatchObject({
        meaning: 'stop',
        evidence: { mayMeanBooking: true },
      }),
  );

  it.each(['I want to cancel my order', 'How can I cancel my booking?', 'please do not cancel my order'])(
    'is about a booking elsewhere: %s',
    (text) => expect(meaning(text, ['en'])).toBe('none'),
  );
});

describe('what the person did not write', () => {
  it.each([
    '> Reply STOP to opt out',
    'Liked “Acme: 10% off. Reply STOP to end”',
    'Thanks!\n> Acme: sale. Reply STOP to unsubscribe',
    'On Mon Acme wrote:\nReply STOP to end',
    '> Acme: sale.\nReply STOP to end',
  ])('opts nobody out: %j', (text) => expect(meaning(text)).toBe('none'));

  it.each([
    ['en', 'Reply STOP to opt out'],
    ['de', 'Antworten Sie STOP um sich abzumelden'],
    ['zh', '回T退订'],
    ['zh', '你说退订回T，那我就T'],
    ['fr', 'Acme: soldes ! STOP au 36180'],
    ['en', 'It said reply STOP to opt out so: stop to opt out'],
    ['en', 'Thanks. Reply STOP to opt out'],
  ])('may be meant where our instruction stands in it and nothing marks it as ours (%s): %s', (language, text) => {
    expect(classifyReply(text, { languages: [language] })).toEqual({
      meaning: 'pause',
      evidence: { level: 'quotation' },
    });
  });

  it.each(['STOP\n> Reply STOP to opt out', 'I replied STOP to your text already', 'STOP 2 END', 'stop to 12345'])(
    'does not hide what they did: %j',
    (text) => expect(['stop', 'pause']).toContain(meaning(text)),
  );

  it('counts only where it is plain when a machine answers', () => {
    expect(meaning('Automatic reply: I am out of office until Monday, please contact my colleague', ['en'])).toBe(
      'none',
    );
    expect(meaning('STOP. Automatic reply: I am out of office')).toBe('stop');
  });
});

describe('free wording', () => {
  it.each([
    'Stop texting me',
    'STOP!! I never asked for this',
    'please stop',
    'Thanks. Stop.',
    'ok stop now please',
    "I can't wait, stop texting me",
    'No, stop',
    'take me off your list',
    'remove me from this list pls',
    "don't text me again",
    'DO NOT CONTACT ME',
    'I want to unsubscribe',
    'leave me alone!',
    'I revoke my consent',
    'no more texts',
    'can you opt me out',
    'would you kindly stop sending these',
    'HELP me stop these messages',
    'no quiero recibir más mensajes',
    'Darme de baja por favor',
    'Dejen de mandarme SMS',
    'no me envíen más',
    'ne m’envoyez plus rien',
    "J'aimerais me désabonner",
    'Arrêtez de m’écrire',
    'je ne veux plus recevoir vos sms',
    'Bitte keine SMS mehr',
    'Hören Sie auf damit',
    'Bitte melden Sie mich ab',
    'lasst mich in Ruhe',
    'Non voglio più ricevere sms',
    'smettetela di scrivermi',
    'cancellatemi',
    'não quero mais receber',
    'me tire da lista',
    'Geen sms meer aub',
    'laat me met rust',
    'haal mij van de lijst',
    'proszę nie wysyłać',
    'nie piszcie do mnie',
    'mesaj atmayın',
    'sms istemiyorum',
    '不要再发短信了',
    '请帮我退订',
    '配信を停止してください',
    'もう送らないで',
    'لا ترسلوا لي رسائل',
    'أرجو إيقاف الرسائل',
  ])('that is plain stops: %s', (text) => expect(meaning(text)).toBe('stop'));

  it.each([
    'Not interested',
    "Why don't you stop texting me",
    'wrong number',
    'This is spam',
    'who gave you my number?',
    'How do I stop this',
    'too many texts',
    'quit asking me things',
    'I said stop',
    'no stop',
    'sotp',
    'unsuscribe me now'.slice(0, 10),
    'no me interesa',
    'número equivocado',
    'ça m’énerve, marre',
    'kein Interesse',
    'numero sbagliato',
    'tenho nada: spam',
    'verkeerd nummer',
    'zły numer',
    'yanlış numara',
    '骚扰',
    '迷惑です',
    'رقم خطأ',
    '🛑',
    '🚫🚫',
    // A keyword in Turkey, from whoever is not known to speak Turkish.
    'red',
  ])('that is not plain at least pauses: %s', (text) => expect(['pause', 'stop']).toContain(meaning(text)));

  it.each([
    'please do not stop',
    "Don't stop!",
    'never stop sending these',
    "please don't ever stop",
    'restart',
    'Start me up',
    'yes',
    'no',
    'thanks',
    'when does my order arrive?',
    'Where is the bus stop',
    'I will stop by the shop tomorrow',
    'stop by later?',
    'non-stop flight?',
    'Is the end of sale today?',
    'top',
    'Fine',
    'N',
    '1',
    '',
    '👍',
    '...',
    'How long does shipping take',
    'I want to start a return',
    '¿Cuándo llega mi pedido?',
    'no paren, me encanta sin parar',
    'Quand arrive ma commande ?',
    'sans arrêt ouvert ?',
    'Wann kommt mein Paket?',
    'nicht stoppen bitte',
    'quando arriva il pacco?',
    'volo non stop?',
    'cadê meu pedido?',
    'wanneer komt het?',
    'bushalte?',
    'kiedy paczka?',
    'kargom nerede?',
    '什么时候到货',
    '不要退订',
    '我想取消订单',
    'いつ届きますか',
    '停止しないで',
    'متى يصل طلبي',
    'رحلة بدون توقف',
    'أريد إلغاء الحجز',
  ])('that wishes for nothing of the kind is left alone: %j', (text) => expect(meaning(text)).toBe('none'));

  it.each(['start sending again please, or not', 'I want to subscribe to nothing', 'alta velocidad', 'Start Me Up'])(
    'never starts again: %s',
    (text) => expect(meaning(text)).not.toBe('start'),
  );

  it('asks for help', () => {
    for (const text of ['help me find my size', 'Info?', 'ayuda por favor']) expect(meaning(text)).toBe('help');
  });

  it('is read the same whatever stands around it, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(classifyReply(text)).toEqual(classifyReply(`  ${text}\n`));
      }),
    );
  });

  it('takes its time with nothing, however long or contrived the text', () => {
    const pieces = [
      'stop ',
      'no ',
      "don't ",
      's t o p ',
      '不要',
      '停止しない',
      'reply to ',
      '"',
      '> ',
      'لا ',
      '\u0301',
      '🛑',
      'a',
    ];
    for (const piece of [
      ...pieces,
      'x.y.',
      'a@a.a ',
      'to opt out ',
      'stop,',
      'st0p1 ',
      'liked “',
      'ne plus ',
      'nicht mehr ',
    ]) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length));
      const begun = process.cpuUsage();
      classifyReply(text);
      const { user, system } = process.cpuUsage(begun);
      // Milliseconds; quadratic work on 20,000 characters would take seconds.
      expect((user + system) / 1_000).toBeLessThan(1_000);
    }
  });

  it('never holds words of the person in its evidence', () => {
    for (const text of ['STOP said Wilhelmina Zzyzx', 'Wilhelmina says no more texts', 'sotp Zzyzx']) {
      expect(JSON.stringify(classifyReply(text))).not.toMatch(/wilhelmina|zzyzx/i);
    }
  });

  it('keeps a stop a stop in whatever sentence follows', () => {
    const rest = fc.array(fc.constantFrom('thanks', 'please', 'order', '123', 'my', 'help', 'yes', 'start', '!', '.'), {
      maxLength: 6,
    });
    fc.assert(fc.property(rest, (more) => expect(meaning(['STOP', ...more].join(' '))).toBe('stop')));
  });
});
