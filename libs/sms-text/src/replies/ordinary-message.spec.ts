import { describe, expect, it } from '@jest/globals';
import { classifyReply } from './classify-reply.js';

const answer = (text: string, ...languages: string[]) => classifyReply(text, { languages }).meaning;

describe('an ordinary message', () => {
  it.each([
    ['en', 'Monday', 'good evening!', 'size 39 please', '3 tickets please', 'on my way 😊', 'awesome'],
    ['es', 'Buen día', '¿Llega hoy?', 'hoy', 'que bonito!!'],
    ['fr', 'en route', 'on verra', 'rouge'],
    ['de', 'bin unterwegs', 'heute'],
    ['nl', 'vandaag', 'rood', 'bel mij aub'],
    ['pt', 'hoje', 'oi', 'estou a caminho'],
    ['ja', 'ありがとうございます'],
    ['ar', 'شكرا لكم', 'غدا'],
  ])('of %s says nothing that is to be heard', (language, ...texts) => {
    for (const text of texts) expect([text, answer(text, language)]).toEqual([text, 'none']);
  });

  it('is the whole message, without a sign beside it', () => {
    expect(answer('stop monday', 'en')).not.toBe('none');
    expect(answer('awesome, now stop texting me', 'en')).not.toBe('none');
    expect(answer('awesome 🛑', 'en')).toBe('pause');
    expect(answer('awesome 😤', 'en')).toBe('pause');
    expect(classifyReply('on my way?!', { languages: ['en'] }).evidence.level).not.toBe('ordinary');
    expect(classifyReply('can I. cancel my order please', { languages: ['en'] }).evidence.level).not.toBe('ordinary');
  });

  it('is one of a language of the person', () => {
    expect(classifyReply('vandaag', { languages: ['es'] }).evidence.level).not.toBe('ordinary');
    expect(classifyReply('vandaag', { country: 'HU' }).evidence.level).not.toBe('ordinary');
    expect(classifyReply('vandaag').evidence).toEqual({ level: 'ordinary', language: 'nl' });
  });
});
