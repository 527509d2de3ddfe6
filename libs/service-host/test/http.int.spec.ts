import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Global, HttpCode, Module, Post } from '@nestjs/common';
import { AcrossWorkspaces, CallerParam, KeyStore, Public, Roles, type ApiKey, type Caller } from '@rebound/access';
import { HostSettings } from '@rebound/config';
import { sha256Hex } from '@rebound/kernel';
import { defineService, startService, type RunningService } from '@rebound/service-host';
import { IsInt, IsString } from 'class-validator';

const keyText = (id: string) => `rb_${id}_${'k'.repeat(32)}`;
const rootKey = keyText('root');

class Keys extends KeyStore {
  private readonly keys: readonly ApiKey[] = [
    { id: 'reader', workspaceId: 'shop', role: 'viewer', sha256: sha256Hex(keyText('reader')) },
    { id: 'boss', workspaceId: 'shop', role: 'admin', sha256: sha256Hex(keyText('boss')) },
    { id: 'page', workspaceId: 'shop', role: 'browser', sha256: sha256Hex(keyText('page')) },
    { id: 'old', workspaceId: 'shop', role: 'admin', sha256: sha256Hex(keyText('old')), expiresAt: 1 },
  ];
  find(id: string) {
    return this.keys.filter((key) => key.id === id);
  }
}

class NoteDto {
  @IsString()
  title: string;
  @IsInt()
  stars: number;
}

@Controller('v1')
class NotesController {
  @Get('notes')
  list(@CallerParam() caller: Caller) {
    return { workspaceId: caller.workspaceId };
  }
  @Post('notes')
  @HttpCode(201)
  @Roles('operator')
  add(@Body() note: NoteDto) {
    return { title: note.title };
  }
  @Get('workspaces')
  @Roles('admin')
  @AcrossWorkspaces()
  all(@CallerParam() caller: Caller) {
    return { workspaceId: caller.workspaceId };
  }
  @Get('fault')
  fault() {
    throw new Error('connect to postgres://user:password@db failed for +34600000001');
  }
  @Public()
  @Get('open')
  open() {
    return { open: true };
  }
}

@Global()
@Module({ controllers: [NotesController], providers: [{ provide: KeyStore, useClass: Keys }], exports: [KeyStore] })
class NotesModule {}

const notesService = defineService({
  name: 'notes',
  description: 'Notes for a test.',
  settings: HostSettings,
  module: () => NotesModule,
  bodyLimit: 2000,
  rawRoutes: (fastify) => {
    fastify.post('/raw', async (request) => ({ got: request.body }));
  },
});

let service: RunningService;
const env = { PORT: '0', LOG_LEVEL: 'silent', ADMIN_KEY_SHA256: sha256Hex(rootKey) };

beforeAll(async () => {
  service = await startService(notesService, { env });
});
afterAll(() => service.close());

async function ask(path: string, key?: string, init: RequestInit = {}) {
  const headers = { ...init.headers, ...(key ? { authorization: `Bearer ${key}` } : {}) };
  const response = await fetch(`${service.url}${path}`, { ...init, headers });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    type,
    headers: response.headers,
    text,
    body: type.includes('json') ? JSON.parse(text) : undefined,
  };
}
const post = (path: string, key: string | undefined, body: string, type = 'application/json') =>
  ask(path, key, { method: 'POST', body, headers: { 'content-type': type } });

describe('a route without a key', () => {
  it.each([
    ['missing', undefined],
    ['malformed', 'sk_live_4242'],
    ['unknown', keyText('nobody')],
    ['unknown', `rb_reader_${'x'.repeat(32)}`],
    ['expired', keyText('old')],
  ])('answers 401 and names the reason: %s', async (reason, key) => {
    const answer = await ask('/v1/notes', key);
    expect(answer).toMatchObject({
      status: 401,
      type: expect.stringContaining('application/problem+json'),
      body: { title: 'Unauthorized', status: 401, reason, requestId: expect.any(String) },
    });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="rebound"');
  });

  it('answers where it says that it is public, and on health and metrics', async () => {
    for (const path of ['/v1/open', '/health/live', '/health/ready', '/metrics'])
      expect(await ask(path)).toMatchObject({ status: 200 });
  });
});

describe('a route with a key', () => {
  it('acts in the workspace of the key', async () => {
    expect(await ask('/v1/notes', keyText('reader'))).toMatchObject({ status: 200, body: { workspaceId: 'shop' } });
  });

  it('answers 403 to a role that is not enough, and to a browser key unless it is named', async () => {
    const note = JSON.stringify({ title: 'a', stars: 1 });
    expect(await post('/v1/notes', keyText('reader'), note)).toMatchObject({ status: 403, body: { reason: 'role' } });
    expect(await ask('/v1/notes', keyText('page'))).toMatchObject({ status: 403, body: { reason: 'role' } });
    expect(await post('/v1/notes', keyText('boss'), note)).toMatchObject({ status: 201 });
  });

  it('makes the root key name its workspace, except where a route is about all of them', async () => {
    expect(await ask('/v1/notes', rootKey)).toMatchObject({ status: 403, body: { reason: 'workspace' } });
    const named = { headers: { 'rebound-workspace': 'travel' } };
    expect(await ask('/v1/notes', rootKey, named)).toMatchObject({ body: { workspaceId: 'travel' } });
    expect(await ask('/v1/workspaces', rootKey)).toMatchObject({ status: 200, body: { workspaceId: '*' } });
    expect(await ask('/v1/notes', keyText('reader'), named)).toMatchObject({
      status: 403,
      body: { reason: 'workspace' },
    });
  });
});

