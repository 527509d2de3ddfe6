import type { Regulations, Requirements, RuleRef, Whereabouts } from '@rebound/regulations';
import type { PurposeCopy } from './recipient.js';

/** What the law of a place makes of somebody's agreement to a purpose. */
export type ConsentLaw = Readonly<{
  basis: NonNullable<PurposeCopy['basis']>;
  /** Why marketing cannot rest on it there. `list-check`: nobody says that the number was looked up where it has to be. */
  lacks?: 'accepted-basis' | 'confirmation' | 'list-check';
  /** First instant at which it does not hold any more, epoch ms. */
  until?: number;
  rules: readonly RuleRef[];
}>;

/** @param now epoch ms; an agreement without an instant counts as given now, which only those of before could be */
export function consentLawOf(
  { purpose, basis = 'express-written', confirmed, since }: PurposeCopy,
  place: Readonly<{
    regulations: Regulations;
    whereabouts: Whereabouts;
    day: string;
    asked: Requirements;
    /** Rules whose lists the workspace looks numbers up in. */
    checkedLists: readonly string[];
    now: number;
  }>,
): ConsentLaw {
  const { regulations, whereabouts, day, asked, checkedLists, now } = place;
  const { doubleOptIn, cartTexts, listChecks } = asked;
  const answer = regulations.consentEnd({ whereabouts, day, basis, givenAt: since ?? now });
  const [named, cart] = [
    doubleOptIn.purposes.some((one) => one === '*' || one === purpose),
    purpose === 'cart-reminders' && cartTexts.doubleOptIn,
  ];
  const lists = listChecks.lists.filter(({ unless }) => !unless.includes(basis)).map(({ rule }) => rule);
  const areChecked = lists.every(({ id }) => checkedLists.includes(id));
  const rules = [...answer.rules, ...(named ? doubleOptIn.rules : []), ...(cart ? cartTexts.rules : []), ...lists];
  // Where no rule is known the legal window is closed.
  if (answer.answer === 'refused') return { basis, rules, ...(rules.length > 0 ? { lacks: 'accepted-basis' } : {}) };
  return {
    basis,
    rules,
    ...((named || cart) && !confirmed ? { lacks: 'confirmation' } : areChecked ? {} : { lacks: 'list-check' }),
    ...(answer.until === undefined ? {} : { until: answer.until }),
  };
}
