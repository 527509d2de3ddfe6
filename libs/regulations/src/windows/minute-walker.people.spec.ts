import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lawOf } from '../../test-support/law.js';
import { allowedInMinute, type WalkerQuestion } from '../../test-support/minute-walker.js';
import { agrees, instant, minute, ruleSet, week } from '../../test-support/walks.js';
import { candidateZones, type PlaceEvidence } from '../place/whereabouts.js';
import { ruleBook, Regulations } from '../regulations.js';
import type { WeekHours } from '../rules/rule.js';
import { clockSignature } from './zone-offsets.js';

/** The walker is slow on purpose, and slower on a busy machine. */
const patience = 300_000;

/** Where somebody lives and has a number of. The numbers of a country move about in it with their owners. */
type Home = Readonly<{ country: string; region?: string; postcode?: string; zone: string }>;
type Person = Readonly<{ home: Home; phone: string }>;

const homes: readonly Home[] = [
  { country: 'US', region: 'NY', zone: 'America/New_York' },
  { country: 'US', region: 'FL', zone: 'America/New_York' },
  { country: 'US', region: 'FL', zone: 'America/Chicago' },
  { country: 'US', region: 'TX', postcode: '79901', zone: 'America/Denver' },
  { country: 'US', region: 'TX', zone: 'America/Chicago' },
  { country: 'US', region: 'AL', zone: 'America/Chicago' },
  { country: 'US', region: 'RI', zone: 'America/New_York' },
  { country: 'US', region: 'AZ', zone: 'America/Phoenix' },
  { country: 'US', region: 'OR', zone: 'America/Los_Angeles' },
  { country: 'ES', region: 'M', postcode: '28001', zone: 'Europe/Madrid' },
  { country: 'ES', postcode: '35001', zone: 'Atlantic/Canary' },
  { country: 'PT', postcode: '1000-001', zone: 'Europe/Lisbon' },
  { country: 'PT', postcode: '9500-001', zone: 'Atlantic/Azores' },
  { country: 'FR', region: '75', postcode: '75001', zone: 'Europe/Paris' },
  { country: 'FR', region: '67', postcode: '67000', zone: 'Europe/Paris' },
  { country: 'AU', region: 'NSW', zone: 'Australia/Sydney' },
  { country: 'AU', region: 'WA', zone: 'Australia/Perth' },
  { country: 'CA', region: 'NL', postcode: 'A1A 1A1', zone: 'America/St_Johns' },
  { country: 'CA', region: 'BC', zone: 'America/Vancouver' },
  { country: 'BR', region: 'AC', zone: 'America/Rio_Branco' },
  { country: 'MX', zone: 'America/Tijuana' },
];
/** Numbers of mobiles by country; each `x` is any digit. */
const numbers: Readonly<Record<string, readonly string[]>> = {
  US: ['+1212555xxxx', '+1305555xxxx', '+1405555xxxx', '+1915555xxxx', '+1206555xxxx'],
  ES: ['+346xxxxxxxx', '+347xxxxxxxx'],
  PT: ['+35191xxxxxxx', '+35196xxxxxxx'],
  FR: ['+336xxxxxxxx', '+337xxxxxxxx'],
  AU: ['+614xxxxxxxx'],
  CA: ['+1416555xxxx', '+1604555xxxx'],
  BR: ['+55119xxxxxxxx', '+55689xxxxxxxx'],
  MX: ['+52664123xxxx', '+52551234xxxx'],
};

const somebody = fc
  .constantFrom(...homes)
  .chain((home) =>
    fc.record({
      home: fc.constant(home),
      pattern: fc.constantFrom(...(numbers[home.country] ?? [])),
      digits: fc.array(fc.nat({ max: 9 }), { minLength: 9, maxLength: 9 }),
    }),
  )
  .map(({ home, pattern, digits }) => {
    const left = [...digits];
    return { home, phone: pattern.replaceAll('x', () => String(left.pop())) };
  });

