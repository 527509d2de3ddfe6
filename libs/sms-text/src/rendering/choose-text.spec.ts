import { describe, expect, it } from '@jest/globals';
import { chooseText } from './choose-text.js';

const texts = { en: 'english', es: 'spanish', 'pt-BR': 'brazilian', 'pt-PT': 'portuguese' };

describe('chooseText', () => {
  it.each([
    ['pt-PT', 'portuguese', 'pt-PT'],
    ['pt_br', 'brazilian', 'pt-br'],
    ['es-MX', 'spanish', 'es-MX'],
    ['es-Latn-MX-x-shop', 'spanish', 'es-Latn-MX-x-shop'],
    ['pt', 'brazilian', 'pt'],
    ['pt-AO', 'brazilian', 'pt-AO'],
    ['fr-FR', 'english', 'en-GB'],
    ['Spanish', 'english', 'en-GB'],
    [undefined, 'english', 'en-GB'],
  ])('gives someone with the locale %s the %s text', (locale, text, written) => {
    expect(chooseText(texts, locale, 'en-GB')).toMatchObject({ text, locale: written });
  });

  it('goes from the locale to the language to the default', () => {
    const all = { en: 'english', es: 'spanish', 'es-MX': 'mexican' };
    const chosen = (names: ReadonlyArray<keyof typeof all>) =>
      chooseText(Object.fromEntries(names.map((name) => [name, all[name]])), 'es-MX', 'en')?.variant;
    expect(chosen(['en', 'es', 'es-MX'])).toBe('es-MX');
    expect(chosen(['en', 'es'])).toBe('es');
    expect(chosen(['en'])).toBe('en');
    expect(chosen([])).toBeUndefined();
  });

  it('does not give one script to a reader of another', () => {
    const chinese = { en: 'english', 'zh-CN': 'simplified', 'zh-HK': 'traditional' };
    expect(chooseText(chinese, 'zh-TW', 'en')?.text).toBe('traditional');
    expect(chooseText(chinese, 'zh-SG', 'en')?.text).toBe('simplified');
    expect(chooseText({ en: 'english', zh: 'simplified' }, 'zh-Hant', 'en')?.text).toBe('english');
    expect(chooseText({ en: 'english', 'sr-Latn': 'latin' }, 'sr', 'en')?.text).toBe('english');
  });

  it('gives nothing where neither the language nor the default is there', () => {
    expect(chooseText(texts, 'fr', 'de')).toBeUndefined();
  });

  it('is found by the letters of its name where the locale or the name is no tag', () => {
    expect(chooseText({ Spanish: 'a', en: 'b' }, 'spanish', 'en')?.text).toBe('a');
    expect(chooseText({ 'es-MX': 'mexican', en: 'b' }, 'es-MX-x-shop', 'en')?.text).toBe('mexican');
    expect(chooseText({ 'no such tag!': 'a', en: 'b' }, 'fr', 'en')?.text).toBe('b');
  });
});
