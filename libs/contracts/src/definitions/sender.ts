import Type, { type Static, type TObjectOptions } from 'typebox';
import { Country } from '../values.js';
import { Name } from './fields.js';

const textsByLanguage = (options: TObjectOptions) =>
  Type.Record(Type.String({ pattern: '^[a-z]{2}$' }), Type.String({ minLength: 1, maxLength: 480 }), options);

export const SenderDefinition = Type.Object(
  {
    kind: Type.Literal('sender'),
    name: Name,
    carrier: Type.String({ minLength: 1, maxLength: 40, description: 'a carrier that dispatch knows: twilio' }),
    address: Type.String({
      minLength: 3,
      maxLength: 40,
      description: 'what people see: a number in E.164, a short code or a name of at most 11 characters',
    }),
    credential: Name,
    countries: Type.Optional(Type.Array(Country, { description: 'where it may write to; absent: everywhere' })),
    help: textsByLanguage({
      minProperties: 1,
      description: 'the answer to HELP, per language',
    }),
    stopped: Type.Optional(
      textsByLanguage({
        description: 'the one confirmation after STOP, per language; absent: the carrier confirms',
      }),
    ),
    cancel: Type.Optional(
      textsByLanguage({
        description:
          'that confirmation after CANCEL, which stops and may mean a booking: it says how to cancel one, per language; absent: `stopped`',
      }),
    ),
    perSecond: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 10_000,
        description: 'messages a second that the carrier takes from it; default 10',
      }),
    ),
  },
  { additionalProperties: false, $id: 'sender', title: 'Sender' },
);
export type SenderDefinition = Static<typeof SenderDefinition>;
