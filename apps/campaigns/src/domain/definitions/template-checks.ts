import type { DefinitionProblem, TemplateDefinition, WorkspaceDefinition } from '@rebound/contracts';
import { leadsToAllowedDomain } from '@rebound/kernel';
import { checkTemplate, composeWithin } from '@rebound/sms-text';
import { linkVariable, variables } from '../messages/variables.js';
import type { DefinitionSet } from './definition-set.js';
import { tryText } from './template-trial.js';

interface TextProblem {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

type TextCheck = (
  text: string,
  locale: string,
  template: TemplateDefinition,
  workspace: WorkspaceDefinition | undefined,
) => TextProblem[];

const names = [...variables.map(({ name }) => name), linkVariable];
const rootOf = (variable: string): string => variable.split(/[.[]/, 1)[0] ?? variable;

/** The place of something in a text, from 1. */
function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** In order: a text that one of them refuses is not given to the next. */
const textChecks: readonly TextCheck[] = [
  function asksForWhatThereIs(text) {
    return checkTemplate(text, names).map(({ message, variable, line, column }) => ({
      reason:
        variable === undefined ? message : `unknown variable "${rootOf(variable)}"; there are ${names.join(', ')}`,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    }));
  },
  function rendersWithEverythingKnown(text, locale, template) {
    return trialProblem(template, locale, text, () => true);
  },
  function rendersWithItsFallbacks(text, locale, template) {
    const fallbacks = template.fallbacks ?? {};
    return trialProblem(template, locale, text, (name) => name === linkVariable || !(name in fallbacks)).map(
      (problem) => ({
        ...problem,
        reason: `with the fallbacks: ${problem.reason}`,
      }),
    );
  },
  function leadsNowhereElse(text, _locale, _template, workspace) {
    if (!workspace) return [];
    return [...text.matchAll(/\b(?:https?:\/\/|www\.)[^\s"'{}]+/gi)].flatMap(({ 0: address, index }) => {
      const url = /^www\./i.test(address) ? `https://${address}` : address;
      if (leadsToAllowedDomain(url.replace(/[.,;:!?)]+$/, ''), workspace.links.allowedDomains)) return [];
      return [{ reason: "holds a link that is not on the workspace's allowed domains", ...placeOf(text, index) }];
    });
  },
  function staysWithinItsParts(text, locale, template, workspace) {
    const { targetParts } = template;
    const rendered = tryText(template, locale, text, () => true);
    if (targetParts === undefined || !workspace || !rendered.ok) return [];
    // As dispatch composes it for a number.
    const fitted = composeWithin(
      {
        body: rendered.value.body,
        brand: workspace.brand,
        locale,
        sender: 'number',
        optOut: { kind: 'reply' },
        smartEncoding: true,
      },
      targetParts,
    );
    if (fitted.fits) return [];
    const { parts, over, forcing, without } = fitted;
    const dear = forcing.map(({ character }) => character).join(' ');
    const because =
      without.parts < parts
        ? `${dear} cost more than others: without them it takes ${without.parts}`
        : `${over} too long`;
    return [{ reason: `takes ${parts} parts with sample values, and targetParts is ${targetParts} (${because})` }];
  },
];

function trialProblem(
  template: TemplateDefinition,
  locale: string,
  text: string,
  known: (name: string) => boolean,
): TextProblem[] {
  const rendered = tryText(template, locale, text, known);
  if (rendered.ok) return [];
  const { message, variable, line, column } = rendered.error;
  const reason = variable === 'promo_code' ? 'uses promo_code, and the template has no promoCode' : message;
  return [{ reason, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }];
}

export function templateProblems(set: DefinitionSet): DefinitionProblem[] {
  return set.all('template').flatMap((template) => {
    const problems: DefinitionProblem[] = [];
    for (const name of Object.keys(template.fallbacks ?? {})) {
      if (name !== linkVariable && names.includes(name)) continue;
      const reason = name === linkVariable ? 'a link has no fallback' : `is not a variable: ${names.join(', ')}`;
      problems.push({ kind: 'template', name: template.name, field: `/fallbacks/${name}`, reason });
    }
    for (const [locale, text] of Object.entries(template.texts)) {
      const found = textChecks.reduce<TextProblem[]>(
        (before, check) => (before.length > 0 ? before : check(text, locale, template, set.workspace)),
        [],
      );
      const where = { kind: 'template', name: template.name, field: `/texts/${locale}` };
      problems.push(...found.map((problem) => ({ ...where, ...problem })));
    }
    return problems;
  });
}
