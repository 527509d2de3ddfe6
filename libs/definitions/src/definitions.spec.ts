import { describe, expect, it } from '@jest/globals';
import type { DefinitionRow } from './applied.js';
import { Definitions, DefinitionsNotComplete } from './definitions.js';

const hash = 'a'.repeat(64);
const row = (kind: DefinitionRow['kind'], name: string, body: object, workspaceId = 'shop'): DefinitionRow => ({
  workspaceId,
  kind,
  name,
  version: 1,
  hash,
  effectiveFrom: 0,
  body: { kind, name, ...body },
});
const workspace = (id: string) =>
  row(
    'workspace',
    id,
    { displayName: 'Shop', brand: 'Shop', defaultLocale: 'en', links: { allowedDomains: ['shop.example'] } },
    id,
  );
const key = (workspaceId: string, name: string) =>
  row('key', name, { role: 'server', sha256: hash, expiresAt: '2026-11-21T00:00:00Z' }, workspaceId);

function complete(rows: readonly DefinitionRow[]): Definitions {
  const definitions = new Definitions();
  definitions.replace(rows);
  definitions.markComplete();
  return definitions;
}

describe('the definitions in memory', () => {
  it('refuse to answer before they were complete once, so that nobody decides without them', () => {
    const definitions = new Definitions();
    expect(() => definitions.workspace('shop')).toThrow(DefinitionsNotComplete);
    definitions.markComplete();
    expect(definitions.workspace('shop')).toBeUndefined();
  });

  it('keep workspaces apart', () => {
    const template = { texts: { en: 'Hello' } };
    const definitions = complete([
      workspace('shop'),
      workspace('travel'),
      row('template', 'reminder', template),
      row('template', 'reminder', { texts: { en: 'Bonjour' } }, 'travel'),
    ]);
    expect(definitions.workspaces()).toEqual(['shop', 'travel']);
    expect(definitions.template('shop', 'reminder')?.body.texts).toEqual(template.texts);
    expect(definitions.template('nobody', 'reminder')).toBeUndefined();
    expect(definitions.all('template')).toHaveLength(2);
  });

  it('leave out what does not fit its schema, and say so', () => {
    const definitions = new Definitions();
    expect(definitions.replace([workspace('shop'), row('sender', 'broken', { surprise: true })])).toEqual([
      expect.objectContaining({ kind: 'sender', name: 'broken' }),
    ]);
    definitions.markComplete();
    expect(definitions.senders('shop')).toEqual([]);
    expect(definitions.workspace('shop')?.hash).toBe(hash);
  });

  it('find keys by id over all workspaces, also while not complete', () => {
    const definitions = new Definitions();
    definitions.replace([key('shop', 'web'), key('travel', 'web'), key('travel', 'other')]);
    expect(definitions.keys('web').map(({ workspaceId }) => workspaceId)).toEqual(['shop', 'travel']);
    expect(definitions.keys('web')[0]).toEqual({
      id: 'web',
      workspaceId: 'shop',
      role: 'server',
      sha256: hash,
      expiresAt: Date.UTC(2026, 10, 21),
    });
  });

  it('tell listeners of each replacement, and number it', () => {
    const definitions = complete([]);
    const seen: number[] = [];
    const end = definitions.onChange(() => seen.push(definitions.revision));
    definitions.replace([workspace('shop')]);
    end();
    definitions.replace([]);
    expect(seen).toEqual([2]);
    expect(definitions.workspaces()).toEqual([]);
  });
});
