import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { definitionChanged } from '@rebound/contracts';
import { sha256Hex } from '@rebound/kernel';
import { until } from '@rebound/testing';
import { readdir, readFile } from 'node:fs/promises';
import { parseAllDocuments } from 'yaml';
import { CampaignsUnderTest } from './campaigns.js';
import { aJourney, aKey, aSender, aTemplate, aWorkspace } from './samples.js';

jest.setTimeout(120_000);

let campaigns: CampaignsUnderTest;
beforeAll(async () => {
  campaigns = await CampaignsUnderTest.start();
});
afterAll(async () => {
  await campaigns?.close();
});

const folder = (name: string) => [aWorkspace({ name }), aJourney(), aTemplate(), aSender()];
const published = async (workspaceId: string) =>
  (await campaigns.bus.collect(definitionChanged)).filter((event) => event.workspaceId === workspaceId);

describe('a folder of definitions', () => {
  it('is applied once, however often it is applied', async () => {
    const first = await campaigns.apply(folder('twice'));
    expect(first).toMatchObject({ status: 200, body: { workspaceId: 'twice', dryRun: false } });
    await campaigns.bus.waitFor(definitionChanged, { count: 4, match: ({ workspaceId }) => workspaceId === 'twice' });
    const second = await campaigns.apply(folder('twice'), { prune: true });
    expect(second.body).toMatchObject({ changes: [1, 1, 1, 1].map((version) => ({ change: 'unchanged', version })) });
    await campaigns.drained();
    expect(await published('twice')).toHaveLength(4);
  });

  it('is compared without being applied when only asked about', async () => {
    await campaigns.apply(folder('asked'));
    const changed = [...folder('asked').filter(({ kind }) => kind !== 'template'), aTemplate({ promoCode: 'TEN' })];
    const asked = await campaigns.apply(changed, { dryRun: true });
    expect(asked.body).toMatchObject({
      dryRun: true,
      changes: expect.arrayContaining([
        expect.objectContaining({ kind: 'template', change: 'changed', version: 2, fields: ['/promoCode'] }),
      ]),
    });
    const { body } = await campaigns.call('/v1/definitions/template/cart-reminder', { workspace: 'asked' });
    expect(body).toMatchObject({ version: 1 });
  });

  it('is refused with every problem, and then nothing of it is applied', async () => {
    const before = await campaigns.apply(folder('refused'));
    expect(before.status).toBe(200);
    const { status, body } = await campaigns.apply([
      aWorkspace({ name: 'refused', brand: 'Another' }),
      aJourney({ steps: [{ name: 'a', message: { template: 'nowhere', sender: 'nobody' } }] }),
      aTemplate({ texts: { en: '{{ oops }}', es: '{{ link' } }),
    ]);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      title: expect.any(String),
      detail: 'The folder has 4 problems; nothing was changed.',
      errors: expect.arrayContaining([
        { field: 'journey/cart-reminder/steps/0/message/template', reason: 'there is no template "nowhere"' },
      ]),
      problems: [
        { kind: 'journey', field: '/steps/0/message/template' },
        { kind: 'journey', field: '/steps/0/message/sender' },
        { kind: 'template', field: '/texts/en', line: 1, column: 4 },
        { kind: 'template', field: '/texts/es', line: 1 },
      ],
    });
    const list = await campaigns.call('/v1/definitions?kind=workspace', { workspace: 'refused' });
    expect(list.body).toMatchObject([{ version: 1, body: { brand: 'Demo Shop' } }]);
  });

  it('takes away what it does not hold when told to, and keeps every version', async () => {
    await campaigns.apply([...folder('prunes'), aTemplate({ name: 'old' })]);
    const pruned = await campaigns.apply(folder('prunes'), { prune: true });
    expect(pruned.body).toMatchObject({
      changes: expect.arrayContaining([expect.objectContaining({ name: 'old', change: 'removed', version: 2 })]),
    });
    expect((await campaigns.call('/v1/definitions/template/old', { workspace: 'prunes' })).status).toBe(404);
    const versions = await campaigns.call('/v1/definitions/template/old/versions', { workspace: 'prunes' });
    expect(versions.body).toMatchObject([
      { version: 2, removed: true },
      { version: 1, removed: false },
    ]);
    const [last] = (await published('prunes')).filter(({ data }) => data.name === 'old' && data.removed);
    expect(last?.data).toMatchObject({ version: 2, removed: true });
  });

  it('takes two at a time one after the other', async () => {
    const [a, b] = await Promise.all([
      campaigns.apply([...folder('race'), aTemplate({ name: 'a' })]),
      campaigns.apply([...folder('race'), aTemplate({ name: 'b' })]),
    ]);
    expect([a.status, b.status]).toEqual([200, 200]);
    const list = await campaigns.call('/v1/definitions?kind=template', { workspace: 'race' });
    expect(list.body).toMatchObject([{ name: 'a' }, { name: 'b' }, { name: 'cart-reminder', version: 1 }]);
  });
});

