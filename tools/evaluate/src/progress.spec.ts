import { describe, expect, it } from '@jest/globals';
import { Progress } from './progress.js';

function shown(isTTY: boolean, instants: readonly number[]): string[] {
  const texts: string[] = [];
  let now = 0;
  const progress = new Progress({ isTTY, write: (text: string) => texts.push(text) }, () => now);
  instants.forEach((instant, n) => {
    now = instant;
    progress.show({ lines: (n + 1) * 1000, bad: 1 });
  });
  progress.end({ lines: 9000, bad: 2 });
  return texts;
}

describe('progress', () => {
  it('is one line on a terminal, written over a few times a second', () => {
    expect(shown(true, [0, 50, 300])).toEqual([
      '\r\u001B[2K1,000 lines, 1 of them bad',
      '\r\u001B[2K3,000 lines, 1 of them bad',
      '\r\u001B[2K9,000 lines, 2 of them bad\n',
    ]);
  });

  it('is nothing where nobody looks on', () => {
    expect(shown(false, [0, 300])).toEqual([]);
  });
});
