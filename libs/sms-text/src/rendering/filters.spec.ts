import { describe, expect, it } from '@jest/globals';
import { capitalize, date, downcase, items, money, truncate, upcase } from './filters.js';

const english = { locale: 'en-GB', zone: 'Europe/London' };

describe('money', () => {
  it.each([
    ['a text', '4990'],
    ['a fraction', 49.9],
    ['nothing', undefined],
    ['a list', [4990]],
    ['a record without an amount', { currency: 'EUR' }],
    ['a fraction in a record', { minor: 0.5, currency: 'EUR' }],
  ])('refuses %s', (_, value) => {
    expect(() => money(english, value, 'EUR')).toThrow('money needs integer minor units');
  });

  it.each([['eur'], ['EURO'], ['XEUR1'], [978], [undefined], [['EUR']]])('refuses the currency %j', (currency) => {
    expect(() => money(english, 4990, currency)).toThrow('money needs an ISO 4217 currency');
  });

  it('takes the currency it is told before that of the value', () => {
    expect(money(english, { minor: 4990, currency: 'USD' }, 'EUR')).toBe('€49.90');
  });

  it('writes nothing owed, cents alone and negative ones', () => {
    expect([0, 5, 50, -5].map((minor) => money(english, minor, 'EUR'))).toEqual(['€0', '€0.05', '€0.50', '-€0.05']);
    expect(money(english, 7, 'KWD')).toMatch(/0\.007$/);
  });
});

describe('date', () => {
  it('takes milliseconds too, in the zone of the person', () => {
    const at = Date.parse('2026-07-01T23:30:00Z');
    expect(date(english, at, 'short')).toBe('02/07/2026');
    expect(date({ ...english, zone: 'America/New_York' }, at, 'short')).toBe('01/07/2026');
    expect(date(english, at, 'medium')).toBe('2 Jul 2026');
    expect(date(english, at)).toBe('2 July 2026');
  });

  it.each([undefined, null, true, [], {}, 'soon', ''])('refuses %j', (value) => {
    expect(() => date(english, value)).toThrow('date needs an ISO 8601 text or epoch milliseconds');
  });

  it('names its styles, and the kind of zone it wants', () => {
    const styles = 'date knows the styles short, medium, long, weekday, time, datetime';
    expect(() => date(english, 0, 'odd')).toThrow(styles);
    expect(() => date(english, 0, 7)).toThrow(styles);
    expect(() => date(english, 0, 'time', 'Mars/Base')).toThrow('date needs an IANA zone such as Europe/Madrid');
  });

  it('goes by the person’s zone where the other one is no name', () => {
    expect(date(english, '2026-07-01T09:30:00Z', 'time', 9)).toBe('10:30');
  });
});

describe('items', () => {
  it.each([['text'], [{ name: 'Lamp' }], [undefined]])('refuses what is no list: %j', (value) => {
    expect(() => items(english, value)).toThrow('items needs a list');
  });

  it.each([[7], [null], [['Lamp']]])('refuses an entry like %j', (entry) => {
    expect(() => items(english, [entry])).toThrow('items needs texts or objects with a name');
  });

  it('counts what has no name, and leaves out what there is none of', () => {
    const list = [
      { quantity: 2 },
      { name: 7, quantity: 1 },
      { name: 'Rug', quantity: 0 },
      { name: 'Lamp', quantity: -3 },
    ];
    expect(items(english, list)).toBe('3 items');
    expect(items(english, [...list, 'Sofa'])).toBe('4 items: Sofa');
    expect(items(english, [])).toBe('0 items');
  });

  it('takes a quantity that is none for one, and a fraction for the nearest', () => {
    const of = (quantity: unknown) => items(english, [{ name: 'Rug', quantity }]);
    expect(['2', Number.NaN, Infinity, undefined].map(of)).toEqual(Array(4).fill('1 item: Rug'));
    expect([of(1.6), of(0.4)]).toEqual(['2 items: Rug', '0 items']);
  });

  it('names as many as it is told, three where that is no number', () => {
    const list = ['a', 'b', 'c', 'd'];
    expect(items(english, list, 4)).toBe('4 items: a, b, c, d');
    expect(items(english, list, 0)).toBe('4 items');
    for (const limit of [undefined, -1, '2', null]) expect(items(english, list, limit)).toBe('4 items: a, b, c, +1');
  });
});

describe('texts', () => {
  it.each([
    ['upcase', upcase],
    ['downcase', downcase],
    ['capitalize', capitalize],
    ['truncate', truncate],
  ])('%s takes texts and numbers, and nothing else', (_, filter) => {
    expect(filter(english, 7)).toBe('7');
    expect(filter(english, '')).toBe('');
    for (const value of [undefined, null, true, [], {}]) expect(() => filter(english, value)).toThrow('needs a text');
  });

  it('are cut to fifty characters where the length is no number, and to nothing but the ellipsis at zero', () => {
    const long = 'a'.repeat(60);
    for (const length of [undefined, -1, '9', null]) {
      expect(truncate(english, long, length)).toBe(`${'a'.repeat(47)}...`);
    }
    expect(truncate(english, long, 0)).toBe('...');
    expect(truncate(english, long, 10.9)).toBe(`${'a'.repeat(7)}...`);
  });

  it('end with the usual ellipsis where another is no text, and without a space before it', () => {
    expect(truncate(english, 'a lamp for the night', 9, 7)).toBe('a lamp...');
    expect(truncate(english, ' ab cdef', 5, '~')).toBe(' ab~');
    expect(truncate(english, 'abc', 3)).toBe('abc');
  });
});
