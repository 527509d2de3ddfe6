import type { Arm, MessageState, Purpose, Reason } from '@rebound/contracts';
import type { Abandonment } from '../triggers/abandonment.js';

export type EnrolmentEnd = 'completed' | 'converted' | 'resumed' | 'emptied' | 'cancelled' | 'campaign-stopped';

/** What an enrolment waits for. Only an active one waits. */
export type Waiting =
  | { readonly for: 'time'; readonly until: number }
  /** The fate of the message requested last. */
  | { readonly for: 'outcome'; readonly messageId: string };

export interface StepMessage {
  readonly messageId: string;
  readonly step: string;
  /**
   * `requested` until dispatch tells that it went out (`submitted`) or what else became of it; `withdrawn` once it was taken
   * back, whatever dispatch makes of that.
   */
  readonly state: MessageState;
  readonly reason?: Reason;
  readonly detail?: string;
  /** Epoch ms. */
  readonly at: number;
}

/** One person's way through one journey, for one abandonment. */
export interface Enrolment {
  readonly workspaceId: string;
  readonly enrolmentId: string;
  readonly campaign: string;
  readonly arm: Arm;
  /** Whose id is the key of all events of this enrolment, for ever. */
  readonly founderId: string;
  /** Who it is now: differs from the founder after a merge. */
  readonly personId: string;
  readonly purpose: Purpose;
  /** The version of the journey it began with, and goes through to its end. */
  readonly journeyHash: string;
  readonly triggerEventId: string;
  readonly holdoutShare: number;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly abandonment: Abandonment;
  readonly ended?: { readonly reason: EnrolmentEnd; readonly at: number };
  readonly waiting?: Waiting;
  /** Index of the message step to come; as many as there are steps when none is left. */
  readonly next: number;
  /** The messages decided so far, in order of their steps. */
  readonly messages: readonly StepMessage[];
  readonly traceparent?: string;
}
