import type { MessageState, Reason } from '@rebound/contracts';
import type { Wording } from '../messages/decide-message.js';
import type { EnrolmentEnd } from './enrolment.js';
import type { MessageStep } from './journey-plan.js';

/** What follows from a step of the process; the shell publishes and arms, in this order. All instants epoch ms. */
export type Command =
  | { readonly kind: 'tell-started'; readonly at: number }
  | {
      readonly kind: 'tell-decided';
      readonly step: MessageStep;
      readonly messageId: string;
      readonly state: MessageState;
      readonly reason?: Reason;
      readonly detail?: string;
      readonly at: number;
    }
  | {
      readonly kind: 'request';
      readonly step: MessageStep;
      readonly messageId: string;
      readonly wording: Wording;
      readonly at: number;
      readonly notBefore: number;
      readonly notAfter: number;
    }
  | {
      readonly kind: 'withdraw';
      readonly step: MessageStep;
      readonly messageId: string;
      readonly reason: Reason;
      readonly at: number;
    }
  | { readonly kind: 'tell-ended'; readonly reason: EnrolmentEnd; readonly at: number }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'stop-waiting' };
