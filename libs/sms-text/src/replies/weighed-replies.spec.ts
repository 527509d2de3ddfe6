import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { answerTo, classifyReply, type ReplyMeaning, type ReplyReading } from './classify-reply.js';
import { entriesOf } from './grammar/pattern.js';
import { languagesInDepth } from './languages/index.js';
import { nothing } from './reply.js';
import { Scale } from './weighing/scale.js';

const meaning = (text: string, languages: readonly string[], question?: 'double-opt-in'): ReplyMeaning =>
  classifyReply(text, { languages, ...(question && { question }) }).meaning;

describe('words that no wish explains', () => {
  it.each([
    ['en', 'your firm has been relentless lately'],
    ['es', 'qué parte de NO no entendieron'],
    ['fr', 'sans mon accord, la prochaine fois c’est mon avocat'],
    ['de', 'was davon versteht ihr eigentlich nicht'],
    ['nl', 'hoe vaak moet ik dit nog zeggen'],
    ['zh', '这是我家孩子的手表号'],
    ['ja', 'こちらの番号は娘のものです'],
  ])('pause where they lean to a wish to be left alone: %s %s', (language, text) => {
    expect(meaning(text, [language])).toBe('pause');
  });

  it.each([
    ['en', 'the zip broke after two washes, very disappointed'],
    ['es', 'cuando cobre lo compro, está carísimo'],
    ['fr', 'je réfléchis encore pour la taille'],
    ['de', 'vielleicht nächsten Monat, ist mir gerade zu teuer'],
    ['tr', 'maaş yatınca alırım belki'],
    ['ja', '給料日まで待ってください'],
  ])('are left alone where they speak of everyday things: %s %s', (language, text) => {
    expect(meaning(text, [language])).toBe('none');
  });

  it('pause where nobody knows them, of somebody whose language is known in depth', () => {
    expect(meaning('xqzzt vlorp', ['en'])).toBe('pause');
    expect(meaning('xqzzt vlorp', [])).toBe('none');
    expect(meaning('xqzzt vlorp', ['ko'])).toBe('none');
  });

  it('name what weighed most of what was learned, never a word of their own', () => {
    const { evidence } = classifyReply('your firm has been relentless lately, Wilhelmina', { languages: ['en'] });
    expect(evidence.level).toBe('leaning');
    expect(evidence.matched?.split(', ')).toContain(':weary');
    expect(evidence.matched).not.toMatch(/wilhelmina/i);
  });

  it('do not hide a sentence that leans behind friendly ones', () => {
    expect(meaning('Thanks, lovely shoes! These reminders though, no need.', ['en'])).toBe('pause');
  });
});

