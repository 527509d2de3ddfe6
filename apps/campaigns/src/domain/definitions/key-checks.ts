import type { DefinitionProblem } from '@rebound/contracts';
import type { DefinitionSet } from './definition-set.js';

export function keyProblems(set: DefinitionSet): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const owners = new Map<string, string>();
  for (const { name, role, sha256, allowedOrigins, allowedEvents } of set.all('key')) {
    const report = (field: string, reason: string) => problems.push({ kind: 'key', name, field, reason });
    const owner = owners.get(sha256);
    if (owner !== undefined) report('/sha256', `is the hash of the key "${owner}" too`);
    owners.set(sha256, name);
    if (role === 'browser') continue;
    if (allowedOrigins) report('/allowedOrigins', 'is for browser keys only');
    if (allowedEvents) report('/allowedEvents', 'is for browser keys only');
  }
  return problems;
}
