import { definitionErrors, definitionKinds, type DefinitionProblem } from '@rebound/contracts';
import { err, ok, type Result } from '@rebound/kernel';
import { journeyProblems } from './journey-checks.js';
import { keyProblems } from './key-checks.js';
import { senderProblems } from './sender-checks.js';
import { templateProblems } from './template-checks.js';
import { workspaceProblems } from './workspace-checks.js';
import { DefinitionSet, isKind } from './definition-set.js';
import type { DefinitionDocument } from './definition-version.js';
import type { CheckedDocument } from './plan-changes.js';

/** What is looked at once the documents fit their schemas: how they go together. */
const setChecks: readonly ((set: DefinitionSet) => DefinitionProblem[])[] = [
  workspaceProblems,
  journeyProblems,
  templateProblems,
  senderProblems,
  keyProblems,
];

/**
 * Judges a folder as one. `standing` is what stays in force beside it, so that a template that a journey outside of the
 * folder uses cannot be broken unnoticed. Gives every problem at once, not the first.
 */
export function checkFolder(
  documents: readonly DefinitionDocument[],
  standing: readonly CheckedDocument[],
): Result<readonly CheckedDocument[], readonly DefinitionProblem[]> {
  const problems: DefinitionProblem[] = [];
  const sound: CheckedDocument[] = [];
  const seen = new Set<string>();
  for (const { kind, name, body } of documents) {
    const found: DefinitionProblem[] = [];
    const report = (field: string, reason: string) => found.push({ kind, name, field, reason });
    if (seen.has(`${kind} ${name}`)) report('/name', 'stands in the folder twice');
    seen.add(`${kind} ${name}`);
    if (!isKind(kind)) {
      report('/kind', `is not a kind of definition: ${definitionKinds.join(', ')}`);
    } else {
      for (const { path, message } of definitionErrors(kind, body)) report(path, message);
      if (found.length === 0 && body['name'] !== name) report('/name', `differs from the name it is sent under`);
      if (found.length === 0) sound.push({ kind, name, body });
    }
    problems.push(...found);
  }
  const kept = standing.filter(({ kind, name }) => !seen.has(`${kind} ${name}`));
  const set = new DefinitionSet([...sound, ...kept], [...documents, ...kept]);
  problems.push(...setChecks.flatMap((check) => check(set)));
  return problems.length > 0 ? err(problems) : ok(sound);
}
