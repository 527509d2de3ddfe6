import { describe, expect, it } from '@jest/globals';
import { DiagnosticSeverity, Parser } from '@asyncapi/parser';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../../docs/generated/asyncapi.json');

interface AsyncApi {
  info: { title?: string };
  channels: Record<string, object>;
  operations: Record<string, { channel: { $ref: string } }>;
  components: { messages: Record<string, { payload: { schema: { type: string } } }> };
}
const generated = (): AsyncApi => JSON.parse(readFileSync(file, 'utf8'));

/** What a parser of somebody else makes of it: the document, and what it holds against it. */
async function parsed(text: string) {
  const { document, diagnostics } = await new Parser().parse(text);
  const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error);
  return { document, errors: errors.map(({ path: at, message }) => `${at.join('.')}: ${message}`) };
}

const anyOf = <T>(all: Record<string, T>): T => {
  const [one] = Object.values(all);
  if (!one) throw new Error('the document is empty');
  return one;
};

const mistakes: readonly (readonly [string, RegExp, (document: AsyncApi) => void])[] = [
  ['without a title', /^info: .*title/, ({ info }) => delete info.title],
  [
    'with an operation on a channel that is not there',
    /^operations\..*nowhere/,
    ({ operations }) => (anyOf(operations).channel.$ref = '#/channels/nowhere'),
  ],
  [
    'with a payload that is no JSON Schema',
    /payload.*type/,
    ({ components }) => (anyOf(components.messages).payload.schema.type = 'nonsense'),
  ],
];

describe('the AsyncAPI document', () => {
  it('is one that a parser accepts, with a channel for every topic', async () => {
    const { document, errors } = await parsed(JSON.stringify(generated()));
    expect(errors).toEqual([]);
    const channels = document?.channels().all() ?? [];
    expect(channels.map((channel) => channel.id()).sort()).toEqual(Object.keys(generated().channels).sort());
    for (const channel of channels) expect(channel.messages().all().length).toBeGreaterThan(0);
  });

  it.each(mistakes)('%s would be refused', async (_what, told, spoil) => {
    const document = generated();
    spoil(document);
    expect((await parsed(JSON.stringify(document))).errors).toContainEqual(expect.stringMatching(told));
  });
});
