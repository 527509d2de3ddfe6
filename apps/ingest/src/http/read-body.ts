import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, inflate, type InputType, type ZlibOptions } from 'node:zlib';
import { RefusedRequest } from './refused.js';

type Inflate = (data: InputType, options: ZlibOptions) => Promise<Buffer>;
const inflaters: Readonly<Record<string, Inflate>> = {
  gzip: promisify<InputType, ZlibOptions, Buffer>(gunzip),
  'x-gzip': promisify<InputType, ZlibOptions, Buffer>(gunzip),
  deflate: promisify<InputType, ZlibOptions, Buffer>(inflate),
};

const tooLarge = (limit: number): RefusedRequest =>
  new RefusedRequest({ code: 'too-large', detail: `A request body has at most ${limit} bytes.` });

/**
 * The whole body, decompressed. Stops reading, and stops decompressing, at the limit: a small body that would grow to
 * gigabytes is refused when it passes it, not after.
 * @throws RefusedRequest
 */
export async function readBody(message: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const inflater = inflaters[encoding];
  if (!inflater && encoding !== 'identity') {
    throw new RefusedRequest({
      code: 'content-encoding',
      detail: 'Bodies are sent plain, or compressed with gzip or deflate.',
      field: 'content-encoding',
    });
  }
  if (Number(message.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const body = await collect(message, limit);
  if (!inflater || body.length === 0) return body;
  try {
    return await inflater(body, { maxOutputLength: limit });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit);
    throw new RefusedRequest({ code: 'invalid-json', detail: `The body is not what ${encoding} makes.` }, body.length);
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

function collect(message: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      message.off('data', take);
      // What is still to come is thrown away, so that the answer can be read by a client that is busy sending.
      message.resume();
      reject(tooLarge(limit));
    };
    message.on('data', take);
    message.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    message.once('error', reject);
    message.once('aborted', () =>
      reject(new RefusedRequest({ code: 'invalid-json', detail: 'The body ended early.' })),
    );
  });
}

const deepest = 64;
const quote = 0x22;
const backslash = 0x5c;

/** Whether JSON nests deeper than anything sensible does: what walks through it later would run out of stack. */
function nestsTooDeep(json: Buffer): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === quote) {
      for (at += 1; at < json.length && json[at] !== quote; at += 1) if (json[at] === backslash) at += 1;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return false;
}

/** @throws RefusedRequest; a parser's own message may quote the body and is not passed on */
export function parseJson(body: Buffer): unknown {
  if (nestsTooDeep(body)) {
    throw new RefusedRequest(
      { code: 'invalid-json', detail: `JSON nests at most ${deepest} levels deep.` },
      body.length,
    );
  }
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    return parsed;
  } catch {
    throw new RefusedRequest({ code: 'invalid-json', detail: 'The body is not valid JSON.' }, body.length);
  }
}
