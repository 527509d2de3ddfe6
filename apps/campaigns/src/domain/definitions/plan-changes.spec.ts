import { describe, expect, it } from '@jest/globals';
import { aJourney, aSender, aTemplate, aWorkspace, documentOf, t0 } from '../../../test/samples.js';
import { DefinitionBook } from './definition-book.js';
import { fieldDifferences } from './field-differences.js';
import { planChanges } from './plan-changes.js';

const folder = [aJourney(), aSender(), aTemplate(), aWorkspace()].map(documentOf);
const plan = (
  applied: DefinitionBook,
  documents = folder,
  { prune = false, now = t0 }: { prune?: boolean; now?: number } = {},
) => planChanges({ workspaceId: 'demo', applied: applied.latestVersions('demo'), documents, prune, now });

const first = plan(new DefinitionBook([]));
const applied = new DefinitionBook(first.versions);

describe('applying a folder', () => {
  it('creates what is new, the workspace first', () => {
    expect(first.changes.map(({ kind, change, version }) => [kind, change, version])).toEqual([
      ['workspace', 'created', 1],
      ['journey', 'created', 1],
      ['template', 'created', 1],
      ['sender', 'created', 1],
    ]);
    expect(first.versions.every(({ effectiveFrom }) => effectiveFrom === t0)).toBe(true);
  });

  it('changes nothing the second time', () => {
    const again = plan(applied, folder, { prune: true, now: t0 + 5 });
    expect(again.versions).toEqual([]);
    expect(new Set(again.changes.map(({ change }) => change))).toEqual(new Set(['unchanged']));
  });

  it('does not take the order of fields for a change', () => {
    const turned = folder.map((document) => ({
      ...document,
      body: Object.fromEntries(Object.entries(document.body).reverse()),
    }));
    expect(plan(applied, turned).versions).toEqual([]);
  });

  it('names the fields that changed', () => {
    const changed = documentOf(
      aTemplate({ promoCode: 'TEN', texts: { en: 'New: {{ link }}', es: aTemplate().texts['es'] ?? '' } }),
    );
    expect(plan(applied, [changed]).changes).toEqual([
      expect.objectContaining({ change: 'changed', version: 2, fields: ['/promoCode', '/texts/en'] }),
    ]);
  });

  it('removes what is not in the folder only when told to', () => {
    const smaller = folder.filter(({ kind }) => kind !== 'sender');
    expect(plan(applied, smaller).versions).toEqual([]);
    const pruned = plan(applied, smaller, { prune: true, now: t0 + 5 });
    expect(pruned.versions).toMatchObject([{ kind: 'sender', version: 2, removed: true, effectiveFrom: t0 + 5 }]);
    const after = applied.with(pruned.versions);
    expect(plan(after, smaller, { prune: true }).versions).toEqual([]);
    expect(plan(after, folder).versions).toMatchObject([{ kind: 'sender', version: 3, removed: false }]);
  });

  it('never lets a version take effect before the one it follows', () => {
    const changed = [documentOf(aTemplate({ promoCode: 'TEN' }))];
    expect(plan(applied, changed, { now: t0 - 5000 }).versions[0]?.effectiveFrom).toBe(t0);
  });
});

describe('the book of definitions', () => {
  it('tells what was in force at an instant', () => {
    const changed = plan(applied, [documentOf(aTemplate({ promoCode: 'TEN' }))], { now: t0 + 1000 });
    const book = applied.with(changed.versions);
    expect(book.at('demo', t0 - 1).workspace).toBeUndefined();
    expect(book.at('demo', t0 + 999).template('cart-reminder')?.definition.promoCode).toBeUndefined();
    expect(book.at('demo', t0 + 1000).template('cart-reminder')?.definition.promoCode).toBe('TEN');
    expect(book.latest('demo').template('cart-reminder')?.hash).toBe(changed.versions[0]?.hash);
    expect(book.at('other', t0).journeys).toEqual([]);
  });

  it('finds a journey by the hash an enrolment began with, though it has changed or gone', () => {
    const [before] = first.versions.filter(({ kind }) => kind === 'journey');
    const changed = plan(applied, [documentOf(aJourney({ holdout: 0.5 }))], { now: t0 + 1 });
    const book = applied.with(changed.versions);
    expect(book.journey('demo', before?.hash ?? '')).toEqual(aJourney());
    expect(book.journey('other', before?.hash ?? '')).toBeUndefined();
  });
});

describe('fieldDifferences', () => {
  it('points at the deepest field that differs', () => {
    expect(fieldDifferences({ a: { b: 1, c: [1, 2] }, 'x/y': 1 }, { a: { b: 2, c: [1, 3] } })).toEqual([
      '/a/b',
      '/a/c/1',
      '/x~1y',
    ]);
    expect(fieldDifferences({ steps: [1] }, { steps: [1, 2] })).toEqual(['/steps']);
  });
});
