import { expect, it } from '@jest/globals';
import { describeChanges } from './apply-folder.js';

const change = { version: 2, hash: 'a'.repeat(64) };

it('tells each change in a line, the fields that changed, and the sum', () => {
  const text = describeChanges({
    workspaceId: 'demo',
    dryRun: true,
    changes: [
      { kind: 'workspace', name: 'demo', change: 'unchanged', ...change },
      { kind: 'template', name: 't', change: 'changed', ...change, fields: ['/texts/en', '/promoCode'] },
      { kind: 'key', name: 'old', change: 'removed', ...change },
    ],
  });
  expect(text.split('\n')).toEqual([
    '    workspace demo  unchanged  v2',
    '  ~ template t      changed    v2  texts/en, promoCode',
    '  - key old         removed    v2',
    'workspace demo: 1 changed, 1 removed, 1 unchanged (would be applied)',
  ]);
});

it.each([true, false])('says when there is nothing to do (dry run: %s)', (dryRun) => {
  const changes = [{ kind: 'workspace' as const, name: 'demo', change: 'unchanged' as const, ...change }];
  expect(describeChanges({ workspaceId: 'demo', dryRun, changes })).toContain('1 unchanged (nothing to change)');
});
