import { describe, expect, it } from '@jest/globals';
import { language } from '../../../test-support/language.js';
import type { ReplyWishes } from '../reply-language.js';
import { wishesOf } from './pattern.js';
import { UnspacedWishes } from './unspaced.js';

const wishes = (of: Partial<ReplyWishes>): UnspacedWishes =>
  new UnspacedWishes(wishesOf(language(of, {}, { unspaced: true })));
const found = (stop: string, ...texts: readonly string[]): boolean[] =>
  texts.map((text) => wishes({ stop }).find('stop', text) !== undefined);

describe('wishes of a language without spaces', () => {
  it('are found wherever they stand, also with spaces between characters and elements', () => {
    expect(found('不要 再发', '请不要再发了', '不 要再 发', '不要 再发')).toEqual([true, true, true]);
    expect(found('不要 再发', '不要', '再发不要', '不要\n再发', '不  要再发')).toEqual([false, false, false, false]);
  });

  it('have gaps of so many characters, in one sentence', () => {
    expect(found('不要 ..2 短信', '不要短信', '不要发短信', '不要再发短信')).toEqual([true, true, true]);
    expect(found('不要 ..2 短信', '不要再发送短信', '不要\n短信')).toEqual([false, false]);
  });

  it('know the beginning and the end of a clause', () => {
    expect(found('^ 停止', '停止发', 'a,停止', 'a\n停止', '请停止')).toEqual([true, true, true, false]);
    expect(found('停止 $', '请停止', '停止,a', '停止\na', '停止发')).toEqual([true, true, true, false]);
    expect(found('停止 发/$', '停止发吧', '停止', '停止,a', '停止送')).toEqual([true, true, true, false]);
  });

  it('have alternatives, and words that may be missing', () => {
    expect(found('不/别 再? 发', '不发', '别再发', '别也发')).toEqual([true, true, false]);
  });

  it('take a star for nothing: no word ends', () => {
    expect(found('再发*', '再 发')).toEqual([true]);
  });

  it('are told apart by kind, the first of a kind first', () => {
    const both = wishes({ stop: '停止\n不要', pause: '烦' });
    expect(both.find('stop', '不要停止')?.source).toBe('停止');
    expect(both.find('pause', '烦')?.source).toBe('烦');
    expect(both.find('pause', '停止')).toBeUndefined();
    expect(both.find('help', '停止')).toBeUndefined();
  });

  it('are looked for in what innocent phrases leave', () => {
    const some = wishes({ innocent: '停止线', booking: '取消订单', stop: '停止' });
    expect(some.withoutInnocent('停止线停止取消订单停止线')).toBe('\ufffc停止\ufffc\ufffc');
    expect(wishes({ stop: '停止' }).withoutInnocent('停止线')).toBe('停止线');
    expect(wishes({ booking: '取消订单' }).withoutInnocent('取消订单')).toBe('\ufffc');
  });
});
