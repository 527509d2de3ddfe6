import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { corrected, distance, isSlip, meantKeyword } from './misspelt.js';

const speaksOnly =
  (...codes: readonly string[]) =>
  (language: string): boolean =>
    codes.includes(language);
const everything = (): boolean => true;

describe('the distance of two words', () => {
  it.each([
    ['stop', 'stop', 0],
    ['stop', 'stp', 1],
    ['stp', 'stop', 1],
    ['stop', 'stqp', 1],
    ['stop', 'sotp', 1],
    ['stop', 'tsop', 1],
    ['stop', 'stpo', 1],
    ['stop', 'sop', 1],
    ['stop', 'soot', 2],
    ['stop', 'shop', 1],
    ['abmelden', 'abmeldne', 1],
    ['abmelden', 'bamelndne', 3],
    ['stop', 'xyzw', 4],
    ['', 'abc', 3],
  ])('from %s to %s is %i', (a, b, far) => {
    expect(distance(a, b, 5)).toBe(far);
    expect(distance(b, a, 5)).toBe(far);
  });

  it('is the least number of letters changed, left out, put in or swapped with a neighbour, as counted slowly', () => {
    const slowly = (a: string, b: string): number => {
      if (a === '' || b === '') return a.length + b.length;
      const [head, tail] = [a.at(-1) === b.at(-1) ? 0 : 1, [a.slice(0, -1), b.slice(0, -1)] as const];
      const ways = [slowly(tail[0], tail[1]) + head, slowly(tail[0], b) + 1, slowly(a, tail[1]) + 1];
      const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
      return Math.min(...ways, ...(swapped ? [slowly(a.slice(0, -2), b.slice(0, -2)) + 1] : []));
    };
    const word = fc.string({ unit: fc.constantFrom('s', 't', 'o'), maxLength: 5 });
    fc.assert(fc.property(word, word, (a, b) => expect(distance(a, b, 9)).toBe(slowly(a, b))));
  });

  it('is counted up to a bound', () => {
    expect(distance('stop', 'stopping', 2)).toBe(3);
    expect(distance('stop', 'xyzw', 2)).toBe(3);
    expect(distance('stop', 'stxy', 2)).toBe(2);
    expect(distance('stop', 'stopit', 2)).toBe(2);
  });
});

describe('a slip of the finger', () => {
  it.each(['sotp', 'stp', 'stoop', 'stpo', 'dtop', 'srop', 'st0p', 'stol'])('makes %s of stop', (word) =>
    expect(isSlip(word, 'stop')).toBe(true),
  );

  it.each(['stop', 'step', 'shop', 'top', 'atops', 'stopping', 'xstop', 'ston'])('does not make %s of it', (word) =>
    expect(isSlip(word, 'stop')).toBe(false),
  );
});

describe('the keyword that was meant', () => {
  it.each([
    ['sotp', 'stop'],
    ['stob', 'stop'],
    ['unsuscribe', 'unsubscribe'],
    ['unsubscribbe', 'unsubscribe'],
    ['unsubcsribbe', 'unsubscribe'],
    ['desabonnner', 'desabonner'],
    ['abmleden', 'abmelden'],
    ['iptla', 'iptal'],
    ['bja', 'baja'],
    ['srop', 'stop'],
    ['stoip', 'stop'],
    ['konice', 'koniec'],
    ['wyipsz', 'wypisz'],
    ['отпсиаться', 'отписаться'],
  ])('behind %s is %s', (word, meant) => expect(meantKeyword(word, everything)).toBe(meant));

  it.each([
    'shop',
    'step',
    'canada',
    'st',
    'x'.repeat(21),
    'strt',
    'start',
    'help',
    'yes',
    'parcel',
    'hello',
    'anmelden',
  ])('is none behind %s', (word) => expect(meantKeyword(word, everything)).toBeUndefined());

  it('is one of the languages of the person where it is short', () => {
    expect(meantKeyword('iptla', speaksOnly('en', 'es'))).toBeUndefined();
    expect(meantKeyword('sotp', speaksOnly('xx'))).toBe('stop');
  });
});

describe('a word inside a sentence', () => {
  it.each([
    ['sotp', 'stop'],
    ['stpp', 'stop'],
    ['srop', 'stop'],
    ['stoip', 'stop'],
    ['mesages', 'messages'],
    ['messsges', 'messages'],
    ['unsuscribe', 'unsubscribe'],
    ['unsbuscirbe', 'unsubscribe'],
  ])('is corrected: %s is %s', (word, meant) => expect(corrected(word)).toBe(meant));

  it.each(['shop', 'st', 'please', 'messages', 'stop', 'hello', 'xyzzy', 'über', 'a1b2', 'x'.repeat(21), 'start'])(
    'is itself: %s',
    (word) => expect(corrected(word)).toBe(word),
  );
});
