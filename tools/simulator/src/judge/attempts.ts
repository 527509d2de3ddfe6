import type { Candidate } from './judge.js';
import { type Abandonment, type Outage, type Tolerance, wereAway } from './oracle.js';

/** A text that the carrier was given and did not take, by its own record. */
export type Untaken = Readonly<{
  to: string;
  messageId: string;
  /** Virtual instant. */
  at: number;
  /** It said no for good, or nothing that could be relied on. One that it only put off is none of these. */
  answer: 'refused' | 'unanswered';
  /** The carrier's own code of a refusal. */
  code?: number;
}>;

/** By it a carrier says that this number has opted out. */
export const optOutCode = 21610;

/**
 * Whether a text that was due and is not at the carrier was tried all the same. That its candidate says so is not enough:
 * the carrier must have refused it, or left it without an answer, or have told of an opt-out before; only what was lost
 * together with a process nobody but the topics can know.
 * @param candidates by message id, those of this abandonment
 * @param untaken those to this person
 */
export function wasTried(
  { dueEarliest, dueLatest }: Abandonment,
  candidates: ReadonlyMap<string, Candidate>,
  untaken: readonly Untaken[],
  outages: readonly Outage[],
  { latency }: Tolerance,
): boolean {
  if (untaken.some(({ code, at }) => code === optOutCode && at < dueLatest + latency)) return true;
  const wasAway = wereAway(outages, latency, dueEarliest, dueLatest);
  return [...candidates].some(([messageId, { finals }]) => {
    const ended = (state: string) => finals.some((final) => final.startsWith(state));
    const got = (answer: Untaken['answer']) =>
      untaken.some((one) => one.messageId === messageId && one.answer === answer);
    return (ended('failed') && got('refused')) || (ended('unconfirmed') && (got('unanswered') || wasAway));
  });
}
