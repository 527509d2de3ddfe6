import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lawOf } from '../../test-support/law.js';
import { agrees, instant, minute, regionSets, ruleSet, somewhere, week } from '../../test-support/walks.js';
import { legalWindow, ruleBook } from '../regulations.js';
import type { Whereabouts } from '../place/whereabouts.js';
import { senderTypes, type WeekHours } from '../rules/rule.js';
import type { LegalAnswer } from './legal-window.js';

/** The walker is slow on purpose, and slower on a busy machine. */
const patience = 300_000;

describe('against a walker by minutes', () => {
  it(
    'no answer lies in a forbidden minute and a wait ends with the first allowed one: random rules',
    () => {
      fc.assert(
        fc.property(
          ruleSet,
          somewhere,
          fc.constantFrom(...regionSets),
          fc.option(week, { nil: undefined }),
          fc.option(fc.constantFrom('twilio', 'sinch'), { nil: undefined }),
          fc.option(fc.constantFrom(...senderTypes), { nil: undefined }),
          instant,
          (rules, possible, states, workspaceHours, carrier, senderType, now) => {
            const law = lawOf({ QQ: rules });
            const whereabouts: Whereabouts = { countries: ['QQ'], states, zones: possible, evidence: 'address' };
            const answer = law.legalWindow({
              whereabouts,
              now,
              class: 'marketing',
              acceptDefaultRules: false,
              closeEarlyMs: 0,
              ...(workspaceHours ? { workspaceHours } : {}),
              ...(carrier === undefined ? {} : { carrier }),
              ...(senderType === undefined ? {} : { senderType }),
            });
            agrees(answer, { rules, regions: states, zones: possible, workspaceHours, carrier, senderType }, now);
          },
        ),
        { numRuns: 100 },
      );
    },
    patience,
  );

  it(
    'the same with the rules of real countries, two at once as well',
    () => {
      const countries = ['US', 'FR', 'GB', 'ES', 'AU', 'BR', 'IN', 'AE', 'CA', 'TR', 'JP'];
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.constantFrom(...countries), { minLength: 1, maxLength: 2 }),
          somewhere,
          fc.constantFrom(...regionSets),
          fc.option(week, { nil: undefined }),
          instant,
          (where, possible, states, workspaceHours, now) => {
            const answer = legalWindow({
              whereabouts: { countries: where, states, zones: possible, evidence: 'phone' },
              now,
              class: 'marketing',
              acceptDefaultRules: true,
              closeEarlyMs: 0,
              ...(workspaceHours ? { workspaceHours } : {}),
            });
            const rules = where.flatMap((country) => ruleBook.rulesOf(country));
            agrees(answer, { rules, regions: states, zones: possible, workspaceHours }, now);
          },
        ),
        { numRuns: 80 },
      );
    },
    patience,
  );

  it(
    'closing early takes the last minutes of a window and nothing else',
    () => {
      const own = (workspaceHours: WeekHours, now: number, closeEarlyMs: number): LegalAnswer =>
        legalWindow({
          whereabouts: { countries: ['AE'], states: [], zones: ['Europe/Paris'], evidence: 'address' },
          now,
          class: 'marketing',
          acceptDefaultRules: false,
          closeEarlyMs,
          workspaceHours,
        });
      fc.assert(
        fc.property(week, instant, fc.integer({ min: 0, max: 30 }), (hours, now, early) => {
          const full = own(hours, now, 0);
          const cut = own(hours, now, early * minute);
          const end = full.answer === 'allowed' ? (full.until ?? 0) - early * minute : -1;
          expect(cut.answer === 'allowed').toBe(end > now);
          if (cut.answer === 'allowed') expect(cut.until).toBe(end);
        }),
        { numRuns: 200 },
      );
    },
    patience,
  );
});
