import { describe, expect, it } from '@jest/globals';
import { Readable, Writable } from 'node:stream';
import type { Evaluate } from './answers/answer.js';
import { evaluateLines } from './evaluate-lines.js';

const length: Evaluate = (row) => ({ length: row.text('text').length });

class Kept extends Writable {
  text = '';
  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

async function answersTo(lines: readonly string[]) {
  const out = new Kept();
  const counts = await evaluateLines(Readable.from([Buffer.from(lines.join('\n'))]), out, length);
  const answers: unknown[] = out.text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { counts, answers };
}

describe('evaluating lines', () => {
  it('answers each in its place, bad ones with what is wrong and the id if there is one', async () => {
    const { counts, answers } = await answersTo([
      '{"id":"a","text":"four","label":"stop"}',
      '{"id":"b"',
      '[1]',
      '{"text":"no id"}',
      '{"id":{"a":1},"text":"no id either"}',
      '{"id":"c","text":5}',
      '{"id":9,"text":""}',
    ]);
    expect(answers).toEqual([
      { id: 'a', length: 4 },
      { id: null, error: 'line 2: is not JSON' },
      { id: null, error: 'line 3: must be a JSON object' },
      { id: null, error: 'line 4: id must be a string or a number' },
      { id: null, error: 'line 5: id must be a string or a number' },
      { id: 'c', error: 'line 6: text must be a string' },
      { id: 9, length: 0 },
    ]);
    expect(counts).toEqual({ lines: 7, bad: 5 });
  });

  it('answers nothing with nothing', async () => {
    expect(await answersTo([])).toEqual({ counts: { lines: 0, bad: 0 }, answers: [] });
  });

  it('does not hide a fault of its own behind a bad line', async () => {
    const broken: Evaluate = () => {
      throw new TypeError('a fault');
    };
    await expect(evaluateLines(Readable.from([Buffer.from('{"id":1}')]), new Kept(), broken)).rejects.toThrow(
      'a fault',
    );
  });

  it('reads no further while nobody takes the answers', async () => {
    let [taken, release] = [0, (): void => undefined];
    const chunk = Buffer.from(`${JSON.stringify({ id: 'x'.repeat(1000), text: '' })}\n`.repeat(100));
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; taken < 50; taken += 1) yield chunk;
    }
    const stuck = new Promise<number>((resolve) => {
      const out = new Writable({
        highWaterMark: 1,
        write: (_chunk, _encoding, done) => {
          release = done;
          // Everything that would go on without us has gone on when the event loop comes round.
          setImmediate(() => resolve(taken));
        },
      });
      const all = evaluateLines(endless(), out, length);
      all.catch(() => undefined);
    });
    expect(await stuck).toBeLessThan(3);
    release();
  });
});
