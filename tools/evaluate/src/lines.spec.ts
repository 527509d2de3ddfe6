import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { linesOf, longestLine, type Line } from './lines.js';

async function read(...chunks: (string | Uint8Array)[]): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))) lines.push(line);
  return lines;
}

describe('the lines of a stream', () => {
  it('are counted as an editor does, and those without anything left out', async () => {
    expect(await read('a\n\n  \r\nb\r\nc')).toEqual([
      { number: 1, text: 'a' },
      { number: 4, text: 'b\r' },
      { number: 5, text: 'c' },
    ]);
  });

  it('are the same wherever the stream is cut, inside of a character too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(60)), async (text, cuts) => {
        const bytes = Buffer.from(`{"text":"é"}\n${text}\n😀`);
        const bounds = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        const pieces = bounds.slice(1).map((end, n) => bytes.subarray(bounds[n], end));
        expect(await read(...pieces)).toEqual(await read(bytes));
      }),
    );
  });

  it('have no byte order mark in front', async () => {
    expect(await read('\ufeff{}\n')).toEqual([{ number: 1, text: '{}' }]);
  });

  it('that are too long or no UTF-8 are told, and the next ones read', async () => {
    const long = 'x'.repeat(longestLine / 2);
    expect(await read(long, long, long, '\n', Buffer.from([0x61, 0xff]), '\nb')).toEqual([
      { number: 1, problem: 'is longer than 1048576 bytes' },
      { number: 2, problem: 'is not UTF-8' },
      { number: 3, text: 'b' },
    ]);
  });
});
