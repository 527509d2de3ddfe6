export type Line = Readonly<{ number: number; text: string }> | Readonly<{ number: number; problem: string }>;

const newline = 10;
/** A reply or a text has some hundred characters. What is longer than this is no line of a corpus, and not kept. */
export const longestLine = 1 << 20;

/** The lines of a stream of UTF-8, counted from 1, without those that are empty. Holds no more than one line. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const line = new OpenLine();
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      line.add(chunk.subarray(start, end));
      const whole = line.close();
      if (whole) yield whole;
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  const last = line.close();
  if (last) yield last;
}

class OpenLine {
  private number = 0;
  private length = 0;
  private pieces: Uint8Array[] = [];
  // A byte order mark, which Windows puts in front, is taken off.
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  add(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length > longestLine) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  close(): Line | undefined {
    const { length, pieces } = this;
    const number = (this.number += 1);
    this.length = 0;
    this.pieces = [];
    if (length > longestLine) return { number, problem: `is longer than ${longestLine} bytes` };
    try {
      const text = this.decoder.decode(Buffer.concat(pieces));
      return text.trim() === '' ? undefined : { number, text };
    } catch {
      return { number, problem: 'is not UTF-8' };
    }
  }
}
