import Type, { type Static } from 'typebox';
import { Instant } from '../values.js';
import { Name } from './fields.js';

export const keyRoles = ['browser', 'server', 'viewer', 'operator', 'admin'] as const;

export const KeyDefinition = Type.Object(
  {
    kind: Type.Literal('key'),
    name: Name,
    role: Type.Enum([...keyRoles]),
    sha256: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'of the whole key, rb_<name>_<secret>; `npm run rebound -- key <name>` makes one',
    }),
    expiresAt: Type.Optional(Instant),
    allowedOrigins: Type.Optional(
      Type.Array(Type.String({ pattern: '^https?://' }), {
        description: 'for browser keys: the pages that may use it',
      }),
    ),
    allowedEvents: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        description: 'for browser keys: the event names it may send; absent: all but the trusted ones',
      }),
    ),
    eventsPerSecond: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false, $id: 'key', title: 'API key' },
);
export type KeyDefinition = Static<typeof KeyDefinition>;
export type KeyRole = (typeof keyRoles)[number];
