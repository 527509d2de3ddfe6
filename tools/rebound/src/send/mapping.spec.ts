import { describe, expect, it } from '@jest/globals';
import { mapRow, missingColumns, parseMapping } from './mapping.js';

const row = (cells: Record<string, string>) => new Map(Object.entries(cells));

describe('a mapping', () => {
  const mapping = parseMapping(
    {
      event: { value: 'Order Completed' },
      userId: 'customer',
      timestamp: { column: 'bought', zone: 'Europe/Madrid' },
      properties: {
        order_id: 'order',
        total: { column: 'amount', type: 'number' },
        currency: { value: 'EUR' },
        gift: { column: 'gift', type: 'boolean' },
      },
      traits: { address: { country: 'country' } },
    },
    'map.yaml',
  );

  it('makes an event of a row', () => {
    const cells = {
      customer: 'u-1',
      bought: '2026-07-01 12:00:00',
      order: '0042',
      amount: '12.30',
      gift: 'yes',
      country: 'ES',
    };
    expect(mapRow(mapping, row(cells))).toEqual({
      event: {
        type: 'track',
        event: 'Order Completed',
        userId: 'u-1',
        timestamp: '2026-07-01T10:00:00.000Z',
        properties: { order_id: '0042', total: 12.3, currency: 'EUR', gift: true },
        traits: { address: { country: 'ES' } },
      },
    });
  });

  it('leaves empty cells out', () => {
    expect(mapRow(mapping, row({ customer: 'u-1', amount: ' ' }))).toEqual({
      event: { type: 'track', event: 'Order Completed', userId: 'u-1', properties: { currency: 'EUR' } },
    });
  });

  it.each([
    ['amount', '12,30'],
    ['gift', 'perhaps'],
    ['bought', 'yesterday'],
  ])('refuses a row by its column: %s', (column, cell) => {
    const mapped = mapRow(mapping, row({ customer: 'u', [column]: cell }));
    expect(mapped).toMatchObject({ refused: { code: 'invalid-event', field: column } });
    expect(JSON.stringify(mapped)).not.toContain(cell);
  });

  it('names the columns that the file does not have', () => {
    expect(missingColumns(mapping, ['customer', 'order', 'amount', 'country'])).toEqual(['bought', 'gift']);
  });
});

describe('instants', () => {
  const at = (cell: string, time: Record<string, string> = {}) => {
    const mapping = parseMapping({ userId: 'u', timestamp: { column: 't', ...time } }, 'map.yaml');
    const mapped = mapRow(mapping, row({ u: '1', t: cell }));
    return 'event' in mapped ? mapped.event['timestamp'] : undefined;
  };

  it.each([
    ['2026-07-01T12:00:00Z', {}, '2026-07-01T12:00:00.000Z'],
    ['2026-07-01 12:00:00 +0200', {}, '2026-07-01T10:00:00.000Z'],
    ['1782907200', {}, '2026-07-01T12:00:00.000Z'],
    ['1782907200000', {}, '2026-07-01T12:00:00.000Z'],
    ['01/07/2026 14:00', { format: 'dd/MM/yyyy HH:mm', zone: 'Europe/Madrid' }, '2026-07-01T12:00:00.000Z'],
  ])('%s', (cell, time, instant) => expect(at(cell, time)).toBe(instant));

  it('in a local time need a zone', () => {
    expect(at('2026-07-01 12:00:00')).toBeUndefined();
    expect(at('01/07/2026 14:00', { format: 'dd/MM/yyyy HH:mm' })).toBeUndefined();
  });
});

describe('a mapping that is wrong', () => {
  it.each([
    ['is no object', [], 'must be an object'],
    ['has no person', { event: 'e' }, 'userId is needed'],
    ['has an unknown field', { userId: 'u', prperties: {} }, 'prperties is not known'],
    ['has a type that is none', { userId: { column: 'u', type: 'money' } }, 'userId type must be one of'],
    [
      'has a zone that is none',
      { userId: 'u', timestamp: { column: 't', zone: 'Mars' } },
      'timestamp zone must be an IANA zone',
    ],
    ['has a source that is none', { userId: 7 }, 'userId must be the name of a column'],
    ['has a delimiter that is none', { userId: 'u', delimiter: 5 }, 'delimiter must be a text'],
  ])('%s is told in one line', (_, document, message) => {
    expect(() => parseMapping(document, 'map.yaml')).toThrow(
      `map.yaml: ${message.startsWith('must') ? 'the mapping ' : ''}${message}`,
    );
  });
});
