import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testAdminKey } from '@rebound/testing';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { CampaignsUnderTest } from './campaigns.js';

jest.setTimeout(120_000);

// The command line as people run it: a process of its own, which knows a folder, an address and a key.
const root = path.resolve(import.meta.dirname, '../../..');
const main = path.join(root, 'tools/rebound/dist/main.js');

let campaigns: CampaignsUnderTest;
let home: string;
beforeAll(async () => {
  campaigns = await CampaignsUnderTest.start();
  home = await mkdtemp(path.join(tmpdir(), 'rebound-cli-'));
});
afterAll(async () => {
  await campaigns?.close();
  if (home) await rm(home, { recursive: true, force: true });
});

interface Told {
  readonly code: number | null;
  /** Lines, without the empty one at the end. */
  readonly out: readonly string[];
  readonly err: readonly string[];
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

function rebound(args: readonly string[], env: Record<string, string> = {}): Promise<Told> {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: home,
    env: { ...process.env, INIT_CWD: home, REBOUND_URL: campaigns.url, REBOUND_KEY: testAdminKey, ...env },
  });
  const told = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (told.stdout += String(text)));
  child.stderr.on('data', (text) => (told.stderr += String(text)));
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, out: linesOf(told.stdout), err: linesOf(told.stderr) })),
  );
}

const workspace = (name: string): string => `kind: workspace
name: ${name}
displayName: Shop
brand: Shop
defaultLocale: en
links: { allowedDomains: [shop.example] }
`;
const journey = `kind: journey
name: cart-reminder
trigger: { on: cart-abandoned }
purpose: cart-reminders
steps:
  - name: first
    message: { template: hello }
`;
const sender = `kind: sender
name: main
carrier: twilio
address: '+15005550006'
credential: main
help: { en: Shop. Reply STOP to stop. }
`;
const template = `kind: template
name: hello
promoCode: TEN
texts:
  en: |
    {{ items | items }} and {{ promo_code }}
    wait for you: {{ link }}
`;

/** A folder of definitions of a workspace of its own, named like the folder. */
async function folderOf(name: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  await mkdir(path.join(home, name), { recursive: true });
  const all = {
    'workspace.yaml': `${workspace(name)}---\n${sender}`,
    'journeys.yaml': `${journey}---\n${template}`,
    ...files,
  };
  for (const [file, text] of Object.entries(all)) await writeFile(path.join(home, name, file), text);
  return name;
}
const changed = { 'journeys.yaml': `${journey}---\n${template.replace('TEN', 'TWENTY')}` };
const versionsOf = async (name: string) =>
  (await rebound(['show', name])).out.map((line) => line.split(/\s{2,}/).slice(0, 2));

describe('rebound apply', () => {
  it('tells each definition and the sum, and a second time that there is nothing to change', async () => {
    const shop = await folderOf('applied');
    expect(await rebound(['apply', shop])).toEqual({
      code: 0,
      out: [
        '  + workspace applied      created    v1',
        '  + journey cart-reminder  created    v1',
        '  + template hello         created    v1',
        '  + sender main            created    v1',
        'workspace applied: 4 created (applied)',
      ],
      err: [],
    });
    expect(await rebound(['apply', shop])).toEqual({
      code: 0,
      out: [
        '    workspace applied      unchanged  v1',
        '    journey cart-reminder  unchanged  v1',
        '    template hello         unchanged  v1',
        '    sender main            unchanged  v1',
        'workspace applied: 4 unchanged (nothing to change)',
      ],
      err: [],
    });
  });

  it('removes what the folder does not hold only when told to prune', async () => {
    const shop = await folderOf('pruned', { 'old.yaml': template.replace('hello', 'old') });
    expect(await rebound(['apply', shop])).toMatchObject({ code: 0 });
    await rm(path.join(home, shop, 'old.yaml'));
    expect((await rebound(['apply', shop])).out.at(-1)).toBe('workspace pruned: 4 unchanged (nothing to change)');
    const pruned = await rebound(['apply', shop, '--prune', '--json']);
    expect(JSON.parse(pruned.out.join('\n'))).toMatchObject({
      workspaceId: 'pruned',
      dryRun: false,
      changes: expect.arrayContaining([expect.objectContaining({ kind: 'template', name: 'old', change: 'removed' })]),
    });
    expect((await rebound(['show', shop])).out.join('\n')).not.toContain('template old');
  });

  it("takes the demo's folder", async () => {
    const demo = path.join(root, 'definitions/demo');
    const first = await rebound(['apply', demo]);
    expect([first.code, first.out.at(-1)]).toEqual([
      0,
      expect.stringMatching(/^workspace demo: \d+ created \(applied\)$/),
    ]);
    expect(await rebound(['diff', demo, '--exit-code'])).toMatchObject({ code: 0, err: [] });
  });

  it.each([
    {
      what: 'by itself',
      shop: 'wrong-schema',
      wrong: template.replace('promoCode', 'promoCod'),
      told: 'wrong-schema/journeys.yaml:11:1: template hello, promoCod: is not a known field',
    },
    {
      what: 'to campaigns',
      shop: 'wrong-text',
      wrong: template.replace('promo_code', 'promo'),
      told: expect.stringMatching(
        /^wrong-text\/journeys\.yaml:14:3: template hello, texts\/en: unknown variable "promo"/,
      ),
    },
  ])('names file, line and field of what is wrong $what, and changes nothing', async ({ shop, wrong, told }) => {
    await folderOf(shop);
    expect(await rebound(['apply', shop])).toMatchObject({ code: 0 });
    await folderOf(shop, {
      'workspace.yaml': `${workspace(shop).replace('brand: Shop', 'brand: Another')}---\n${sender}`,
      'journeys.yaml': `${journey}---\n${wrong}`,
    });
    const refused = { code: 1, out: [], err: [told, `1 problem in ${shop}; nothing was changed`] };
    expect(await rebound(['apply', shop])).toEqual(refused);
    expect(await rebound(['diff', shop])).toEqual(refused);
    expect((await versionsOf(shop)).map(([, version]) => version)).toEqual(['v1', 'v1', 'v1', 'v1']);
  });

  it('says in one line what else keeps it from being applied', async () => {
    const shop = await folderOf('kept');
    const said = async (args: readonly string[], env?: Record<string, string>) => {
      const { code, out, err } = await rebound(args, env);
      return [code, out, err];
    };
    expect(await said(['apply', 'nowhere'])).toEqual([2, [], ['rebound: nowhere cannot be read (ENOENT)']]);
    expect(await said(['apply', shop], { REBOUND_KEY: '' })).toEqual([2, [], [expect.stringContaining('no key')]]);
    const stranger = { REBOUND_KEY: `rb_root_${'x'.repeat(32)}` };
    expect(await said(['apply', shop], stranger)).toEqual([4, [], [expect.stringContaining('the key was refused')]]);
    expect(await said(['apply', shop], { REBOUND_URL: 'http://127.0.0.1:1' })).toEqual([
      3,
      [],
      [expect.stringContaining('is campaigns running there?')],
    ]);
  });
});

