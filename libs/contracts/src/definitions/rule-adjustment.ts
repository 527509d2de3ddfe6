import Type, { type Static } from 'typebox';
import { ConsentBasis } from '../values.js';
import { Day } from './fields.js';

const Count = Type.Integer({ minimum: 1 });
const closed = { additionalProperties: false } as const;
const oneOf = { ...closed, minProperties: 1, maxProperties: 1 } as const;

/** What a workspace puts in place of a rule's own values. */
const RuleChange = Type.Object(
  {
    hours: Type.Optional(
      Type.Array(Type.String({ pattern: '^(daily|mon-sat|mon-fri|sat-sun|sat|sun) \\d{2}:\\d{2}-\\d{2}:\\d{2}$' }), {
        minItems: 1,
        description: '`mon-sat 09:00-20:00`, on the wall clock of the person; a day that is not named is closed',
      }),
    ),
    closed: Type.Optional(
      Type.Array(Type.Enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), {
        minItems: 1,
        description: 'days of the week without marketing',
      }),
    ),
    calendar: Type.Optional(Type.String({ minLength: 1, description: 'a calendar of holidays that is on file: FR' })),
    caps: Type.Optional(
      Type.Object(
        { per24h: Type.Optional(Count), per7d: Type.Optional(Count), per30d: Type.Optional(Count) },
        { ...closed, minProperties: 1, description: 'marketing messages, rolling' },
      ),
    ),
    bases: Type.Optional(
      Type.Array(Type.Object({ basis: ConsentBasis, expiresAfterMonths: Type.Optional(Count) }, closed), {
        minItems: 1,
        description: 'what marketing may rest on, and for how long',
      }),
    ),
    forbidden: Type.Optional(
      Type.Array(Type.Enum(['alphanumeric', 'short-code', 'long-code', 'toll-free']), {
        minItems: 1,
        description: 'kinds of senders',
      }),
    ),
    unless: Type.Optional(
      Type.Array(ConsentBasis, { minItems: 1, description: 'agreements with which a list need not be looked up' }),
    ),
  },
  oneOf,
);

/** A decision about a rule that nobody has confirmed. Campaigns holds it against the rules there are. */
export const RuleAdjustment = Type.Object(
  {
    rule: Type.String({ minLength: 1, maxLength: 60, description: 'its id: us-al.days' }),
    version: Type.Integer({ minimum: 1 }),
    change: Type.Union([Type.Literal('off'), RuleChange], {
      description: '`off` leaves the rule out; otherwise the values that stand in place of its own',
    }),
    by: Type.String({ minLength: 1, maxLength: 200, description: 'who decided' }),
    on: Day,
    reason: Type.String({ minLength: 1, maxLength: 1_000 }),
  },
  closed,
);
export type RuleAdjustment = Static<typeof RuleAdjustment>;
