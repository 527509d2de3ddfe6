import { Kept } from '../kept.js';
import type { Rule, RuleOf, RuleFile, RuleKind, RuleRef, RuleValues } from './rule.js';

/**
 * What an installation decided, on the record, about a rule that nobody has confirmed: to leave it out, or to use values of
 * its own. Only rules marked `unchecked` can be adjusted.
 */
export type Adjustment = {
  [K in RuleKind]: Readonly<{
    id: string;
    version: number;
    kind: K;
    change: 'off' | Partial<RuleValues[K]>;
    /** Who decided, when and why: for whoever asks later. */
    decidedBy: string;
    decidedOn: string;
    reason: string;
  }>;
}[RuleKind];

/** Countries come from data, so there could be any number of names. */
const namesKept = 2_000;

/** All rules in all versions, indexed by the countries they hold in. Holds no clock: every question names its day. */
export class RuleBook {
  private readonly byCode: ReadonlyMap<string, RuleFile>;
  private readonly groups: readonly RuleFile[];
  private readonly adjusted = new Set<Rule>();
  private readonly byCountry = new Kept<string, readonly Rule[]>(namesKept);
  private readonly byKind = new Kept<string, readonly Rule[]>(namesKept);

  /** Throws RangeError where an adjustment names a rule that is not there, not of that kind, or not marked unchecked. */
  constructor(files: readonly RuleFile[], adjustments: readonly Adjustment[] = []) {
    const rules = files.flatMap((file) => file.rules);
    for (const adjustment of adjustments) checkAdjustment(adjustment, rules);
    const own = files.map((file) => ({ ...file, rules: file.rules.flatMap((rule) => this.adjust(rule, adjustments)) }));
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

  private adjust(rule: Rule, adjustments: readonly Adjustment[]): Rule[] {
    const adjustment = adjustments.find((one) => isFor(one, rule));
    if (!adjustment) return [rule];
    if (adjustment.change === 'off') return [];
    const changed: Rule = { ...rule, ...adjustment.change };
    this.adjusted.add(changed);
    return [changed];
  }
}

const isFor = ({ id, version, kind }: Adjustment, rule: Rule): boolean =>
  rule.id === id && rule.version === version && rule.kind === kind;

function checkAdjustment(adjustment: Adjustment, rules: readonly Rule[]): void {
  const { id, version } = adjustment;
  const rule = rules.find((one) => isFor(adjustment, one));
  if (!rule) throw new RangeError(`there is no rule ${id} version ${version} of kind ${adjustment.kind} to adjust`);
  if (rule.unchecked === undefined) {
    throw new RangeError(`${id} version ${version} stands on its source (${rule.source}) and cannot be adjusted`);
  }
}
