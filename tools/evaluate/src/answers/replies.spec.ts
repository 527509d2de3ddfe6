import { describe, expect, it } from '@jest/globals';
import { answered } from './answered.js';
import { replies } from './replies.js';

const answer = (row: object) => answered(replies, row);

describe('a reply', () => {
  it.each([
    ['STOP', 'stop'],
    ['thanks, arrived', 'none'],
  ])('%s is answered with its meaning and what matched', (text, meaning) => {
    expect(answer({ id: 'r1', text })).toEqual({
      id: 'r1',
      answer: meaning,
      evidence: expect.objectContaining({ level: expect.any(String) }),
    });
  });

  it('is read in the language that the person speaks, whatever else a locale says', () => {
    // "alta" enrols in Spanish; who is said to speak German did not say so.
    expect(answer({ id: 1, text: 'alta', lang: 'es-MX' })).toMatchObject({ answer: 'start' });
    expect(answer({ id: 1, text: 'alta', lang: 'de' })).not.toMatchObject({ answer: 'start' });
  });

  it('is read with the words of the country of the number, however it is written', () => {
    expect(answer({ id: 1, text: 'alta', country: 'es' })).toMatchObject({ answer: 'start' });
    expect(answer({ id: 1, text: 'alta', country: 'DE' })).not.toMatchObject({ answer: 'start' });
    expect(answer({ id: 1, text: 'STOP', country: ' ', lang: '' })).toMatchObject({ answer: 'stop' });
  });

  it('means yes only while the question is open', () => {
    const yes = { id: 'r2', text: 'yes', lang: 'en' };
    expect(answer({ ...yes, context: { double_opt_in_pending: true } })).toMatchObject({ answer: 'start' });
    expect(answer({ ...yes, context: { double_opt_in_pending: false } })).toMatchObject({ answer: 'none' });
    expect(answer({ ...yes, context: null })).toMatchObject({ answer: 'none' });
    expect(answer(yes)).toMatchObject({ answer: 'none' });
  });

  it.each([
    [{ id: 7 }, 'text must be a string'],
    [{ id: 7, text: 12 }, 'text must be a string'],
    [{ id: 7, text: 'a', lang: 'Spanish please' }, 'lang must be a language code (es, pt-BR)'],
    [{ id: 7, text: 'a', lang: ['es'] }, 'lang must be a language code (es, pt-BR)'],
    [{ id: 7, text: 'a', country: 'Spain' }, 'country must be a country code of two letters (ES)'],
    [{ id: 7, text: 'a', context: 'asked' }, 'context must be an object'],
    [{ id: 7, text: 'a', context: { double_opt_in_pending: 'yes' } }, 'double_opt_in_pending must be true or false'],
  ])('%j is refused', (row, problem) => {
    expect(answer(row)).toEqual({ id: 7, error: `line 1: ${problem}` });
  });
});
