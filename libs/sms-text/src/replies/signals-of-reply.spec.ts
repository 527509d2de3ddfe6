import { describe, expect, it } from '@jest/globals';
import { foldSentences } from '../folding/fold.js';
import { speaks } from './lexicon.js';
import { unspacedText } from './reply.js';
import { signalsOf } from './signals-of-reply.js';
import { tokensOf } from './tokens.js';

function shown(
  written: string,
  languages: readonly string[] | undefined,
  innocent: readonly number[] = [],
): Record<string, number> {
  const text = foldSentences(written);
  const tokens = tokensOf(text);
  for (const at of innocent) tokens[at]!.innocent = 'innocent';
  const spoken = speaks(languages, undefined);
  const places = signalsOf({
    written,
    text,
    tokens,
    core: [],
    speaks: spoken,
    unspaced: unspacedText(text, spoken),
    context: {},
  });
  return Object.fromEntries([...places].sort());
}

describe('the signals of a reply', () => {
  it('are those of the language of the person of which it shows most', () => {
    expect(shown('basta mensajes', ['es'])).toEqual(shown('basta mensajes', undefined));
    expect(shown('no more texts', ['en'])).toEqual({ contact: 1, no: 1, over: 1 });
    expect(shown('keine nachrichten mehr', ['de'])).toEqual(shown('keine nachrichten mehr', ['es', 'de']));
    // A language that the person is not known to speak, where those show nothing.
    expect(shown('keine nachrichten', ['es']).contact).toBe(1);
  });

  it('are counted in one language, English aside', () => {
    expect(shown('berichten mensajes mensajes', ['es', 'nl']).contact).toBe(2);
    expect(shown('berichten mensajes mensajes', ['nl']).contact).toBe(1);
    expect(shown('berichten mensajes mensajes', ['fr']).contact).toBe(2);
    expect(shown('mensajes mensajes texts', ['es']).contact).toBe(3);
  });

  it('are those of English too, but for short words that are others elsewhere', () => {
    const { contact, no } = shown('keine messages, no texts', ['de']);
    expect(contact).toBeGreaterThanOrEqual(2);
    expect(no).toBe(1);
    expect(shown('no texts', ['en']).no).toBe(1);
  });

  it('leave out words of phrases that mean something else', () => {
    expect(shown('no texts', ['en'], [1])).toEqual({ no: 1 });
  });

  it('are found where words are not set apart, of the languages that it may be in', () => {
    expect(shown('短信', ['zh']).contact).toBe(1);
    expect(shown('メール', ['ja']).contact).toBe(1);
    expect(shown('短 信', ['zh']).contact).toBe(1);
    expect(shown('短信', ['ja']).contact).toBeUndefined();
    expect(shown('xyzzy', ['en'])).toEqual({});
  });

  it('are its emoji', () => {
    expect(shown('😡 xyzzy', ['en'])).toEqual({ weary: 1 });
    expect(shown('🙄 xyzzy 😍', ['en'])).toEqual({ kind: 1, weary: 1 });
  });
});
