import type { Regulations, Requirements, RuleRef, Whereabouts } from '@rebound/regulations';
import type { PurposeCopy } from './recipient.js';

/** What the law of a place makes of somebody's agreement to a purpose. */
export type ConsentLaw = Readonly<{
  basis: NonNullable<PurposeCopy['basis']>;
  /** Why marketing cannot rest on it there. */
  lacks?: 'accepted-basis' | 'confirmation';
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
    now: number;
  }>,
): ConsentLaw {
  const { regulations, whereabouts, day, asked, now } = place;
  const { doubleOptIn, cartTexts } = asked;
  const answer = regulations.consentEnd({ whereabouts, day, basis, givenAt: since ?? now });
  const [named, cart] = [
    doubleOptIn.purposes.some((one) => one === '*' || one === purpose),
    purpose === 'cart-reminders' && cartTexts.doubleOptIn,
  ];
  const rules = [...answer.rules, ...(named ? doubleOptIn.rules : []), ...(cart ? cartTexts.rules : [])];
  // Where no rule is known the legal window is closed.
  if (answer.answer === 'refused') return { basis, rules, ...(rules.length > 0 ? { lacks: 'accepted-basis' } : {}) };
  return {
    basis,
    rules,
    ...((named || cart) && !confirmed ? { lacks: 'confirmation' } : {}),
    ...(answer.until === undefined ? {} : { until: answer.until }),
  };
}