describe('a request that does not fit', () => {
  it('is told each field and reason', async () => {
    const answer = await post('/v1/notes', keyText('boss'), JSON.stringify({ title: 'a', stars: '5', colour: 'red' }));
    expect(answer).toMatchObject({
      status: 400,
      type: expect.stringContaining('application/problem+json'),
      body: {
        errors: expect.arrayContaining([
          { field: 'stars', reason: 'must be an integer number' },
          { field: 'colour', reason: 'is not a known field' },
        ]),
      },
    });
  });

  it.each([
    ['/v1/notes', 400, '{"title":"+34600000001', 'application/json'],
    ['/v1/notes', 413, JSON.stringify({ title: 'a'.repeat(3000) }), 'application/json'],
    ['/v1/notes', 415, 'title: a', 'text/yaml'],
    ['/raw', 400, '{"title":"+34600000001', 'application/json'],
    ['/raw', 413, JSON.stringify({ title: 'a'.repeat(3000) }), 'application/json'],
  ])('%s answers %i as problem+json without repeating it', async (path, status, body, type) => {
    const answer = await post(path, keyText('boss'), body, type);
    expect(answer).toMatchObject({
      status,
      type: expect.stringContaining('application/problem+json'),
      body: { status },
    });
    expect(answer.text).not.toContain('34600000001');
  });

  it('meets a problem also where there is nothing', async () => {
    expect(await ask('/v2/notes', keyText('boss'))).toMatchObject({ status: 404, body: { title: 'Not Found' } });
  });
});

describe('every answer', () => {
  it('carries headers that keep browsers from doing more with it than reading it', async () => {
    for (const path of ['/v1/open', '/v1/notes', '/health/live', '/nothing'])
      expect(Object.fromEntries((await ask(path)).headers)).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'strict-transport-security': expect.stringContaining('max-age='),
      });
    const basic = { headers: { authorization: `Basic ${Buffer.from(`${keyText('reader')}:`).toString('base64')}` } };
    expect(Object.fromEntries((await ask('/docs', undefined, basic)).headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("script-src 'self'"),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});

describe('a fault', () => {
  it('is answered without its words', async () => {
    const answer = await ask('/v1/fault', keyText('boss'));
    expect(answer).toMatchObject({ status: 500, body: { title: 'Internal Server Error' } });
    expect(answer.text).not.toMatch(/password|34600000001/);
  });
});

describe('what a service tells of itself', () => {
  it('lists its routes, raw ones too', () => {
    expect(service.routes).toEqual(
      expect.arrayContaining([
        { method: 'POST', url: '/raw' },
        { method: 'GET', url: '/v1/notes' },
      ]),
    );
  });

  it('gives its OpenAPI document and page to a key of any role, and a browser may ask for it', async () => {
    expect(await ask('/openapi.json')).toMatchObject({ status: 401 });
    const answer = await ask('/openapi.json', keyText('page'));
    expect(Object.keys(answer.body.paths)).toContain('/v1/notes');
    expect((await ask('/docs')).headers.get('www-authenticate')).toContain('Basic');
    const basic = { headers: { authorization: `Basic ${Buffer.from(`${keyText('reader')}:`).toString('base64')}` } };
    expect((await ask('/docs', undefined, basic)).text).toContain('swagger-ui-bundle.js');
    expect(await ask('/docs/swagger-ui.css', undefined, basic)).toMatchObject({ status: 200 });
    expect(await ask('/docs/package.json', undefined, basic)).toMatchObject({ status: 404 });
  });

  it('counts requests by the pattern of their route', async () => {
    await ask('/v1/notes', keyText('reader'));
    const { text } = await ask('/metrics');
    expect(text).toMatch(
      /rebound_http_request_duration_seconds_count\{service="notes",method="GET",route="\/v1\/notes",status="200"\} \d/,
    );
    expect(text).toMatch(/rebound_http_refused_total\{service="notes",reason="missing"\} \d/);
    expect(text).toContain('rebound_event_loop_lag_seconds');
  });

  it('names the address it is reached under from outside as the server of its API', async () => {
    const serversOf = async (url: string) => {
      const headers = { authorization: `Bearer ${keyText('reader')}` };
      const document: { servers: unknown } = JSON.parse(await (await fetch(`${url}/openapi.json`, { headers })).text());
      return document.servers;
    };
    expect(await serversOf(service.url)).toEqual([{ url: service.url }]);
    const publicUrl = 'https://notes.shop.example/api';
    const behind = await startService(notesService, { env: { ...env, PUBLIC_URL: publicUrl } });
    try {
      expect(behind.url).toBe(publicUrl);
      expect(await serversOf(`http://127.0.0.1:${behind.port}`)).toEqual([{ url: publicUrl }]);
    } finally {
      await behind.close();
    }
  });

  it('may open its documents by a setting', async () => {
    const open = await startService(notesService, { env: { ...env, OPEN_DOCS: 'true' } });
    try {
      expect((await fetch(`${open.url}/openapi.json`)).status).toBe(200);
    } finally {
      await open.close();
    }
  });
});