describe('rebound diff', () => {
  it('tells what would change and changes nothing; its exit code says so when asked to', async () => {
    const shop = await folderOf('compared');
    expect(await rebound(['apply', shop])).toMatchObject({ code: 0 });
    const same = await rebound(['diff', shop, '--exit-code']);
    expect([same.code, same.out.at(-1)]).toEqual([0, 'workspace compared: 4 unchanged (nothing to change)']);

    await folderOf('compared', changed);
    const differs = {
      out: [
        '    workspace compared     unchanged  v1',
        '    journey cart-reminder  unchanged  v1',
        '  ~ template hello         changed    v2  promoCode',
        '    sender main            unchanged  v1',
        'workspace compared: 1 changed, 3 unchanged (would be applied)',
      ],
      err: [],
    };
    expect(await rebound(['diff', shop])).toEqual({ code: 0, ...differs });
    expect(await rebound(['diff', shop, '--exit-code'])).toEqual({ code: 6, ...differs });
    expect((await versionsOf(shop)).map(([, version]) => version)).toEqual(['v1', 'v1', 'v1', 'v1']);
    expect((await rebound(['apply', shop])).out.at(-1)).toBe('workspace compared: 1 changed, 3 unchanged (applied)');
  });
});

describe('rebound show', () => {
  it('shows what is in force: as lines, as JSON, and as files that can be applied', async () => {
    const shop = await folderOf('shown');
    await rebound(['apply', shop]);
    await folderOf('shown', changed);
    await rebound(['apply', shop]);

    const plain = await rebound(['show', shop]);
    expect(plain).toMatchObject({ code: 0, err: [] });
    const row = (subject: string, version: string) =>
      expect.stringMatching(new RegExp(`^${subject} +${version} +\\d{4}-\\d\\d-\\d\\dT\\S+Z  [0-9a-f]{12}$`));
    expect(plain.out).toEqual([
      row('workspace shown', 'v1'),
      row('journey cart-reminder', 'v1'),
      row('template hello', 'v2'),
      row('sender main', 'v1'),
    ]);
    expect(await rebound(['show', '--workspace', 'shown'])).toEqual(plain);
    expect((await rebound(['show', shop, '--kind', 'template'])).out).toEqual([row('template hello', 'v2')]);

    const json = await rebound(['show', shop, '--json']);
    const list: { kind: string; hash: string }[] = JSON.parse(json.out.join('\n'));
    expect(list.map(({ hash }) => hash.slice(0, 12))).toEqual(plain.out.map((line) => line.slice(-12)));
    expect(list).toMatchObject([
      { kind: 'workspace', name: 'shown', version: 1, body: { brand: 'Shop' } },
      { kind: 'journey', name: 'cart-reminder', version: 1 },
      { kind: 'template', name: 'hello', version: 2, body: { promoCode: 'TWENTY' } },
      { kind: 'sender', name: 'main', version: 1 },
    ]);

    const yaml = await rebound(['show', shop, '--yaml']);
    const text = yaml.out.join('\n');
    expect(parseAllDocuments(text).map((document) => document.toJS())).toEqual(
      list.map((one) => ('body' in one ? one.body : undefined)),
    );
    await writeFile(path.join(home, 'shown.yaml'), text);
    expect(await rebound(['diff', 'shown.yaml', '--exit-code', '--prune'])).toMatchObject({ code: 0, err: [] });
  });

  it('of nothing says so, and asks for the workspace where the key names none', async () => {
    expect(await rebound(['show', '--workspace', 'nobody'])).toEqual({ code: 0, out: ['nothing is applied'], err: [] });
    expect(await rebound(['show'])).toEqual({
      code: 2,
      out: [],
      err: ['rebound: this key belongs to no workspace: give the folder, or --workspace <name>'],
    });
  });
});
