import { Regulations } from '../src/regulations.js';
import { RuleBook } from '../src/rules/rule-book.js';
import type { Rule, RuleFile, RuleKind, RuleOf, RuleValues } from '../src/rules/rule.js';

type Head = Partial<Omit<Rule, 'kind'>>;

/** A rule of a country that is not on any map. */
export const rule = <K extends RuleKind>(kind: K, values: RuleValues[K], head: Head = {}): Rule =>
  ({
    id: `qq.${kind}`,
    version: 1,
    validFrom: '2000-01-01',
    source: 'a test',
    confidence: 'H',
    checkedOn: '2026-01-01',
    ...head,
    kind,
    ...values,
  }) as unknown as RuleOf<K>;

const fileOf = ([code, rules]: [string, readonly Rule[]]): RuleFile => ({ code, name: code, law: 'read', rules });

/** The law of such countries, by their codes. Hours are kept by the rule object: with new ones nothing is remembered. */
export const lawOf = (countries: Readonly<Record<string, readonly Rule[]>>): Regulations =>
  new Regulations(new RuleBook(Object.entries(countries).map(fileOf)));
