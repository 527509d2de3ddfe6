import { describe, expect, it } from '@jest/globals';
import { examineReply } from '../examine-reply.js';
import type { ReplyContext } from '../reply.js';

const namesOf = (text: string, language?: string, question?: ReplyContext['question']): string[] => {
  const examined = examineReply(text, {
    ...(language !== undefined && { languages: [language] }),
    ...(question && { question }),
  });
  if (examined.certain) throw new Error(`"${text}" is decided without weighing`);
  return examined.traits.flatMap(({ names }) => names);
};

describe('what is weighed of a reply', () => {
  it('is its words, neighbours, the words around one, pieces of words, marks and length', () => {
    expect(namesOf('Your adverts woke the baby!', 'en')).toEqual(
      expect.arrayContaining(['adverts', '^ your', 'your adverts', 'baby $', 'your .. woke', 'adve*', '*dver*', '*erts', '!', '@en']),
    ); // prettier-ignore
  });

  it('is the language, whatever the region, where it is known', () => {
    expect(namesOf('Your adverts woke the baby', 'en-GB')).toContain('@en');
    expect(namesOf('Your adverts woke the baby').filter((name) => name.startsWith('@'))).toEqual([]);
  });

  it('keeps sentences apart', () => {
    const names = namesOf('The parcel came. Your adverts too', 'en');
    expect(names).toEqual(expect.arrayContaining(['came $', '^ your']));
    expect(names).not.toContain('came your');
  });

  it('is runs of characters where words are not set apart', () => {
    expect(namesOf('以后别再打扰我家', 'zh')).toEqual(expect.arrayContaining(['打', '打扰', '再打扰', '别再打扰']));
  });

  it('is what the grammar sees: kinds of words, and which stand together', () => {
    expect(namesOf('who gave you my number', 'en')).toEqual(
      expect.arrayContaining([':wish pause', ':pause wish', ':stranger', ':stranger+you']),
    );
  });

  it('counts a kind of words up to three times, and names kinds that stand together once', () => {
    const seen = (text: string): string[] => namesOf(text, 'en').filter((name) => /^:(?!wish)/.test(name));
    expect(seen('texts or blankets')).toEqual([':contact']);
    expect(seen('texts or texts of blankets')).toEqual([':contact', ':contact2']);
    expect(seen('texts texts texts texts or blankets')).toEqual([':contact', ':contact2', ':contact3']);
    expect(seen('you and texts').toSorted()).toEqual([':contact', ':contact+you', ':you']);
    expect(seen('xylophones')).toEqual([':unknown']);
  });

  it('is whether the person was asked something', () => {
    expect(namesOf('blankets on the sofa', 'en', 'double-opt-in')).toContain('@asked');
    expect(namesOf('blankets on the sofa', 'en')).not.toContain('@asked');
  });

  it('is of one size, however long the text', () => {
    const size = (text: string): number => {
      const examined = examineReply(text, { languages: ['en'] });
      if (examined.certain) return NaN;
      const [words] = examined.traits;
      return (words?.each ?? NaN) ** 2 * (words?.names.length ?? NaN);
    };
    expect(size('the baby sleeps')).toBeCloseTo(1);
    expect(size('the baby sleeps and the dog barks at the moon')).toBeCloseTo(1);
  });
});
