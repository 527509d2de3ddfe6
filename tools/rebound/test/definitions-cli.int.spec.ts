import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ApplyDefinitions } from '@rebound/contracts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyFolder } from '../src/definitions/apply-folder.js';
import { CampaignsClient } from '../src/campaigns/campaigns-client.js';
import { makeProgram } from '../src/program.js';

jest.setTimeout(60_000);

// Campaigns as far as the command line can see it: what it was asked, and the answer it is to give.
let answer: { status: number; body: unknown };
const asked: { method?: string; url?: string; headers: Record<string, unknown>; body: ApplyDefinitions | undefined }[] =
  [];
let server: Server;
let url: string;
let folder: string;

const workspace = `kind: workspace
name: shop
displayName: Shop
brand: Shop
defaultLocale: en
links: { allowedDomains: [shop.example] }
`;
const template = `kind: template
name: hello
texts:
  en: |
    Hello
    {{ nobody }}
`;

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { method, url: target, headers } = request;
      const body = text === '' ? undefined : JSON.parse(text);
      asked.push({ headers, body, ...(method ? { method } : {}), ...(target ? { url: target } : {}) });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  folder = await mkdtemp(path.join(tmpdir(), 'definitions-'));
  await writeFile(path.join(folder, 'all.yaml'), `${workspace}---\n${template}`);
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked.length = 0;
});

describe('applying a folder', () => {
  it('posts all of it at once with the key', async () => {
    answer = { status: 200, body: { workspaceId: 'shop', dryRun: false, changes: [] } };
    const applied = await applyFolder({ folder, url, key: 'rb_root_x', prune: true });
    expect(applied).toMatchObject({ ok: true, value: { workspaceId: 'shop' } });
    expect(asked).toMatchObject([
      {
        method: 'POST',
        url: '/v1/definitions',
        headers: { authorization: 'Bearer rb_root_x' },
        body: { dryRun: false, prune: true, documents: [{ kind: 'workspace', name: 'shop' }, { kind: 'template' }] },
      },
    ]);
  });

  it('finds the file and line of what the server refuses', async () => {
    const problem = { kind: 'template', name: 'hello', field: '/texts/en', reason: 'x', line: 2, column: 4 };
    answer = { status: 422, body: { type: 'about:blank', title: 'x', status: 422, problems: [problem] } };
    const refused = await applyFolder({ folder, url, key: 'rb_root_x', dryRun: true });
    expect(refused).toMatchObject({
      ok: false,
      error: [{ file: expect.stringContaining('all.yaml'), at: { line: 13 } }],
    });
  });

  it('asks nobody when the files are wrong by themselves', async () => {
    await writeFile(path.join(folder, 'broken.yaml'), 'kind: template\nname: t\n');
    const refused = await applyFolder({ folder, url, key: 'rb_root_x' });
    await rm(path.join(folder, 'broken.yaml'));
    expect(refused).toMatchObject({ ok: false, error: [{ field: '/texts', reason: 'is required' }] });
    expect(asked).toEqual([]);
  });

  it.each([
    [401, { title: 'Unauthorized', detail: 'No such key.' }, 'the key was refused: No such key; give an admin key', 4],
    [403, { title: 'Forbidden', detail: "The key's role does not allow this." }, 'the key may not do this', 4],
    [503, { title: 'Service Unavailable', detail: 'A server is away.' }, 'answered 503: A server is away', 5],
    [200, 'hello', 'an answer this program does not understand', 5],
  ])('says in one line what a %s means', async (status, body, words, exitCode) => {
    answer = { status, body };
    await expect(applyFolder({ folder, url, key: 'rb_root_x' })).rejects.toMatchObject({
      message: expect.stringContaining(words),
      exitCode,
    });
  });

  it('says where it looked when nobody answers', async () => {
    await expect(applyFolder({ folder, url: 'http://127.0.0.1:1', key: 'x' })).rejects.toMatchObject({
      message: expect.stringMatching(/^no answer from http:\/\/127\.0\.0\.1:1 \(.+\): is campaigns running there\?/),
      exitCode: 3,
    });
  });
});

describe('listing', () => {
  it('names the workspace, or says that it has to be named', async () => {
    answer = { status: 200, body: [] };
    await new CampaignsClient({ url, key: 'x' }).list('shop', 'template');
    expect(asked).toMatchObject([{ url: '/v1/definitions?kind=template', headers: { 'rebound-workspace': 'shop' } }]);
    answer = { status: 403, body: { title: 'Forbidden', reason: 'workspace' } };
    await expect(new CampaignsClient({ url, key: 'x' }).list(undefined)).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('the program', () => {
  it('has the commands that it should, each with help', () => {
    const program = makeProgram();
    expect(program.commands.map((command) => command.name())).toEqual([
      'apply',
      'diff',
      'show',
      'key',
      'send',
      'offsets',
    ]);
    for (const command of program.commands) expect(command.helpInformation()).toContain('--');
  });
});
