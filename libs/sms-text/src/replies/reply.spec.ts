import { describe, expect, it } from '@jest/globals';
import { foldSentences } from '../folding/fold.js';
import { speaks } from './lexicon.js';
import { unspacedText } from './reply.js';

const codes = (text: string, ...languages: readonly string[]): string[] =>
  unspacedText(foldSentences(text), speaks(languages, undefined)).possible.map(({ code }) => code).sort(); // prettier-ignore

describe('what is written without spaces', () => {
  it('is nothing in a text of spaced words', () => {
    expect(unspacedText('stop , bitte', speaks([], undefined))).toEqual({ line: '', rest: '', possible: [] });
  });

  it('is told Chinese from Japanese by kana, else by what the person speaks', () => {
    expect(codes('停止')).toEqual(expect.arrayContaining(['ja', 'zh']));
    expect(codes('停止', 'zh')).not.toContain('ja');
    expect(codes('停止', 'ja')).not.toContain('zh');
    expect(codes('停止', 'zh', 'ja')).toEqual(expect.arrayContaining(['ja', 'zh']));
    expect(codes('停止', 'en')).toEqual(expect.arrayContaining(['ja', 'zh']));
    expect(codes('停止して', 'zh')).toContain('ja');
    expect(codes('停止して', 'zh')).not.toContain('zh');
    // Folded, katakana are hiragana.
    expect(codes('ストップ', 'zh')).toEqual(expect.arrayContaining(['ja']));
    expect(codes('ストップ', 'zh')).not.toContain('zh');
  });

  it('is the text, its clauses set apart by a comma, and the same without innocent phrases', () => {
    const { line, rest } = unspacedText('不要退订 , 谢谢', speaks(['zh'], undefined));
    expect(line).toBe('不要退订,谢谢');
    expect(rest).not.toContain('退订');
    expect(rest).toContain(',谢谢');
  });

  it('is found in Thai, too', () => {
    expect(unspacedText('หยุด', speaks([], undefined)).line).toBe('หยุด');
  });
});
