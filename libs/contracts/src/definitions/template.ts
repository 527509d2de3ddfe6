import Type, { type Static } from 'typebox';
import { TargetParts } from '../values.js';
import { Name } from './fields.js';

export const TemplateDefinition = Type.Object(
  {
    kind: Type.Literal('template'),
    name: Name,
    description: Type.Optional(Type.String({ maxLength: 500 })),
    promoCode: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    targetParts: Type.Optional(
      Type.Integer({
        ...TargetParts,
        description:
          'how many parts a text should take. To stay within, typographic marks become plain and the opt-out line shorter; a text that takes more with sample values is refused',
      }),
    ),
    texts: Type.Record(
      Type.String({ pattern: '^[a-z]{2,3}(-[A-Z]{2})?$' }),
      Type.String({ minLength: 1, maxLength: 1000 }),
      {
        minProperties: 1,
        description:
          'a Liquid text per locale ("es", "pt-BR"). Variables: first_name, items, item_count, value, title, starts_on, promo_code, brand, link',
      },
    ),
    fallbacks: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z_]+$' }), Type.String({ maxLength: 100 }), {
        description:
          'what stands where a variable has no value; a variable with neither ends the message with render-failed',
      }),
    ),
  },
  { additionalProperties: false, $id: 'template', title: 'Template' },
);
export type TemplateDefinition = Static<typeof TemplateDefinition>;
