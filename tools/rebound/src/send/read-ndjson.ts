import { createReadStream } from 'node:fs';
import { isRecord, type Line, type Place } from './line.js';

const newline = 0x0a;
/** Far above what the edge takes; a longer line is not kept in memory. */
const longestLine = 1_048_576;

/** The lines of an NDJSON file, one JSON object each; blank ones are passed over. Holds one line at a time. */
export async function* readNdjson(file: string): AsyncGenerator<Line> {
  let line = 0;
  let offset = 0;
  let pending: Buffer[] = [];
  let length = 0;
  const finish = (): Line | undefined => {
    line += 1;
    const read = length > longestLine ? tooLong({ line, offset }) : parsed(Buffer.concat(pending), { line, offset });
    pending = [];
    length = 0;
    return read;
  };
  for await (const chunk of chunksOf(file)) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      length += end - start;
      if (length <= longestLine) pending.push(chunk.subarray(start, end));
      offset += end + 1 - start;
      start = end + 1;
      const read = finish();
      if (read) yield read;
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    offset += rest.length;
    if (length <= longestLine) pending.push(rest);
    else pending = [];
  }
  const last = length > 0 ? finish() : undefined;
  if (last) yield last;
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
  }
}

const tooLong = (place: Place): Line => ({
  ...place,
  refused: { code: 'too-large', reason: `a line has at most ${longestLine} bytes` },
});

function parsed(bytes: Buffer, place: Place): Line | undefined {
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  if (text === '') return undefined;
  try {
    const event: unknown = JSON.parse(text);
    if (isRecord(event)) return { ...place, event };
    return { ...place, refused: { code: 'invalid-json', reason: 'must be a JSON object' } };
  } catch {
    return { ...place, refused: { code: 'invalid-json', reason: 'is not valid JSON' } };
  }
}