describe("the demo's definitions", () => {
  it('are a folder that is taken, and stay as they were written', async () => {
    const folderUrl = new URL('../../../definitions/demo/', import.meta.url);
    const files = (await readdir(folderUrl)).filter((file) => file.endsWith('.yaml'));
    const texts = await Promise.all(files.map((file) => readFile(new URL(file, folderUrl), 'utf8')));
    const bodies = texts.flatMap((text) => parseAllDocuments(text)).map((document) => document.toJS());
    const documents = bodies.map((body: { kind: string; name: string }) => ({
      kind: body.kind,
      name: body.name,
      body,
    }));
    const applied = await campaigns.call('/v1/definitions', { body: { documents }, workspace: '' });
    expect(applied.body).toMatchObject({ workspaceId: 'demo' });
    const { body } = await campaigns.call('/v1/definitions/journey/cart-reminder');
    expect(JSON.stringify(body)).toContain('"body":{"kind":"journey","name":"cart-reminder","description"');
  });
});

describe('who may apply', () => {
  const secret = (name: string): string => `rb_${name}_${'0123456789abcdef'.repeat(2)}`;
  const key = (name: string, role: 'viewer' | 'admin') => aKey({ name, role, sha256: sha256Hex(secret(name)) });

  it('is an administrator of that workspace, by a key that was applied a moment before', async () => {
    const mine = [...folder('mine'), key('boss', 'admin'), key('reader', 'viewer')];
    await campaigns.apply(mine);
    const body = { documents: folder('mine').map((one) => ({ kind: one.kind, name: one.name, body: { ...one } })) };
    await until(async () => (await campaigns.call('/v1/definitions', { body, key: secret('boss') })).status === 200);
    const other = {
      documents: body.documents.map((one) =>
        one.kind === 'workspace' ? { ...one, name: 'other', body: { ...one.body, name: 'other' } } : one,
      ),
    };
    expect((await campaigns.call('/v1/definitions', { body: other, key: secret('boss') })).status).toBe(403);
    expect((await campaigns.call('/v1/definitions', { body, key: secret('reader') })).status).toBe(403);
    expect((await campaigns.call('/v1/definitions', { body, key: '' })).status).toBe(401);
  });

  it('shows the definitions of keys to administrators only', async () => {
    const kinds = async (name: string) => {
      const { body } = await campaigns.call('/v1/definitions', { key: secret(name) });
      return Array.isArray(body) ? new Set(body.map((one: { kind: string }) => one.kind)) : new Set();
    };
    expect([...(await kinds('boss'))]).toEqual(['workspace', 'journey', 'template', 'sender', 'key']);
    expect([...(await kinds('reader'))]).toEqual(['workspace', 'journey', 'template', 'sender']);
    expect((await campaigns.call('/v1/definitions/key/boss', { key: secret('reader') })).status).toBe(404);
  });

  it('needs a folder that names its workspace where the key belongs to none', async () => {
    const { status, body } = await campaigns.apply([aTemplate()]);
    expect([status, body]).toMatchObject([400, { errors: [{ field: 'documents' }] }]);
  });

  it('is told what is wrong with a request that is none', async () => {
    const { status, body } = await campaigns.call('/v1/definitions', {
      body: { documents: [{ kind: 'banner', name: '' }] },
      workspace: '',
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ field: 'documents[0].kind' })]),
    });
  });
});

describe('enrolments over HTTP', () => {
  it('are asked for by subject or by person', async () => {
    expect((await campaigns.call('/v1/enrolments', { workspace: 'mine' })).status).toBe(400);
    expect((await campaigns.call('/v1/enrolments?subjectKey=nonsense', { workspace: 'mine' })).status).toBe(400);
    expect(await campaigns.call('/v1/enrolments?subjectKey=cart:c-1', { workspace: 'mine' })).toMatchObject({
      status: 200,
      body: [],
    });
    expect(
      (await campaigns.call('/v1/enrolments/0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0002', { workspace: 'mine' })).status,
    ).toBe(404);
  });
});

describe('the API', () => {
  it('describes itself', async () => {
    const { body } = await campaigns.call('/openapi.json');
    expect(body).toMatchObject({
      paths: {
        '/v1/definitions': { post: expect.anything(), get: expect.anything() },
        '/v1/definitions/{kind}/{name}': { get: expect.anything() },
        '/v1/definitions/{kind}/{name}/versions': { get: expect.anything() },
        '/v1/enrolments': { get: expect.anything() },
        '/v1/enrolments/{id}': { get: expect.anything() },
      },
    });
  });
});
