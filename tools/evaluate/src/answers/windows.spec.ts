import { describe, expect, it } from '@jest/globals';
import { answered } from './answered.js';
import { windows, type WindowOptions } from './windows.js';

const answer = (row: object, options: Partial<WindowOptions> = {}) =>
  answered(windows({ acceptDefaultRules: false, closeEarlyMs: 0, ...options }), {
    id: 'w',
    at: '2026-11-20T15:00:00Z',
    class: 'marketing',
    ...row,
  });
const spanish = '+34600000001';
const american = '+12125550123';

describe('an instant', () => {
  it('in the window is allowed, with the rules that were looked at', () => {
    expect(answer({ to: spanish })).toEqual({
      id: 'w',
      answer: 'allowed',
      rules: expect.arrayContaining([{ id: 'es.hours', version: expect.any(Number) }]),
    });
  });

  it('after it is deferred until the first one that is allowed, in UTC', () => {
    // Without a state the earliest evening and the latest morning of the continental states count.
    expect(answer({ to: american, at: '2026-11-20T12:00:00Z' })).toMatchObject({
      answer: 'deferred-until 2026-11-20T17:00:00.000Z',
    });
    expect(answer({ to: american, at: '2026-11-20T12:00:00Z', state: 'US-NY' })).toMatchObject({
      answer: 'deferred-until 2026-11-20T13:00:00.000Z',
    });
  });

  it('is looked at on the clock of the zone that is named', () => {
    const row = { to: spanish, at: '2026-11-20T08:30:00Z' };
    expect(answer({ ...row, zone: 'Europe/Madrid' })).toMatchObject({ answer: 'allowed' });
    expect(answer({ ...row, zone: 'Atlantic/Canary' })).toMatchObject({
      answer: 'deferred-until 2026-11-20T09:00:00.000Z',
    });
  });

  it('is judged by the law of the state that is named', () => {
    // 20:30 in Miami: open to the country until 21:00, closed to Florida from 20:00.
    const evening = { to: american, at: '2026-11-21T01:30:00Z', zone: 'America/New_York' };
    expect(answer({ ...evening, state: 'US-NY' })).toMatchObject({ answer: 'allowed' });
    expect(answer({ ...evening, state: 'us-fl', country: 'US' })).toMatchObject({
      answer: 'deferred-until 2026-11-21T13:00:00.000Z',
      rules: expect.arrayContaining([expect.objectContaining({ id: 'us-fl.hours' })]),
    });
  });

  it('keeps to the law of the number and of the country', () => {
    const { rules } = Object(answer({ to: spanish, country: 'FR' }));
    const ids = rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['es.hours', 'fr.hours']));
  });

  it('knows no zone less for a country that the number has anyway', () => {
    // 09:00 in Los Angeles is 07:00 in Honolulu, where the area code 808 is.
    const row = { to: '+18085550123', at: '2026-11-20T17:00:00Z' };
    expect(answer({ ...row, country: 'US' })).toEqual(answer(row));
    expect(answer(row)).toMatchObject({ answer: 'deferred-until 2026-11-20T18:00:00.000Z' });
  });

  it('is never at night for a transactional message', () => {
    expect(answer({ to: spanish, at: '2026-11-20T02:00:00Z', class: 'transactional' })).toMatchObject({
      answer: 'allowed',
    });
  });

  it('in a country without rules is blocked until the default rules are accepted', () => {
    const row = { to: '+27820000001' };
    expect(answer(row)).toEqual({ id: 'w', answer: 'blocked', rules: [] });
    expect(answer(row, { acceptDefaultRules: true })).toMatchObject({ answer: 'allowed' });
  });

  it('shortly before the end is allowed by the law, and not by who closes early', () => {
    const row = { to: american, zone: 'America/New_York', state: 'US-NY', at: '2026-11-21T01:59:59.999Z' };
    expect(answer(row)).toMatchObject({ answer: 'allowed' });
    expect(answer({ ...row, at: '2026-11-21T02:00:00Z' })).toMatchObject({
      answer: 'deferred-until 2026-11-21T13:00:00.000Z',
    });
    expect(answer(row, { closeEarlyMs: 300_000 })).toMatchObject({
      answer: 'deferred-until 2026-11-21T13:00:00.000Z',
    });
  });

  it('is asked for with a number in national form where the country is named', () => {
    expect(answer({ to: '600 000 001', country: 'es' })).toMatchObject({ answer: 'allowed' });
  });

  it.each([
    [{}, 'to must be a string'],
    [{ to: '600 000 001' }, 'to: needs the international form (+…) or a country'],
    [{ to: spanish, at: '2026-11-20T15:00:00' }, 'at must be an instant with its zone (2026-11-20T20:30:00Z)'],
    [{ to: spanish, at: 1_795_000_000 }, 'at must be a string'],
    [{ to: spanish, class: 'promo' }, 'class must be one of marketing, transactional'],
    [{ to: american, state: 'Florida' }, 'state must be a country and its part (US-FL)'],
    [{ to: american, state: 'US-FL', country: 'ES' }, 'state must be one of the country'],
    [{ to: spanish, zone: 'Mars/Olympus' }, 'zone must be the name of a time zone (Europe/Madrid)'],
    [{ to: spanish, zone: 2 }, 'zone must be a string'],
  ])('%j is refused', (row, problem) => {
    expect(answer(row)).toEqual({ id: 'w', error: `line 1: ${problem}` });
  });
});
