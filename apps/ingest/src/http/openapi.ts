import type { OpenAPIObject } from '@nestjs/swagger';
import { segmentBatches, segmentCalls } from './segment-routes.js';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['post']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const problem = (description: string): Operation['responses'][string] => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const json = (description: string, schema: Schema): Operation['responses'][string] => ({
  description,
  content: { 'application/json': { schema } },
});

const refusals = (away: '429' | '503', awayText: string): Operation['responses'] => ({
  '400': problem('Not valid JSON, or an event that is refused: `errors` names the field and the reason.'),
  '401': problem('No key, an unknown one, or one that has expired.'),
  '403': problem('The key may not do this: its role, its origin, its events, another workspace.'),
  '413': problem('The request or the event is too large.'),
  '415': problem('A content type or encoding that is not taken here.'),
  '429': problem(
    away === '429' ? `The key is too fast, or ${awayText}. Retry-After says when.` : 'The key is too fast.',
  ),
  ...(away === '503' ? { '503': problem(`Not possible just now: ${awayText}. Retry-After says when.`) } : {}),
});

const away = 'the broker does not acknowledge';
const history = {
  name: 'Rebound-History',
  in: 'header',
  required: false,
  schema: { type: 'boolean' },
  description: 'Marks every event as history: of any age, never triggers a message. Server keys only.',
} as const;
const rejected: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['index', 'code', 'reason'],
    properties: {
      index: { type: 'integer', description: 'place in the request, from 0' },
      id: { type: 'string' },
      code: { type: 'string' },
      field: { type: 'string' },
      reason: { type: 'string' },
    },
  },
};
const warnings: Schema = {
  type: 'array',
  description: 'what was left out of events that were taken',
  items: {
    type: 'object',
    properties: { index: { type: 'integer' }, field: { type: 'string' }, reason: { type: 'string' } },
  },
};
const person = {
  userId: { type: 'string' },
  anonymousId: { type: 'string' },
  messageId: { type: 'string', description: 'the same for a retry; without it one is made of the content' },
  timestamp: { type: 'string', format: 'date-time' },
  context: { type: 'object', additionalProperties: true },
} as const;
const message: Schema = {
  type: 'object',
  description: 'A message of Segment’s HTTP API. One of userId and anonymousId is needed.',
  properties: {
    ...person,
    type: { type: 'string', enum: ['track', 'identify', 'page', 'screen', 'alias', 'group'] },
    event: { type: 'string' },
    previousId: { type: 'string' },
    properties: { type: 'object', additionalProperties: true },
    traits: { type: 'object', additionalProperties: true },
  },
};
const cloudEvent: Schema = {
  type: 'object',
  required: ['specversion', 'id', 'source', 'type'],
  properties: {
    specversion: { type: 'string', enum: ['1.0'] },
    id: { type: 'string', description: 'with `source` it names the event: a retry has the same' },
    source: { type: 'string' },
    type: { type: 'string', description: 'for example cart_abandoned, booking_incomplete, com.shop.order_completed' },
    subject: { type: 'string', description: 'the user, where data names none' },
    time: { type: 'string', format: 'date-time' },
    data: { type: 'object', additionalProperties: true },
  },
};

const operation = (summary: string, body: Operation['requestBody'], responses: Operation['responses']): Operation => ({
  tags: ['events'],
  summary,
  parameters: [history],
  ...(body ? { requestBody: body } : {}),
  responses,
});

const segmentOperation = (summary: string, schema: Schema): Operation => ({
  ...operation(
    summary,
    { required: true, content: { 'application/json': { schema } } },
    {
      '200': json('The broker has the events.', {
        type: 'object',
        required: ['success'],
        properties: { success: { type: 'boolean' }, accepted: { type: 'integer' }, rejected, warnings },
      }),
      ...refusals('429', away),
    },
  ),
  security: [{ basic: [] }, { bearer: [] }],
});

function ownPaths(): Paths {
  const paths: Paths = {};
  for (const [path, type] of Object.entries(segmentCalls)) {
    paths[path] = { post: segmentOperation(`Segment-compatible: ${type}`, message) };
  }
  for (const path of segmentBatches) {
    paths[path] = {
      post: segmentOperation('Segment-compatible: many messages, each judged alone', {
        type: 'object',
        required: ['batch'],
        properties: {
          batch: { type: 'array', items: message },
          sentAt: { type: 'string', format: 'date-time' },
          writeKey: { type: 'string', description: 'the key, where no header can be sent' },
        },
      }),
    };
  }
  paths['/v1/events'] = {
    post: operation(
      'CloudEvents 1.0: structured, batched, or binary (attributes in ce- headers)',
      {
        required: true,
        content: {
          'application/cloudevents+json': { schema: cloudEvent },
          'application/cloudevents-batch+json': { schema: { type: 'array', items: cloudEvent } },
          'application/json': { schema: { type: 'object', description: 'data; the attributes stand in ce- headers' } },
        },
      },
      {
        '202': json('The broker has the events.', {
          type: 'object',
          required: ['accepted'],
          properties: { accepted: { type: 'integer' }, rejected, warnings },
        }),
        ...refusals('503', away),
      },
    ),
  };
  return paths;
}

const problemSchema: Schema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    reason: { type: 'string', description: 'one word, for programs' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, reason: { type: 'string' } } },
    },
  },
};

/** The raw routes have no decorators that could tell about them. */
export function describeRoutes(document: OpenAPIObject): OpenAPIObject {
  const { schemas, securitySchemes } = document.components ?? {};
  return {
    ...document,
    paths: { ...document.paths, ...ownPaths() },
    components: {
      ...document.components,
      schemas: { ...schemas, Problem: problemSchema },
      securitySchemes: {
        ...securitySchemes,
        basic: { type: 'http', scheme: 'basic', description: 'The key is the user name, as in Segment’s clients.' },
      },
    },
  };
}
