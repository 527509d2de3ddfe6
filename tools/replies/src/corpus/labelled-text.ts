import type { ReplyMeaning } from '@rebound/sms-text/replies';
import { Ajv } from 'ajv';

/** In the order in which they are printed. */
export const meanings = ['stop', 'start', 'help', 'pause', 'none'] as const satisfies readonly ReplyMeaning[];

export const parts = ['first', 'final'] as const;
export type Part = (typeof parts)[number];

/** A text as a file of the corpus has it; what the fields mean stands in the corpus's README. */
export interface LabelledText {
  readonly text: string;
  readonly label: ReplyMeaning;
  readonly reason: string;
  readonly languages?: readonly string[];
  readonly country?: string;
  readonly question?: 'double-opt-in';
  readonly also?: readonly ReplyMeaning[];
  readonly part?: Part;
}

/** A text of the corpus with where it stands, and with what the file leaves to be understood. */
export interface CorpusEntry extends LabelledText {
  /** The name of its file without the ending: a language's code, or another word. */
  readonly group: string;
  /** Counted from 1. */
  readonly number: number;
  readonly part: Part;
}

const schema = {
  type: 'object',
  required: ['text', 'label', 'reason'],
  additionalProperties: false,
  properties: {
    text: { type: 'string', minLength: 1 },
    label: { type: 'string', enum: meanings },
    reason: { type: 'string', minLength: 1 },
    languages: {
      type: 'array',
      items: { type: 'string', pattern: '^[a-z]{2}$' },
      minItems: 1,
      uniqueItems: true,
    },
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
    question: { type: 'string', const: 'double-opt-in' },
    also: { type: 'array', items: { type: 'string', enum: meanings }, minItems: 1, uniqueItems: true },
    part: { type: 'string', enum: parts },
  },
};

export const validateLabelledText = new Ajv({ allErrors: true, strict: true }).compile<LabelledText>(schema);
