import {
  bodyBans,
  confidences,
  consentBases,
  deadlineSubjects,
  identityParts,
  messageClasses,
  ruleKinds,
  senderTypes,
  weekdays,
  type RuleKind,
} from '../rules/rule.js';

/** A JSON Schema, or a part of one. */
type Schema = Readonly<{ [key: string]: unknown }>;
type Fields = Readonly<Record<string, Schema>>;

const text = (description?: string): Schema => ({
  type: 'string',
  minLength: 1,
  ...(description === undefined ? {} : { description }),
});
const oneOf = (values: readonly string[]): Schema => ({ enum: [...values] });
const listOf = (items: Schema): Schema => ({ type: 'array', items, minItems: 1 });
const count: Schema = { type: 'integer', minimum: 1 };
const yesNo: Schema = { type: 'boolean' };
const texts = listOf(text());
const matching = (pattern: string, description: string): Schema => ({ type: 'string', pattern, description });
const date = (description: string): Schema => matching('^\\d{4}-\\d{2}-\\d{2}$', description);
const instant = (description: string): Schema =>
  matching('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$', description);

/** Closed: a misspelt field is an error. Fields whose names end in `?` may be missing. */
function object(fields: Fields): Schema {
  const names = Object.keys(fields);
  return {
    type: 'object',
    additionalProperties: false,
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(names.map((name) => [name.replace(/\?$/, ''), fields[name]])),
  };
}

const within: Schema = {
  ...object({ 'minutes?': count, 'days?': count, 'businessDays?': count, 'months?': count, 'years?': count }),
  minProperties: 1,
  maxProperties: 1,
};

/** The fields of each kind beside those of all rules: the shape of `RuleValues`. */
const valuesOfKind: Readonly<Record<RuleKind, Fields>> = {
  hours: {
    hours: listOf(
      matching(
        '^(daily|mon-sat|mon-fri|sat-sun|sat|sun) \\d{2}:\\d{2}-\\d{2}:\\d{2}$',
        'start inclusive, end exclusive, on the recipient’s wall clock; a day that is not named is closed',
      ),
    ),
  },
  days: { closed: listOf(oneOf(weekdays)) },
  holidays: { calendar: text('a table of src/compiled/holidays.ts') },
  'traffic-ban': { what: text() },
  senders: { 'forbidden?': listOf(oneOf(senderTypes)), 'mustRegister?': listOf(oneOf(senderTypes)), 'how?': text() },
  caps: { caps: { ...object({ 'per24h?': count, 'per7d?': count, 'per30d?': count }), minProperties: 1 } },
  'cart-texts': {
    'perAbandonment?': count,
    'latestHours?': { ...count, description: 'since the abandonment' },
    'doubleOptIn?': yesNo,
    'mustNot?': texts,
    'terms?': texts,
  },
  'opt-out-line': { 'free?': yesNo, 'how?': text(), 'keywords?': texts },
  'sender-identity': { parts: listOf(oneOf(identityParts)), 'how?': text() },
  'double-opt-in': { purposes: texts, why: text() },
  'content-ban': { 'categories?': texts, 'inBody?': listOf(oneOf(bodyBans)) },
  consent: {
    bases: listOf(object({ basis: oneOf(consentBases), 'expiresAfterMonths?': count, 'conditions?': texts })),
  },
  deadline: { of: oneOf(deadlineSubjects), within, 'calendar?': text() },
  reply: { to: oneOf(['opt-in', 'opt-out', 'help']), mustContain: texts, 'mustNotContain?': texts },
  'opt-in-disclosure': { mustShow: texts },
  revocation: { 'words?': texts, anyReasonableMeans: yesNo, covers: text() },
  'list-check': { list: text(), 'unless?': listOf(oneOf(consentBases)) },
  registration: { with: text(), what: text() },
  evidence: { keep: texts },
  notice: { text: text() },
};

/** Where a case stands, beside what it asks and expects. */
const place: Fields = {
  'country?': matching('^[A-Z]{2}$', 'the file’s own where it is missing'),
  'region?': matching('^[A-Z0-9]{1,3}$', 'the part of ISO 3166-2 behind the country; missing: not known'),
  'zones?': listOf(text('IANA')),
  'carrier?': text(),
  'senderType?': oneOf(senderTypes),
};
const inForce: Schema = oneOf(['in-force', 'not-in-force']);
const cases: Schema = listOf({
  oneOf: [
    object({
      at: instant('may marketing go out?'),
      ...place,
      expect: {
        anyOf: [oneOf(['allowed', 'blocked']), instant('deferred until')],
        description: 'allowed, blocked, or the instant it is deferred to',
      },
    }),
    object({
      on: date('what is asked of messages on this local day?'),
      ...place,
      expect: { anyOf: [inForce, { type: 'object' }], description: 'part of the answer of the rule’s kind' },
    }),
    object({ from: instant('when is the deadline?'), ...place, expect: instant('the deadline') }),
    object({
      basis: oneOf(consentBases),
      from: instant('until when does consent given then hold?'),
      ...place,
      expect: { anyOf: [oneOf(['never', 'refused']), instant('the end of it')] },
    }),
  ],
});

const rule = (kind: RuleKind): Schema =>
  object({
    id: matching('^[a-z]{2,7}(-[a-z]{2})?\\.[a-z-]+$', 'stable over versions'),
    version: count,
    kind: { const: kind },
    'regions?': listOf(matching('^[A-Z]{2}-[A-Z0-9]{1,3}$', 'ISO 3166-2')),
    'knownRegionOnly?': { const: true, description: 'left out for persons whose region is not known' },
    'carriers?': texts,
    'senderTypes?': listOf(oneOf(senderTypes)),
    'classes?': listOf(oneOf(messageClasses)),
    validFrom: date('first local day in force'),
    'validTo?': date('first local day not in force any more'),
    ...valuesOfKind[kind],
    source: text(),
    confidence: { ...oneOf(confidences), description: 'H several sources or a primary one, M one good one, L weak' },
    checkedOn: date('when somebody last compared the rule with its source'),
    'unchecked?': text('what of it nobody has confirmed; such a rule may be adjusted'),
    'binding?': { const: 'choice', description: 'a default that a workspace may replace' },
    'note?': text(),
    cases,
  });

/** The JSON Schema of a file in `rules/`, for editors and for the generator. */
export const ruleFileSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://rebound.dev/schemas/rule-file.json',
  title: 'Rules for marketing texts in one country or group of countries',
  ...object({
    code: matching('^([A-Z]{2,7}|\\*)$', 'ISO 3166 alpha-2, a group’s name, or * for countries without a file'),
    name: text(),
    law: { enum: ['read', 'unread'], description: 'unread: the rules of * hold as well' },
    'members?': { anyOf: [{ const: '*' }, listOf(matching('^[A-Z]{2}$', 'ISO 3166 alpha-2'))] },
    'languages?': listOf(matching('^[a-z]{2,3}$', 'BCP 47')),
    'zone?': text('for cases that name none; IANA'),
    'summary?': text(),
    rules: listOf({
      type: 'object',
      required: ['kind'],
      discriminator: { propertyName: 'kind' },
      oneOf: ruleKinds.map(rule),
    }),
  }),
};
