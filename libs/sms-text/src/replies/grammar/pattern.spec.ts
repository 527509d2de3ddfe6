import { describe, expect, it } from '@jest/globals';
import { language } from '../../../test-support/language.js';
import { entriesOf, spellings, starred, wishesOf } from './pattern.js';

describe('a list in a language file', () => {
  it('is parted by commas, its words by single spaces', () => {
    expect(entriesOf('stop, leave  me\n alone ,, end ')).toEqual(['stop', 'leave me alone', 'end']);
    expect(entriesOf(undefined)).toEqual([]);
  });
});

describe('the spellings of an entry', () => {
  it('is the entry folded, and once more with the letters that stand for German and Nordic ones', () => {
    expect(spellings('Hör auf')).toEqual(['hor auf', 'hoer auf']);
    expect(spellings('ändert nützt måned første')).toEqual([
      'andert nutzt maned forste',
      'aendert nuetzt maaned foerste',
    ]);
    expect(spellings('Arrête')).toEqual(['arrete']);
  });

  it('is asked for once', () => {
    expect(spellings('Schöne Grüße')).toBe(spellings('Schöne Grüße'));
  });

  it('keeps the stars of a stem and of a tail', () => {
    expect(starred('hör*')).toEqual(['hor*', 'hoer*']);
    expect(starred('*ung')).toEqual(['*ung']);
    expect(starred('Stop')).toEqual(['stop']);
    expect(() => starred('*')).toThrow('an empty form in "*"');
  });
});

describe('the wishes of a language', () => {
  const elementsOf = (stop: string): unknown =>
    wishesOf(language({ stop }, { end: 'stop, quit', all: '@end, hör*' }))[0]?.elements;
  const words = (...forms: string[]): object => ({ kind: 'words', optional: false, orEnd: false, forms });

  it('are its lines, kind by kind, those found first before the others', () => {
    const wishes = wishesOf(
      language({ stop: 'no more\n\n  end   it\n', pause: 'tired', firm: 'never', booking: 'my trip' }),
    );
    expect(wishes.map(({ kind, source, language: code }) => [kind, source, code])).toEqual([
      ['firm', 'never', 'xx'],
      ['stop', 'no more', 'xx'],
      ['stop', 'end it', 'xx'],
      ['pause', 'tired', 'xx'],
      ['booking', 'my trip', 'xx'],
    ]);
  });

  it('are made of words, alternatives and classes, of which one may hold another', () => {
    expect(elementsOf('leave/@end me @all')).toEqual([
      words('leave', 'stop', 'quit'),
      words('me'),
      words('stop', 'quit', 'hor*', 'hoer*'),
    ]);
    expect(elementsOf('stop/@end')).toEqual([words('stop', 'quit')]);
  });

  it('have gaps, ends, and words that may be missing', () => {
    expect(elementsOf('^ end ..3 texts? $')).toEqual([
      { kind: 'begin' },
      words('end'),
      { kind: 'gap', most: 3 },
      { kind: 'words', optional: true, orEnd: false, forms: ['texts'] },
      { kind: 'end' },
    ]);
    expect(elementsOf('end now/$')).toEqual([
      words('end'),
      { kind: 'words', optional: false, orEnd: true, forms: ['now'] },
    ]);
    expect(elementsOf('end now/$?')).toEqual([
      words('end'),
      { kind: 'words', optional: true, orEnd: true, forms: ['now'] },
    ]);
  });

  it('are refused where nobody can read them', () => {
    expect(() => elementsOf('@ends')).toThrow('xx: no words "@ends"');
    expect(() => elementsOf('end ..12')).toThrow('xx: a gap is one figure, not "..12"');
    expect(() => elementsOf('end/')).toThrow('an empty form in ""');
  });
});
