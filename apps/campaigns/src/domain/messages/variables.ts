import type { VariableDeclarations } from '@rebound/sms-text';
import type { Abandonment } from '../triggers/abandonment.js';

export interface WordingFacts {
  readonly abandonment: Abandonment;
  readonly brand: string;
  readonly promoCode?: string;
}

/** One thing a template may say. */
export interface Variable {
  readonly name: string;
  readonly description: string;
  /** A value of its shape, for the trial when a template is applied. */
  readonly sample: unknown;
  /** Undefined where it is not known of this person or this cart. */
  read(facts: WordingFacts): unknown;
}

const blankIsNothing = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** All variables of all triggers, but for `link`, which is a link and not a text. */
export const variables: readonly Variable[] = [
  {
    name: 'first_name',
    description: "the person's first name",
    sample: 'Ana',
    read: ({ abandonment }) => blankIsNothing(abandonment.person.firstName),
  },
  {
    name: 'items',
    description: 'what is in the cart, a list: {{ items | items }}',
    sample: [
      { name: 'Trail shoe', quantity: 1 },
      { name: 'Rain jacket', quantity: 2 },
    ],
    read: ({ abandonment: { items } }) => (items && items.length > 0 ? items : undefined),
  },
  {
    name: 'item_count',
    description: 'how many pieces are in the cart',
    sample: 3,
    read: ({ abandonment: { items } }) =>
      items && items.length > 0 ? items.reduce((sum, { quantity }) => sum + quantity, 0) : undefined,
  },
  {
    name: 'value',
    description: 'what the cart or the booking is worth, an amount: {{ value | money }}',
    sample: { minor: 8990, currency: 'EUR' },
    read: ({ abandonment: { valueMinor, currency } }) =>
      valueMinor !== undefined && currency !== undefined ? { minor: valueMinor, currency } : undefined,
  },
  {
    name: 'title',
    description: 'what is being booked: "Hotel Sakura, Tokyo"',
    sample: 'Hotel Sakura, Tokyo',
    read: ({ abandonment }) => blankIsNothing(abandonment.title),
  },
  {
    name: 'starts_on',
    description: 'when it begins, a date: {{ starts_on | date }}',
    sample: '2026-12-24',
    read: ({ abandonment }) => abandonment.startsOn,
  },
  {
    name: 'promo_code',
    description: "the template's promoCode",
    sample: 'WELCOME10',
    read: ({ promoCode }) => promoCode,
  },
  { name: 'brand', description: "the workspace's brand", sample: 'Demo Shop', read: ({ brand }) => brand },
];

/** The short link back to the cart or the booking. */
export const linkVariable = 'link';

/** Variables that every trigger fills, as far as the person and the shop give them. */
export const everyMessageHas: readonly string[] = ['first_name', 'value', 'promo_code', 'brand', linkVariable];

/** What is known of them. */
export function wordingVariables(facts: WordingFacts): Record<string, unknown> {
  const known = variables.flatMap(({ name, read }) => {
    const value = read(facts);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known);
}

/** For what is not: the template's fallback, or no message. */
export function declarationsWith(fallbacks: Readonly<Record<string, string>> = {}): VariableDeclarations {
  return Object.fromEntries(
    variables.map(({ name }) => {
      const fallback = fallbacks[name];
      return [name, { missing: fallback === undefined ? 'refuse' : { fallback } }];
    }),
  );
}
