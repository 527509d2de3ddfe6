import Type, { type Static } from 'typebox';
import { MessageClass, Minor, Currency, Purpose } from '../values.js';
import { Duration, Name } from './fields.js';

const WaitStep = Type.Object(
  { name: Name, wait: Duration },
  {
    additionalProperties: false,
    description:
      'lets time pass: the first wait counts from the abandonment, later ones from the submission of the message before',
  },
);

const MessageStep = Type.Object(
  {
    name: Name,
    message: Type.Object(
      {
        template: Name,
        sender: Type.Optional(Name),
        class: Type.Optional(MessageClass),
        priority: Type.Optional(
          Type.Integer({
            minimum: 0,
            maximum: 100,
            description: 'higher goes first where a cap lets only one through; default 50',
          }),
        ),
        expiresAfter: Type.Optional(Duration),
      },
      {
        additionalProperties: false,
        description: 'expiresAfter counts from the abandonment; default P2D (the latest for cart texts in the US)',
      },
    ),
  },
  { additionalProperties: false },
);

export const JourneyDefinition = Type.Object(
  {
    kind: Type.Literal('journey'),
    name: Name,
    description: Type.Optional(Type.String({ maxLength: 500 })),
    status: Type.Optional(Type.Enum(['active', 'stopped'])),
    trigger: Type.Object(
      {
        on: Type.Enum(['cart-abandoned', 'booking-incomplete']),
        minimumValue: Type.Optional(Type.Object({ minor: Minor, currency: Currency }, { additionalProperties: false })),
      },
      { additionalProperties: false },
    ),
    purpose: Purpose,
    holdout: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 0.9,
        description: 'share of people in the control arm, who are followed and not written to; default 0',
      }),
    ),
    steps: Type.Array(Type.Union([WaitStep, MessageStep]), { minItems: 1, maxItems: 20 }),
  },
  { additionalProperties: false, $id: 'journey', title: 'Journey' },
);
export type JourneyDefinition = Static<typeof JourneyDefinition>;
export type JourneyStep = JourneyDefinition['steps'][number];