describe('a reply by the score of its words', () => {
  const weighing = (score: number) =>
    new Scale({ corpus: '', step: 1, beginning: score, pauses: 0, weights: [[0, 'word']] });
  const wish: ReplyReading = { meaning: 'pause', evidence: { level: 'wish' } };
  const answers = (
    language: 'weighed' | 'unknown' | 'other',
    grammar?: ReplyReading,
    word = 'word',
    asksOnly = false,
  ) =>
    [-3, -2, -1, 2].map(
      (score) =>
        answerTo({ grammar, asksOnly, traits: [{ names: [word], each: 1 }], language }, weighing(score), -2.5).meaning,
    );

  it('pauses from the learned score on in a language known in depth, and later where it may be in another', () => {
    expect(answers('weighed')).toEqual(['none', 'pause', 'pause', 'pause']);
    expect(answers('unknown')).toEqual(['none', 'none', 'pause', 'pause']);
    expect(answers('other')).toEqual(['none', 'none', 'pause', 'pause']);
  });

  it('is what the grammar found where nothing is known of its words, or little of its language', () => {
    expect(answers('unknown', undefined, 'xyz')).toEqual(Array(4).fill('none'));
    expect(answers('unknown', wish, 'xyz')).toEqual(Array(4).fill('pause'));
    expect(answers('other', wish)).toEqual(Array(4).fill('pause'));
  });

  it('is not less a wish for its language not being known, where the grammar found one', () => {
    expect(answers('unknown', wish)).toEqual(answers('weighed', wish));
    expect(answers('weighed', wish)).toEqual(['none', 'pause', 'pause', 'pause']);
  });

  it('is a call for help, or the words of a machine, as long as the words do not say otherwise', () => {
    expect(answers('weighed', { meaning: 'help', evidence: { level: 'wish' } })).toEqual([
      'help',
      'help',
      'pause',
      'pause',
    ]);
    const help: ReplyReading = { meaning: 'help', evidence: { level: 'wish' } };
    expect(answers('weighed', help, 'word', true)).toEqual(['help', 'help', 'help', 'pause']);
    expect(answers('weighed', { meaning: 'none', evidence: { level: 'machine' } })).toEqual([
      'none',
      'none',
      'none',
      'pause',
    ]);
  });

  it('keeps what the grammar made of it, or names what weighed most', () => {
    const answer = (score: number, reading?: ReplyReading): ReplyReading =>
      answerTo(
        { grammar: reading, asksOnly: false, traits: [{ names: ['word'], each: 1 }], language: 'weighed' },
        weighing(score),
        -2.5,
      );
    expect(answer(1, { meaning: 'stop', evidence: wish.evidence })).toEqual({
      meaning: 'stop',
      evidence: wish.evidence,
    });
    expect(answer(0.9, { meaning: 'stop', evidence: wish.evidence })).toEqual(wish);
    expect(answer(-2.5, wish)).toEqual(wish);
    expect(answer(-2.6, wish)).toEqual(nothing);
    expect(answer(-2.5)).toEqual({ meaning: 'pause', evidence: { level: 'leaning' } });
    expect(answer(1, { meaning: 'none', evidence: { level: 'machine' } }).meaning).toBe('pause');
    expect(answer(0.9, { meaning: 'none', evidence: { level: 'machine' } }).evidence.level).toBe('machine');
    // Asking for help, where a reply pauses only later than that.
    const help: ReplyReading = { meaning: 'help', evidence: { level: 'wish' } };
    expect(answerTo({ grammar: help, asksOnly: false, traits: [], language: 'weighed' }, weighing(-1), -0.5)).toEqual(
      help,
    );
  });

  it('is nothing where all of it is politeness or known to mean something else, as long as the words do not say otherwise', () => {
    expect(answers('weighed', nothing)).toEqual(['none', 'none', 'none', 'pause']);
    expect(answers('unknown', nothing)).toEqual(['none', 'none', 'none', 'pause']);
  });

  it('is a stop only where the grammar found a plain wish and the words agree', () => {
    expect(answers('weighed', { meaning: 'stop', evidence: { level: 'wish' } })).toEqual([
      'none',
      'pause',
      'pause',
      'stop',
    ]);
  });
});

describe('a keyword in disguise', () => {
  const stops = languagesInDepth.flatMap(({ code, keywords }) =>
    entriesOf(keywords.stop)
      .filter((entry) => /^\p{L}{4,}$/u.test(entry))
      .map((entry) => [code, entry] as const),
  );

  it('is caught whatever sign parts its letters, and written several times over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stops),
        fc.constantFrom('. ', '!', '\n', ',', ' - ', '_', '|', '~', '·'),
        ([code, entry], sign) => {
          expect(meaning([...entry].join(sign), [code])).toMatch(/^(?:stop|pause)$/);
          expect(meaning(entry.repeat(3), [code])).toMatch(/^(?:stop|pause)$/);
        },
      ),
    );
  });

  it('is caught by all its letters, also where it is none that is known', () => {
    for (const sign of [' ', '.', '. ', ' . ', ',', ', ', '\n', '-', '*', '/', '|', '·', '  ']) {
      expect(meaning([...'gelmesin'].join(sign), ['tr'])).toMatch(/^(?:stop|pause)$/);
      expect(meaning([...'DÉSABO'].join(sign), ['fr'])).toMatch(/^(?:stop|pause)$/);
      expect(meaning([...'leavemealone'].join(sign), ['en'])).toMatch(/^(?:stop|pause)$/);
    }
    expect(meaning('S, M, L', ['en'])).toBe('none');
  });

  it('takes its time with nothing, however many letters stand before it', () => {
    const begun = process.cpuUsage();
    expect(meaning(`${'x '.repeat(1_900)}s t o p`, ['en'])).toMatch(/^(?:stop|pause)$/);
    const { user, system } = process.cpuUsage(begun);
    // Milliseconds; looking through the rest again at each letter took six seconds.
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });

  it('is caught as a sentence of its own beside others', () => {
    expect(meaning('SAIR. Já comprei noutro lado', ['pt'])).toBe('pause');
    expect(meaning('谢谢亲, TD', ['zh'])).toBe('pause');
  });

  it('is kept where the person reports our instruction, and taken out where a phone quotes it', () => {
    expect(meaning('> Reply STOP to unsubscribe', ['en'])).toBe('none');
    expect(meaning('how many times do I have to reply STOP to unsubscribe', ['en'])).toBe('stop');
  });
});

