import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { AuthoredFile, AuthoredRule, RuleCase } from '../authoring/authored.js';
import { ruleFileSchema } from '../authoring/rule-file-schema.js';
import type { Whereabouts } from '../place/whereabouts.js';
import { capsFor, consentEndOf, deadlineOf, legalWindow, requirementsFor, ruleBook } from '../regulations.js';
import type { Requirements } from '../requirements/requirements.js';
import type { RuleKind } from './rule.js';

const folder = path.resolve(import.meta.dirname, '../../rules');
const ajv = new Ajv({ discriminator: true });
const isRuleFile = ajv.compile<AuthoredFile>(ruleFileSchema);

function read(name: string): AuthoredFile {
  const file: unknown = parse(readFileSync(path.join(folder, name), 'utf8'));
  if (!isRuleFile(file)) throw new Error(`${name}: ${ajv.errorsText(isRuleFile.errors)}`);
  return file;
}
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map(read);

const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString();
const sameInstant = (text: string): string => (/^\d{4}-.*T/.test(text) ? (iso(Date.parse(text)) ?? '') : text);

function whereaboutsOf(file: AuthoredFile, { country = file.code, region, zones }: RuleCase): Whereabouts {
  return {
    countries: [country],
    states: region === undefined ? [] : [`${country}-${region}`],
    zones: zones ?? (file.zone === undefined ? [] : [file.zone]),
    evidence: 'address',
  };
}

/** The part of the answer that a kind of rule speaks in. */
const sectionOf: Partial<Record<RuleKind, keyof Requirements>> = {
  'cart-texts': 'cartTexts',
  'opt-out-line': 'optOutLine',
  'sender-identity': 'senderIdentity',
  'double-opt-in': 'doubleOptIn',
  'content-ban': 'content',
  senders: 'senders',
  'list-check': 'listChecks',
  reply: 'replies',
  revocation: 'revocation',
};

function check(file: AuthoredFile, rule: AuthoredRule, one: RuleCase): void {
  const whereabouts = whereaboutsOf(file, one);
  const sending = {
    class: 'marketing' as const,
    ...(one.carrier === undefined ? {} : { carrier: one.carrier }),
    ...((one.senderType ?? rule.senderTypes?.[0]) ? { senderType: one.senderType ?? rule.senderTypes?.[0] } : {}),
  };
  if ('at' in one) {
    const now = Date.parse(one.at);
    const answer = legalWindow({ whereabouts, now, acceptDefaultRules: true, closeEarlyMs: 0, ...sending });
    expect(answer.answer === 'deferred' ? iso(answer.until) : answer.answer).toBe(sameInstant(one.expect));
  } else if ('basis' in one) {
    const day = one.from.slice(0, 10);
    const answer = consentEndOf({ whereabouts, day, basis: one.basis, givenAt: Date.parse(one.from) });
    const said = answer.answer === 'refused' ? 'refused' : (iso(answer.until) ?? 'never');
    expect([said, answer.rules]).toEqual([
      sameInstant(one.expect),
      expect.arrayContaining([{ id: rule.id, version: rule.version }]),
    ]);
  } else if ('from' in one) {
    if (rule.kind !== 'deadline') throw new Error('only a deadline has such cases');
    const answer = deadlineOf({ whereabouts, of: rule.of, from: Date.parse(one.from) });
    expect([iso(answer?.at), answer?.rules]).toEqual([
      sameInstant(one.expect),
      expect.arrayContaining([{ id: rule.id, version: rule.version }]),
    ]);
  } else if (rule.kind === 'caps') {
    const free = { per24h: 1000, per7d: 1000, per30d: 1000 };
    const { rules: _, ...caps } = capsFor(whereabouts, rule.binding === 'choice' ? {} : free, one.on);
    expect(caps).toEqual({ ...caps, ...(typeof one.expect === 'string' ? {} : one.expect) });
  } else {
    const found = requirementsFor({ place: whereabouts, day: one.on, ...sending });
    if (typeof one.expect === 'string') {
      const isInForce = found.rules.some(({ id, version }) => id === rule.id && version === rule.version);
      expect(isInForce ? 'in-force' : 'not-in-force').toBe(one.expect);
    } else {
      expect(found[sectionOf[rule.kind] ?? 'rules']).toMatchObject(one.expect);
    }
  }
}

describe.each(files.map((file) => [file.name, file] as const))('the rules of %s', (_, file) => {
  it.each(
    file.rules.flatMap((rule) =>
      rule.cases.map((one, index) => [`${rule.id} v${rule.version}, case ${index + 1}`, rule, one] as const),
    ),
  )('%s', (__, rule, one) => check(file, rule, one));
});

describe('the rule files', () => {
  const compiled = ruleBook.files;

  it('are what is compiled, case by case left out', () => {
    expect(compiled).toEqual(
      files.map(({ zone: _, rules, ...file }) => ({ ...file, rules: rules.map(({ cases: __, ...rule }) => rule) })),
    );
  });

  it('have a row for each country of domain facts, section 3, whose law was read', () => {
    for (const country of 'US GB FR ES DE IT PT NL BE AT PL SE CA AU BR IN AE KZ MX'.split(' ')) {
      expect([country, ruleBook.hasRead(country)]).toEqual([country, true]);
    }
    for (const country of 'TR NZ SG ZA JP KR HK CN CL CO AR PE IE'.split(' ')) {
      expect([country, ruleBook.hasRead(country)]).toEqual([country, false]);
    }
  });

  it('name zones that exist', () => {
    const zones = files.flatMap((file) => [
      file.zone,
      ...file.rules.flatMap(({ cases }) => cases.flatMap((one) => one.zones)),
    ]);
    for (const zone of zones) {
      if (zone !== undefined) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
  });

  it('say what is unchecked where a rule is our own choice', () => {
    const own = compiled.flatMap(({ rules }) => rules).filter(({ source }) => source === 'project default');
    expect(own.length).toBeGreaterThan(10);
    for (const rule of own.filter(({ kind }) => kind !== 'evidence')) {
      expect([rule.id, rule.confidence, typeof rule.unchecked]).toEqual([rule.id, 'L', 'string']);
    }
  });
});
