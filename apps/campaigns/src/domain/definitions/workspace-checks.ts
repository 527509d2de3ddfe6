import { workspaceDefaults, type DefinitionProblem, type RuleAdjustment } from '@rebound/contracts';
import { adjustmentProblem, ruleBook, type AdjustmentProblem, type RuleKind } from '@rebound/regulations';
import type { DefinitionSet } from './definition-set.js';

/** Kinds of rules that decide whether a message goes out, and with which words; the others are for people to read. */
const deciding: readonly RuleKind[] = [
  ...(['hours', 'days', 'holidays', 'traffic-ban', 'senders', 'caps', 'cart-texts'] as const),
  ...(['opt-out-line', 'sender-identity', 'content-ban', 'consent', 'double-opt-in', 'list-check'] as const),
];
const idsOf = (kinds: readonly RuleKind[]): ReadonlySet<string> =>
  new Set(ruleBook.files.flatMap(({ rules }) => rules.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)));
const decidingRules = idsOf(deciding);
const listRules = idsOf(['list-check']);

export function workspaceProblems(set: DefinitionSet): DefinitionProblem[] {
  const workspaces = set.all('workspace');
  if (workspaces.length === 0) {
    if (set.has('workspace')) return [];
    return [{ kind: 'workspace', name: '', field: '', reason: 'a folder needs one document of kind workspace' }];
  }
  return workspaces.flatMap((workspace, index) => {
    const problems: DefinitionProblem[] = [];
    const report = (field: string, reason: string) =>
      problems.push({ kind: 'workspace', name: workspace.name, field, reason });
    if (index > 0) report('/name', `is a second workspace: a folder is about one`);
    if (workspace.brand.trim() === '') report('/brand', 'must say a name: it stands in every marketing text');
    const { hours, caps, acceptDefaultRules, ruleAdjustments = [], checkedLists = [] } = workspace;
    if (hours && hours.from >= hours.to) report('/hours/to', 'must be later than from');
    const { per24h, per7d, per30d } = { ...workspaceDefaults.caps, ...caps };
    if (caps && per24h > per7d) report('/caps', `per24h (${per24h}) is more than per7d (${per7d})`);
    if (caps && per7d > per30d) report('/caps', `per7d (${per7d}) is more than per30d (${per30d})`);
    if (acceptDefaultRules && !isDay(acceptDefaultRules.on)) report('/acceptDefaultRules/on', 'is not a day');
    for (const [at, adjustment] of ruleAdjustments.entries()) {
      for (const { field, reason } of adjustmentProblems(adjustment, ruleAdjustments.slice(0, at))) {
        report(`/ruleAdjustments/${at}${field}`, reason);
      }
    }
    for (const [at, { rule, on }] of checkedLists.entries()) {
      if (!listRules.has(rule)) {
        report(`/checkedLists/${at}/rule`, `asks for no list; those that do: ${[...listRules].join(', ')}`);
      }
      if (!isDay(on)) report(`/checkedLists/${at}/on`, 'is not a day');
    }
    return problems;
  });
}

function adjustmentProblems(adjustment: RuleAdjustment, before: readonly RuleAdjustment[]): AdjustmentProblem[] {
  const { rule, version, on } = adjustment;
  const problem =
    adjustmentProblem(ruleBook.files, adjustment) ??
    (decidingRules.has(rule) ? undefined : { field: '/rule', reason: `${rule} decides about no message` });
  const isSecond = before.some((one) => one.rule === rule && one.version === version);
  return [
    ...(problem ? [problem] : []),
    ...(isSecond ? [{ field: '/rule', reason: 'is adjusted further up already' }] : []),
    ...(isDay(on) ? [] : [{ field: '/on', reason: 'is not a day' }]),
  ];
}

function isDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(text);
}
