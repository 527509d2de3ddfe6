import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderTemplate } from '../rendering/index.js';
import { compose } from './compose.js';
import { priceOf, worstCase, type MessagePlan, type SamplePerson } from './worst-case.js';

const plan: MessagePlan = {
  texts: {
    en: '{{ first_name }}, your {{ title }} is waiting: {{ link }}',
    es: '{{ first_name }}, no olvides: {{ title }} {{ link }}',
  },
  defaultLocale: 'en',
  brand: 'Nordlys',
  sender: 'number',
  optOut: { kind: 'reply' },
  declared: { first_name: { missing: { fallback: 'Hey' } }, title: { missing: 'refuse' } },
  price: { micros: 7_900, currency: 'USD' },
};
const links = { link: 'https://shop.example/c/1' };
const person = (id: string, variables: Record<string, unknown>, locale?: string): SamplePerson => ({
  id,
  variables,
  links,
  ...(locale === undefined ? {} : { locale }),
});

describe('the worst case over a sample of people', () => {
  const people = [
    person('ana', { first_name: 'Ana', title: 'lamp' }, 'en-GB'),
    person('bo', { title: 'rug' }),
    person('zoe', { first_name: 'Zoë', title: 'Nachttischlampe groß' }, 'en'),
    person('lucia', { first_name: 'Lucía', title: 'lámpara de mesa '.repeat(3) }, 'es-MX'),
    person('none', { first_name: 'Max' }, 'en'),
  ];

  it('names the person and the locale, what it costs, and that a boundary is crossed', () => {
    const cost = worstCase(plan, people);
    expect(cost).toEqual({
      people: 5,
      refused: { count: 1, first: [{ person: 'none', locale: 'en', message: 'unknown variable "title"' }] },
      byParts: new Map([
        [1, 2],
        [2, 2],
      ]),
      parts: 6,
      micros: { USD: 6 * 7_900 },
      worst: expect.objectContaining({
        person: 'lucia',
        variant: 'es',
        locale: 'es-MX',
        encoding: 'UCS-2',
        parts: 2,
        price: { micros: 15_800, currency: 'USD' },
        forcing: [expect.objectContaining({ character: 'í' }), expect.objectContaining({ character: 'á' })],
      }),
      crossing: { usualParts: 1, worstParts: 2, people: 2, by: 'encoding' },
    });
  });

  it('tells a boundary crossed by length from one crossed by encoding', () => {
    const long = [...Array(3).keys()].map((i) => person(`p${i}`, { title: 'lamp' }));
    const cost = worstCase(plan, [...long, person('long', { title: 'a'.repeat(60), first_name: 'b'.repeat(60) })]);
    expect(cost).toMatchObject({ worst: { person: 'long' }, crossing: { by: 'length', people: 1 } });
    expect(worstCase(plan, long)).not.toHaveProperty('crossing');
  });

  it('adds prices that differ by person in each currency apart', () => {
    const price = ({ locale }: SamplePerson) =>
      locale === 'es-MX' ? ({ micros: 100, currency: 'MXN' } as const) : ({ micros: 7, currency: 'USD' } as const);
    expect(worstCase({ ...plan, price }, people).micros).toEqual({ USD: 7 * 4, MXN: 100 * 2 });
    const { price: _, ...free } = plan;
    expect(worstCase(free, people)).toMatchObject({ parts: 6, micros: {} });
  });

  it('has nothing to say of nobody', () => {
    expect(worstCase(plan, [])).toEqual({
      people: 0,
      refused: { count: 0, first: [] },
      byParts: new Map(),
      parts: 0,
      micros: {},
    });
  });

  it('refuses a price that is a fraction', () => {
    for (const micros of [0.5, -1, Number.NaN, Number.MAX_SAFE_INTEGER])
      expect(() => priceOf(2, { micros, currency: 'USD' })).toThrow(RangeError);
    expect(() => priceOf(1, { micros: 1, currency: 'usd' })).toThrow(RangeError);
    expect(priceOf(3, { micros: 7_900, currency: 'USD' })).toEqual({ micros: 23_700, currency: 'USD' });
  });

  it('is what sending to each would have taken', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'é', 'á', '字', '😀', '€', ' '), minLength: 1, maxLength: 40 });
    const anyone = fc.record({ title: name, first_name: name, locale: fc.constantFrom('en', 'es', 'fr', 'es-MX') });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 12 }), (all) => {
        const sample = all.map(({ locale, ...variables }, index) => person(String(index), variables, locale));
        const cost = worstCase(plan, sample);
        const sent = sample.flatMap((one) => {
          const own = one.locale?.startsWith('es') ? 'es' : 'en';
          const locale = one.locale === 'fr' ? 'en' : (one.locale ?? 'en');
          const body = renderTemplate(plan.texts[own] ?? '', one.variables, {
            locale,
            links,
            declared: plan.declared ?? {},
          });
          return body.ok ? [compose({ ...plan, body: body.value.body, locale }).parts] : [];
        });
        expect(cost.parts).toBe(sent.reduce((sum, parts) => sum + parts, 0));
        expect(cost.worst?.parts ?? 0).toBe(Math.max(0, ...sent));
        expect(cost.refused.count + sent.length).toBe(cost.people);
      }),
    );
  });
});
