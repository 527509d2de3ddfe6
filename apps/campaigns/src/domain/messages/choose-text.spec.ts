import { describe, expect, it } from '@jest/globals';
import { chooseText } from './choose-text.js';

const texts = { en: 'english', es: 'spanish', 'pt-BR': 'brazilian', 'pt-PT': 'portuguese' };

describe('chooseText', () => {
  it.each([
    ['pt-PT', 'portuguese', 'pt-PT'],
    ['pt_br', 'brazilian', 'pt-br'],
    ['es-MX', 'spanish', 'es-MX'],
    ['pt', 'brazilian', 'pt'],
    ['fr-FR', 'english', 'en-GB'],
    [undefined, 'english', 'en-GB'],
  ])('gives someone with the locale %s the %s text', (locale, text, written) => {
    expect(chooseText(texts, locale, 'en-GB')).toEqual({ text, locale: written });
  });

  it('gives nothing where neither the language nor the default is there', () => {
    expect(chooseText(texts, 'fr', 'de')).toBeUndefined();
  });
});
