import { describe, expect, it } from '@jest/globals';
import { knownInDepth, knownLanguages, speaks, withoutRegion } from './lexicon.js';

describe('the languages of a person', () => {
  const spoken = (languages: readonly string[] | undefined, country?: string): string[] =>
    ['en', 'es', 'fr', 'ca', 'xx'].filter(speaks(languages, country));

  it('are those named, those of the country, and English', () => {
    expect(spoken(['es-MX', 'FR_ca'])).toEqual(['en', 'es', 'fr']);
    expect(spoken([], 'ad')).toEqual(['en', 'es', 'fr', 'ca']);
    expect(spoken(['xx'], 'AR')).toEqual(['en', 'es', 'xx']);
    expect(spoken(undefined, 'FR')).toEqual(['en', 'fr']);
    expect(spoken(['es'], 'ZZ')).toEqual(['en', 'es']);
  });

  it('are all where nothing is known', () => {
    expect(spoken(undefined)).toHaveLength(5);
    expect(spoken([])).toHaveLength(5);
    expect(spoken([], 'ZZ')).toHaveLength(5);
  });

  it('are known in depth, or not', () => {
    const twelve = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'tr', 'zh', 'ja', 'ar'];
    expect(twelve.filter(knownInDepth)).toEqual(twelve);
    expect(['pt-BR', 'ZH_tw'].map(knownInDepth)).toEqual([true, true]);
    expect(['sv', 'xx', ''].map(knownInDepth)).toEqual([false, false, false]);
    expect(knownLanguages).toEqual(expect.arrayContaining([...twelve, 'sv', 'ru']));
    expect(new Set(knownLanguages).size).toBe(knownLanguages.length);
    expect(withoutRegion('pt-BR')).toBe('pt');
  });
});
