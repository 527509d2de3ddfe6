import { describe, expect, it } from '@jest/globals';
import { Batcher, isRefusal, prepare } from './batches.js';

const file = 'a'.repeat(64);
const json = (event: Record<string, unknown>, line = 1, sha256 = file): Record<string, unknown> => {
  const prepared = prepare(event, line, sha256);
  if (isRefusal(prepared)) throw new Error(prepared.reason);
  return JSON.parse(prepared.json);
};

describe('an event of a file', () => {
  it('without an id gets one of the file and the line: the same each time, another for each line and file', () => {
    const id = (line: number, sha256?: string) => json({ event: 'x' }, line, sha256)['messageId'];
    expect(id(1)).toBe(id(1));
    expect(new Set([id(1), id(2), id(1, 'b'.repeat(64))]).size).toBe(3);
  });

  it('with an id keeps it', () => {
    expect(json({ type: 'page', messageId: 'm' })).toEqual({ type: 'page', messageId: 'm' });
    expect(json({ specversion: '1.0', id: 'e', source: '/s' })).toEqual({ specversion: '1.0', id: 'e', source: '/s' });
  });

  it('is a Segment message or a CloudEvent by its fields', () => {
    expect(prepare({ event: 'x' }, 1, file)).toMatchObject({ format: 'segment' });
    expect(json({ event: 'x' })).toMatchObject({ type: 'track' });
    expect(prepare({ specversion: '1.0' }, 1, file)).toMatchObject({ format: 'cloudevents' });
    expect(json({ specversion: '1.0' })).toMatchObject({ id: expect.any(String), source: '/rebound/send' });
    expect(prepare({ a: 1 }, 1, file)).toMatchObject({ field: 'type' });
  });
});

describe('batches', () => {
  it('are closed by number and by size, and never lose a line', () => {
    const batcher = new Batcher();
    const closed = [];
    for (let line = 1; line <= 1000; line += 1) {
      const text = JSON.stringify({ line, text: 'x'.repeat(line % 7 === 0 ? 30_000 : 10) });
      const batch = batcher.add(line % 3 === 0 ? 'cloudevents' : 'segment', line, text);
      if (batch) closed.push(batch);
    }
    expect(batcher.firstOpenLine()).toBeGreaterThan(800);
    closed.push(...batcher.flush());
    const lines = closed.flatMap(({ events }) => events.map(({ line }) => line)).sort((a, b) => a - b);
    expect(lines).toEqual(Array.from({ length: 1000 }, (_, n) => n + 1));
    for (const { events } of closed) {
      expect(events.length).toBeLessThanOrEqual(200);
      expect(events.reduce((sum, { json: text }) => sum + text.length, 0)).toBeLessThanOrEqual(400_000);
    }
  });
});
