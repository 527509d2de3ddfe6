import Type, { type Static } from 'typebox';
import { Country, Locale } from '../values.js';
import { Day, Domain, Duration, Name, TimeOfDay } from './fields.js';
import { RuleAdjustment } from './rule-adjustment.js';

export const WorkspaceDefinition = Type.Object(
  {
    kind: Type.Literal('workspace'),
    name: Name,
    displayName: Type.String({ minLength: 1, maxLength: 100 }),
    brand: Type.String({
      minLength: 1,
      maxLength: 40,
      description: 'the name people know; stands in every marketing text',
    }),
    contact: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 60,
        description:
          'a phone number, e-mail or web address at which people reach you; stands in texts to places whose rules ask for it (Australia, Canada), which get none without it',
      }),
    ),
    mailingAddress: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 120,
        description:
          'stands in texts to places whose rules ask for it (Canada); not needed where `contact` is a web page, which then has to show it',
      }),
    ),
    defaultCountry: Type.Optional(Country),
    defaultLocale: Locale,
    timings: Type.Optional(
      Type.Object(
        {
          cart: Type.Optional(Duration),
          checkout: Type.Optional(Duration),
          booking: Type.Optional(Duration),
        },
        {
          additionalProperties: false,
          description:
            'how long without activity before something counts as left. Defaults: cart PT45M, checkout PT30M, booking PT1H',
        },
      ),
    ),
    links: Type.Object(
      {
        allowedDomains: Type.Array(Domain, {
          minItems: 1,
          maxItems: 50,
          description: 'links and recovery URLs lead to these and their subdomains only',
        }),
      },
      { additionalProperties: false },
    ),
    caps: Type.Optional(
      Type.Object(
        {
          per24h: Type.Optional(Type.Integer({ minimum: 1 })),
          per7d: Type.Optional(Type.Integer({ minimum: 1 })),
          per30d: Type.Optional(Type.Integer({ minimum: 1 })),
        },
        { additionalProperties: false, description: 'marketing messages per person, rolling. Defaults: 1, 3, 6' },
      ),
    ),
    hours: Type.Optional(
      Type.Object(
        { from: TimeOfDay, to: TimeOfDay },
        { additionalProperties: false, description: 'may only narrow what the law allows; in the zone of the person' },
      ),
    ),
    acceptDefaultRules: Type.Optional(
      Type.Object(
        { by: Type.String({ minLength: 1, maxLength: 200 }), on: Day },
        {
          additionalProperties: false,
          description: 'who accepted, and when, that countries without a rule row are handled by the default rules',
        },
      ),
    ),
    ruleAdjustments: Type.Optional(
      Type.Array(RuleAdjustment, {
        maxItems: 100,
        description:
          'what the company decided, on the record, about rules that nobody has confirmed: those marked "Unchecked" in docs/regulations',
      }),
    ),
    checkedLists: Type.Optional(
      Type.Array(
        Type.Object(
          {
            rule: Type.String({ minLength: 1, maxLength: 60, description: 'the rule that asks for it: es.list-check' }),
            by: Type.String({ minLength: 1, maxLength: 200 }),
            on: Day,
          },
          { additionalProperties: false },
        ),
        {
          maxItems: 50,
          description:
            'lists of people who refuse marketing in which the company looks numbers up before they come here. Where the rules ask for one that is not named, texts that do not rest on an express agreement do not go out',
        },
      ),
    ),
    attribution: Type.Optional(
      Type.Object(
        { clickWindow: Type.Optional(Duration), deliveryWindow: Type.Optional(Duration) },
        {
          additionalProperties: false,
          description:
            'how long after a click, or after a delivery without a click, an order is credited. Defaults: P5D and PT0S (deliveries get none)',
        },
      ),
    ),
    customEvents: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
        description: 'custom events that segmentation passes on',
      }),
    ),
  },
  { additionalProperties: false, $id: 'workspace', title: 'Workspace settings' },
);
export type WorkspaceDefinition = Static<typeof WorkspaceDefinition>;

/** Defaults of domain facts 8.4 and 3, in ISO 8601 durations. */
export const workspaceDefaults = {
  timings: { cart: 'PT45M', checkout: 'PT30M', booking: 'PT1H' },
  caps: { per24h: 1, per7d: 3, per30d: 6 },
  attribution: { clickWindow: 'P5D', deliveryWindow: 'PT0S' },
} as const;
