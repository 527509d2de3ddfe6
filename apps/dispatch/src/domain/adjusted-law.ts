import type { RuleAdjustment } from '@rebound/contracts';
import { adjustmentProblem, builtInRegulations, Regulations, RuleBook, ruleBook } from '@rebound/regulations';

export type AdjustedLaw = Readonly<{
  regulations: Regulations;
  /** Ids of rules that could not be adjusted: they hold as they are. */
  ignored: readonly string[];
}>;

/**
 * The rules with what a workspace decided about them. Campaigns refuses what cannot be adjusted; but a rule may have been
 * confirmed since: then it holds as its source has it.
 */
export function adjustedLaw(adjustments: readonly RuleAdjustment[]): AdjustedLaw {
  if (adjustments.length === 0) return { regulations: builtInRegulations, ignored: [] };
  const { files } = ruleBook;
  const fitting = adjustments.filter((one) => !adjustmentProblem(files, one));
  return {
    regulations: new Regulations(new RuleBook(files, fitting)),
    ignored: adjustments.filter((one) => !fitting.includes(one)).map(({ rule }) => rule),
  };
}
