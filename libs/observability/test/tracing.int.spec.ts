import { describe, expect, it, jest } from '@jest/globals';
import type { SpanRecord } from '@rebound/observability';
import { testServers } from '@rebound/testing';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(90_000);

const root = path.resolve(import.meta.dirname, '../../..');
const traceId = '0af7651916cd43dd8448eb211c80319c';
const parent = `00-${traceId}-b7ad6b7169203331-01`;

async function spansOf(more: Record<string, string>): Promise<SpanRecord[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spans-'));
  const file = path.join(folder, 'spans.ndjson');
  const { databaseUrl, redisUrl } = testServers();
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    OTEL_SPANS_FILE: file,
    OTEL_SAMPLE_RATIO: '1',
    ...more,
  };
  const script = path.join(import.meta.dirname, 'fixtures/traced-work.mjs');
  try {
    await promisify(execFile)(process.execPath, ['--import', '@rebound/observability/register', script, parent], {
      env,
      cwd: root,
    });
    const text = await readFile(file, 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter(Boolean)
      .map((line): SpanRecord => JSON.parse(line));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('tracing a process', () => {
  it('follows the given trace through statements and commands, and keeps none of their values', async () => {
    const spans = await spansOf({});
    const work = spans.find(({ name }) => name === 'campaigns.message-request.v1 process');
    expect(work).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331', service: 'dispatch' });
    const children = spans.filter(({ parentSpanId }) => parentSpanId === work?.spanId);
    expect(children.some(({ name }) => /pg\.query|SELECT/.test(name))).toBe(true);
    expect(children.some(({ name }) => /SET/i.test(name))).toBe(true);
    const others = spans.filter((span) => span.traceId !== traceId);
    expect(others.map(({ name }) => name)).toEqual(['redis-connect']);
    expect(JSON.stringify(spans)).not.toContain('34600000001');
    expect(JSON.stringify(spans)).toContain('$1::text');
  });

  it('costs nothing and keeps nothing where nothing asks for it', async () => {
    expect(await spansOf({ OTEL_SPANS_FILE: '' })).toEqual([]);
  });
});
