import {
  profileOf,
  type Encoding,
  type PartCount,
  type PartOptions,
  type ProfileOptions,
} from '../encoding/count-parts.js';
import { explainParts, type Forcing } from '../encoding/explain-parts.js';
import { chooseText } from '../rendering/choose-text.js';
import { isCurrency } from '../rendering/currency.js';
import { renderTemplate, type RenderOptions } from '../rendering/render-template.js';
import { compose, type Sending } from './compose.js';

/** What one part costs: integer millionths of the currency's unit (0.0079 USD is 7900), never a fraction. */
export type PartPrice = Readonly<{ micros: number; currency: string }>;

/** A person as far as a text needs to know one. */
export type SamplePerson = Readonly<{
  /** Names the person in the answer; no phone number. */
  id: string;
  /** BCP 47; absent: the default. */
  locale?: string;
  zone?: string;
  variables: Readonly<Record<string, unknown>>;
  links?: Readonly<Record<string, string>>;
}>;

/** A message that may be sent to each of them. */
export type MessagePlan = Readonly<{
  /** Liquid, by locale. */
  texts: Readonly<Record<string, string>>;
  defaultLocale: string;
  brand: string;
  optOutLine?: string;
  /** Of one part, where prices differ by person (by country); absent where the price does not matter. */
  price?: PartPrice | ((person: SamplePerson) => PartPrice);
}> &
  Pick<RenderOptions, 'codes' | 'declared' | 'linkLength' | 'maxValueLength'> &
  Sending &
  (PartOptions | ProfileOptions);

export type SampleText = PartCount<Encoding> &
  Readonly<{
    person: string;
    /** The variant of the text, and the person's own locale. */
    variant: string;
    locale: string;
    /** Parts times the price of one. */
    price?: PartPrice;
  }>;

export type SampleCost = Readonly<{
  people: number;
  /** Who gets no message, and why; at most twenty are named. */
  refused: Readonly<{
    count: number;
    first: ReadonlyArray<Readonly<{ person: string; locale: string; message: string }>>;
  }>;
  /** People by number of parts. */
  byParts: ReadonlyMap<number, number>;
  /** Parts of all texts together, and their price by currency in micros. */
  parts: number;
  micros: Readonly<Record<string, number>>;
  /** The dearest text: most parts, then most units; the first of equals. Absent where nobody gets one. */
  worst?: SampleText & Readonly<{ forcing: readonly Forcing[] }>;
  /** Present where the worst text takes more parts than the usual one: a boundary lies between them (domain facts 1.10). */
  crossing?: Readonly<{
    usualParts: number;
    worstParts: number;
    /** People whose text takes more parts than the usual. */
    people: number;
    /** Whether characters outside the cheap encoding did it, or sheer length. */
    by: 'encoding' | 'length';
  }>;
}>;

const named = 20;

/**
 * What a message would take and cost for a sample of people: rendered, composed and counted for each, as it would be sent
 * (domain facts 1.10). Deterministic; texts do not leave.
 */
export function worstCase(plan: MessagePlan, people: Iterable<SamplePerson>): SampleCost {
  const byParts = new Map<number, number>();
  const micros: Record<string, number> = {};
  const first: { person: string; locale: string; message: string }[] = [];
  let [count, refused, parts] = [0, 0, 0];
  let worst: (SampleText & { text: string }) | undefined;
  for (const person of people) {
    count += 1;
    const result = textFor(plan, person);
    if ('message' in result) {
      refused += 1;
      if (first.length < named)
        first.push({ person: person.id, locale: person.locale ?? plan.defaultLocale, ...result });
      continue;
    }
    parts += result.parts;
    byParts.set(result.parts, (byParts.get(result.parts) ?? 0) + 1);
    if (result.price) micros[result.price.currency] = added(micros[result.price.currency] ?? 0, result.price.micros);
    if (!worst || result.parts > worst.parts || (result.parts === worst.parts && result.units > worst.units))
      worst = result;
  }
  const cost = { people: count, refused: { count: refused, first }, byParts: sorted(byParts), parts, micros };
  if (!worst) return cost;
  const { text, ...dearest } = worst;
  const { forcing, without } = explainParts(text, { profile: profileOf(plan) });
  const usualParts = mostFrequent(byParts);
  const above = [...byParts].reduce((sum, [one, many]) => sum + (one > usualParts ? many : 0), 0);
  return {
    ...cost,
    worst: { ...dearest, forcing },
    ...(above === 0
      ? {}
      : {
          crossing: {
            usualParts,
            worstParts: worst.parts,
            people: above,
            by: without.parts < worst.parts ? 'encoding' : 'length',
          },
        }),
  };
}

function textFor(plan: MessagePlan, person: SamplePerson): (SampleText & { text: string }) | { message: string } {
  const chosen = chooseText(plan.texts, person.locale, plan.defaultLocale);
  if (!chosen) return { message: `no text for ${person.locale ?? plan.defaultLocale} or ${plan.defaultLocale}` };
  const { locale, variant } = chosen;
  const rendered = renderTemplate(chosen.text, person.variables, { ...plan, ...person, locale });
  if (!rendered.ok) return { message: rendered.error.message };
  const { text, ...size } = compose({ ...plan, body: rendered.value.body, locale });
  const price = typeof plan.price === 'function' ? plan.price(person) : plan.price;
  return { text, ...size, person: person.id, variant, locale, ...(price ? { price: priceOf(size.parts, price) } : {}) };
}

/** The price of a number of parts. Throws where the price is no whole number of micros or the currency no ISO 4217 code. */
export function priceOf(parts: number, { micros, currency }: PartPrice): PartPrice {
  if (!Number.isSafeInteger(micros) || micros < 0) throw new RangeError('a price is a whole number of micros');
  if (!isCurrency(currency)) throw new RangeError('a currency is an ISO 4217 code such as EUR');
  return { micros: safe(parts * micros), currency };
}

const added = (a: number, b: number): number => safe(a + b);

function safe(micros: number): number {
  if (!Number.isSafeInteger(micros)) throw new RangeError('the price is too large');
  return micros;
}

const sorted = (counts: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
  new Map([...counts].sort(([a], [b]) => a - b));

/** The number of parts most people get; of equals the smaller. */
function mostFrequent(byParts: ReadonlyMap<number, number>): number {
  const [usual] = [...byParts].sort(([partsA, a], [partsB, b]) => b - a || partsA - partsB);
  return usual?.[0] ?? 1;
}
