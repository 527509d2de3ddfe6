import type { EventData, replyReceived } from '@rebound/contracts';
import type { InboundText } from '../carriers/carrier.js';
import type { Block } from './recipient.js';

export type ReplyMeaning = EventData<typeof replyReceived>['meaning'];

/** How often one number gets an answer to HELP in a day: two machines must not talk to each other. */
const helpAnswersADay = 3;

/**
 * What a reply means, of our reading and the carrier's. Who asked to stop in either is stopped. A carrier's list of words for
 * help or start neither settles a doubt of ours nor starts anybody: YES is among them, whatever was asked.
 */
export function meaningOf(ours: ReplyMeaning, carriers: InboundText['carrierMeaning']): ReplyMeaning {
  if (ours === 'stop' || carriers === 'stop') return 'stop';
  return ours === 'none' && carriers === 'help' ? 'help' : ours;
}

/** A wish to stop, or what reads like one, holds at once (decision 23). */
export const blockKindOf = (meaning: ReplyMeaning): Block['kind'] | undefined =>
  meaning === 'stop' || meaning === 'pause' ? meaning : undefined;

export type AnswerFacts = Readonly<{
  meaning: ReplyMeaning;
  /** The carrier has understood the same and answers itself. */
  carrierAnswers: boolean;
  /** This sender was stopped before: its one confirmation has been sent. */
  stoppedBefore: boolean;
  /** Answers to HELP that went to this number within a day. */
  helpAnswers: number;
}>;

/** Which of the sender's texts answers a reply, if any: HELP, and one confirmation of a STOP. */
export function answerTo(facts: AnswerFacts): 'help' | 'stopped' | undefined {
  if (facts.carrierAnswers) return undefined;
  if (facts.meaning === 'help') return facts.helpAnswers < helpAnswersADay ? 'help' : undefined;
  if (facts.meaning === 'stop') return facts.stoppedBefore ? undefined : 'stopped';
  return undefined;
}
