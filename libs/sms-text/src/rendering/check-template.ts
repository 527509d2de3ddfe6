import { parse, usesIn, type Use } from './engine.js';
import { problemOf, type TemplateProblem } from './template-problem.js';
import { err, ok, type Result } from '../result.js';

/**
 * What a template asks for: the names of its variables as written (`cart.items`), without loop variables and assignments.
 * A syntax error, an unknown tag or filter tells its line and column.
 */
export function templateVariables(template: string): Result<readonly string[], TemplateProblem> {
  const uses = usesOf(template);
  return uses.ok ? ok([...new Set(uses.value.map(({ variable }) => variable))].sort()) : uses;
}

/**
 * The check when a template is saved: everything it asks for must be declared. Every mistake with its line and column;
 * empty where there is none.
 * @param declared names; "cart" declares all its members, "cart.total" that one
 */
export function checkTemplate(template: string, declared: Iterable<string>): TemplateProblem[] {
  const uses = usesOf(template);
  if (!uses.ok) return [uses.error];
  const known = new Set(declared);
  return uses.value
    .filter(({ segments }) => !segments.some((_, index) => known.has(segments.slice(0, index + 1).join('.'))))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ variable, line, column }) => ({ message: `unknown variable "${variable}"`, variable, line, column }));
}

function usesOf(template: string): Result<readonly Use[], TemplateProblem> {
  try {
    parse(template);
  } catch (error) {
    return err(problemOf(error));
  }
  return ok(usesIn(template));
}
