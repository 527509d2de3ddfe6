import type { RejectionCode } from '@rebound/contracts';

/** Where and why something is not taken; never the value itself. `field` is as the client wrote it: `properties.price`. */
export type FieldProblem = Readonly<{ field: string; reason: string }>;

/** An expected refusal of one event, or of a whole request. */
export type Refusal = Readonly<{
  code: RejectionCode;
  /** A sentence for the developer who sent it. */
  detail: string;
  field?: string;
  /** Every field that was refused, where there may be several. */
  problems?: readonly FieldProblem[];
}>;

export const refuse = (code: RejectionCode, detail: string, field?: string): Refusal =>
  field === undefined ? { code, detail } : { code, detail, field };

/** The first problem speaks for the event; the others stand beside it. */
export function refuseFields(problems: readonly [FieldProblem, ...FieldProblem[]]): Refusal {
  const [{ field, reason }] = problems;
  return { code: 'invalid-event', field, detail: reason, problems };
}