/** What a shop may know of them, all of it true: any part of the address, or what their browser says at home. */
const known = fc.record({
  address: fc.constantFrom('none', 'country', 'region', 'postcode', 'both'),
  browser: fc.boolean(),
  phoneCountry: fc.boolean(),
});
type Known = typeof known extends fc.Arbitrary<infer K> ? K : never;

function evidenceOf({ country, region, postcode, zone }: Home, { address, browser }: Known): PlaceEvidence[] {
  const withRegion = address === 'region' || address === 'both' ? region : undefined;
  const withPostcode = address === 'postcode' || address === 'both' ? postcode : undefined;
  return [
    ...(browser ? [{ source: 'browser' as const, zone }] : []),
    ...(address === 'none'
      ? []
      : [
          {
            source: 'address' as const,
            country,
            ...(withRegion === undefined ? {} : { region: withRegion }),
            ...(withPostcode === undefined ? {} : { postcode: withPostcode }),
          },
        ]),
  ];
}

function holds(law: Regulations, person: Person, shop: Known, now: number, workspaceHours?: WeekHours): void {
  const { home, phone } = person;
  const own = workspaceHours ? { workspaceHours } : {};
  const whereabouts = candidateZones({
    evidence: evidenceOf(home, shop),
    phone,
    ...(shop.phoneCountry ? { phoneCountry: home.country } : {}),
  });
  const sending = { class: 'marketing', acceptDefaultRules: true, closeEarlyMs: 0 } as const;
  const answer = law.legalWindow({ whereabouts, now, ...sending, ...own });

  // The answer is right for everywhere the person may be …
  const { states, zones, countries } = whereabouts;
  const rules = countries.flatMap((country) => law.book.rulesOf(country));
  agrees(answer, { rules, regions: states, zones, ...own }, now);

  // … and forbidden in no minute where the person is, whom the shop knows less of than we do here. By design, rules for
  // known regions only are left out where it does not know the region.
  const atHome: WalkerQuestion = {
    rules: law.book.rulesOf(home.country).filter((rule) => states.length > 0 || !rule.knownRegionOnly),
    regions: home.region === undefined ? [] : [`${home.country}-${home.region}`],
    zones: [home.zone],
    ...own,
  };
  const minutes: number[] = [];
  const end = 'until' in answer ? answer.until : undefined;
  if (answer.answer === 'allowed') {
    for (let at = now; at < Math.min(end ?? Infinity, now + 360 * minute); at += minute) minutes.push(at);
    if (end !== undefined) minutes.push(end - minute);
  } else if (end !== undefined) minutes.push(end);
  const forbidden = minutes.filter((at) => !allowedInMinute(atHome, at)).map((at) => new Date(at).toISOString());
  expect(forbidden).toEqual([]);
}

describe('people with their numbers and homes, against a walker by minutes at their place', () => {
  it(
    'are written to in no minute that is forbidden there, with real rules',
    () => {
      const law = new Regulations(ruleBook);
      const ownHours = fc.option(week, { nil: undefined });
      fc.assert(
        fc.property(somebody, known, instant, ownHours, (person, shop, now, own) => {
          holds(law, person, shop, now, own);
        }),
        { numRuns: 100 },
      );
    },
    patience,
  );

  it(
    'nor with random rules',
    () => {
      fc.assert(
        fc.property(ruleSet, somebody, known, instant, (rules, person, shop, now) => {
          holds(lawOf({ [person.home.country]: rules }), person, shop, now);
        }),
        { numRuns: 100 },
      );
    },
    patience,
  );

  it('have numbers and addresses that say where they may be, home included', () => {
    fc.assert(
      fc.property(somebody, known, ({ home, phone }, shop) => {
        const { zones, countries } = candidateZones({ evidence: evidenceOf(home, shop), phone });
        expect(countries).toContain(home.country);
        expect(zones.map(clockSignature)).toContain(clockSignature(home.zone));
      }),
    );
  });
});