describe('a yes in other words', () => {
  it.each([
    ['en', 'Yes please sign me up'],
    ['en', 'sure why not 😀'],
    ['es', 'claro q sí'],
    ['pl', 'jasne, dawajcie'],
    ['zh', '可以，发吧'],
    ['ja', 'いいですよ'],
  ])('starts only while the question is open: %s %s', (language, text) => {
    expect(meaning(text, [language], 'double-opt-in')).toBe('start');
    expect(meaning(text, [language])).not.toBe('start');
  });

  it.each([
    ['es', 'no acepto'],
    ['es', 'sí no'],
    ['it', 'no, accetto altro'],
  ])('is none where a no stands beside it: %s %s', (language, text) => {
    expect(meaning(text, [language], 'double-opt-in')).not.toBe('start');
  });

  it.each(['yes but not now', 'sure, after you tell me who you are', 'yes stop', 'ok whatever, no'])(
    'is none where anything else stands beside it: %s',
    (text) => {
      expect(meaning(text, ['en'], 'double-opt-in')).not.toBe('start');
    },
  );
});

describe('what speaks against a wish to stop', () => {
  it.each([
    ['en', 'who is this?', 'help'],
    ['de', 'wer ist da bitte?', 'help'],
    ['en', 'who is this and why do you keep pestering me', 'pause'],
  ])('is a call for help only where the words do not lean to one: %s %s', (language, text, expected) => {
    expect(meaning(text, [language])).toBe(expected);
  });

  it.each([
    ['en', 'who are you'],
    ['es', 'quiénes son'],
    ['fr', 'qui êtes-vous'],
    ['de', 'wer seid ihr'],
    ['it', 'chi siete'],
    ['pt', 'quem são vocês'],
    ['nl', 'wie zijn jullie'],
    ['pl', 'kim jesteście'],
    ['tr', 'siz kimsiniz'],
    ['zh', '你是谁'],
    ['ja', 'どなたですか'],
    ['ar', 'من انتم'],
  ])('is a call for help where nothing else is said: %s %s', (language, text) => {
    expect(meaning(text, [language])).toBe('help');
  });

  it.each(['thanks bye', 'thanks, bye', 'ok thanks'])('is politeness, also a farewell: %s', (text) => {
    expect(meaning(text, ['en'])).toBe('none');
  });

  // "che numero …" asks for a number in Italian, and "que el número" is found to be the same by chance.
  it.each([
    'Solo di el número para que el repartidor encontrara el portal. Ya lo encontró. No hay motivo para que sigáis usándolo.',
    'Le di el número al repartidor para la entrega y nada más. Sírvanse no usarlo para venderme cosas nunca más.',
  ])('is none in the words of a language that the person does not speak: %s', (text) => {
    expect(meaning(text, ['es'])).toBe('pause');
  });
});

describe('a whole message that is a keyword of some language', () => {
  it('pauses where nothing is known of the person, unless it is a letter or a figure', () => {
    expect(meaning('red', [])).toBe('pause');
    expect(meaning('nog', [])).toBe('pause');
    expect(meaning('T', [])).toBe('none');
    expect(meaning('0', [])).toBe('none');
  });

  it('is weighed like any other word where the person is known to speak others', () => {
    expect(classifyReply('fine', { languages: ['en'] }).meaning).toBe('none');
  });
});
