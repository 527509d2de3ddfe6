import { Kept } from '../kept.js';
import { adjustmentProblem, changed, type Adjustment } from './adjustment.js';
import type { Rule, RuleOf, RuleFile, RuleKind, RuleRef } from './rule.js';

/** Countries come from data, so there could be any number of names. */
const namesKept = 2_000;

/** All rules in all versions, indexed by the countries they hold in. Holds no clock: every question names its day. */
export class RuleBook {
  private readonly byCode: ReadonlyMap<string, RuleFile>;
  private readonly groups: readonly RuleFile[];
  private readonly adjusted = new Set<Rule>();
  private readonly byCountry = new Kept<string, readonly Rule[]>(namesKept);
  private readonly byKind = new Kept<string, readonly Rule[]>(namesKept);

  /** Throws RangeError where an adjustment cannot be made (see `adjustmentProblem`), or a rule has two. */
  constructor(files: readonly RuleFile[], adjustments: readonly Adjustment[] = []) {
    const changes = changesByRule(files, adjustments);
    const own = files.map((file) => ({ ...file, rules: file.rules.flatMap((rule) => this.adjust(rule, changes)) }));
    this.byCode = new Map(own.map((file) => [file.code, file]));
    this.groups = own.filter((file) => file.members !== undefined);
  }

  get files(): readonly RuleFile[] {
    return [...this.byCode.values()];
  }

  /** Whether anybody has read the law of a country. Where not, the rules of `*` stand in (decision 28). */
  hasRead(country: string): boolean {
    return this.byCode.get(country)?.law === 'read';
  }

  /** Every version of every rule of a country: its own, and those of its groups; those of `*` where its law is unread. */
  rulesOf(country: string): readonly Rule[] {
    return this.byCountry.of(country, () => [
      ...(this.byCode.get(country)?.rules ?? []),
      ...(this.hasRead(country) ? [] : (this.byCode.get('*')?.rules ?? [])),
      ...this.groups
        .filter(({ members }) => members === '*' || members?.includes(country))
        .flatMap((file) => file.rules),
    ]);
  }

  /** The rules of one kind, each once, over several countries. */
  ofKind<K extends RuleKind>(countries: readonly string[], kind: K): readonly RuleOf<K>[] {
    const isOfKind = (rule: Rule): rule is RuleOf<K> => rule.kind === kind;
    const find = (): Rule[] => [...new Set(countries.flatMap((country) => this.rulesOf(country)).filter(isOfKind))];
    return this.byKind.of(`${kind} ${countries.join()}`, find).filter(isOfKind);
  }

  /** What texts to a country may be written in, the usual language first. */
  languagesOf(country: string): readonly string[] {
    return this.byCode.get(country)?.languages ?? [];
  }

  ref(rule: Rule): RuleRef {
    return { id: rule.id, version: rule.version, ...(this.adjusted.has(rule) ? { adjusted: true as const } : {}) };
  }

  private adjust(rule: Rule, changes: ReadonlyMap<string, Adjustment['change']>): Rule[] {
    const change = changes.get(nameOf(rule.id, rule.version));
    if (change === undefined) return [rule];
    if (change === 'off') return [];
    const adjusted = changed(rule, change);
    this.adjusted.add(adjusted);
    return [adjusted];
  }
}

const nameOf = (id: string, version: number): string => `${id} version ${version}`;

function changesByRule(
  files: readonly RuleFile[],
  adjustments: readonly Adjustment[],
): Map<string, Adjustment['change']> {
  const changes = new Map<string, Adjustment['change']>();
  for (const adjustment of adjustments) {
    const problem = adjustmentProblem(files, adjustment);
    if (problem) throw new RangeError(problem.reason);
    const name = nameOf(adjustment.rule, adjustment.version);
    if (changes.has(name)) throw new RangeError(`${name} is adjusted twice`);
    changes.set(name, adjustment.change);
  }
  return changes;
}
