import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carrierProfiles } from '../encoding/carrier-profiles.js';
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

  it('names twenty of those who get none, with the locale that was asked for', () => {
    const lost = [...Array(25).keys()].map((i) => person(`p${i}`, {}, i === 1 ? 'es' : undefined));
    const { refused, worst } = worstCase(plan, lost);
    expect(refused.count).toBe(25);
    expect(refused.first.map((one) => one.person)).toEqual([...Array(20).keys()].map((i) => `p${i}`));
    expect(refused.first.slice(0, 2).map(({ locale }) => locale)).toEqual(['en', 'es']);
    expect(worst).toBeUndefined();
  });

  it('says where no text is for somebody', () => {
    const spanish = { ...plan, texts: { es: 'Hola' } };
    const told = worstCase(spanish, [person('bo', {}), person('cy', {}, 'fr')]).refused.first;
    expect(told.map(({ message }) => message)).toEqual(['no text for en or en', 'no text for fr or en']);
  });

  it('is the most parts, then the most units, and the first of equals', () => {
    const of = (...titles: string[]) =>
      worstCase(
        plan,
        titles.map((title, i) => person(`p${i}`, { title })),
      ).worst?.person;
    expect(of('lamp', 'pale')).toBe('p0');
    expect(of('lamp', 'table')).toBe('p1');
    expect(of('table', 'lamp')).toBe('p0');
    expect(of('lamp', 'a'.repeat(120), 'table')).toBe('p1');
    // 字 makes it dear: fewer units, more parts.
    expect(of('a'.repeat(70), '字')).toBe('p1');
  });

  it('takes for usual what most people get, the smaller of equals, and lists parts in order', () => {
    const sized = (...lengths: number[]) =>
      worstCase(
        { ...plan, maxValueLength: 400 },
        lengths.map((length, i) => person(`p${i}`, { title: 'a'.repeat(length) })),
      );
    const most = sized(300, 130, 130, 130, 5);
    expect([...most.byParts]).toEqual([
      [1, 1],
      [2, 3],
      [3, 1],
    ]);
    expect(most.crossing).toMatchObject({ usualParts: 2, worstParts: 3, people: 1 });
    expect(sized(130, 5).crossing).toMatchObject({ usualParts: 1, worstParts: 2, people: 1 });
    expect(sized(130, 130, 5)).not.toHaveProperty('crossing');
  });

  it('counts as the carrier does', () => {
    const profile = carrierProfiles.get('telnyx-short-code')!;
    const cost = worstCase({ ...plan, profile }, [person('zoe', { title: 'é' })]);
    expect(cost.worst).toMatchObject({ encoding: 'UCS-2', forcing: [{ character: 'é' }] });
    expect(worstCase(plan, [person('zoe', { title: 'é' })]).worst).toMatchObject({ encoding: 'GSM-7', forcing: [] });
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
    for (const micros of [0.5, -1, Number.NaN])
      expect(() => priceOf(2, { micros, currency: 'USD' })).toThrow('a price is a whole number of micros');
    expect(() => priceOf(2, { micros: Number.MAX_SAFE_INTEGER, currency: 'USD' })).toThrow('the price is too large');
    expect(() => priceOf(1, { micros: 1, currency: 'usd' })).toThrow('a currency is an ISO 4217 code such as EUR');
    expect(priceOf(3, { micros: 0, currency: 'USD' })).toEqual({ micros: 0, currency: 'USD' });
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
