import type { SubmitOutcome } from '../carriers/carrier.js';
import type { Sender } from '../domain/senders.js';
import type { StoredMessage } from '../persistence/stored-message.js';

/** A message that this process has committed to hand over, once. */
export type Intent = Readonly<{
  /** In the state `submitting`, with its final text. */
  message: StoredMessage;
  sender: Sender;
  /** Names this attempt. */
  claim: string;
  /** Business instant before which it must be handed over. */
  closesAt: number;
  /** `performance.now()` of the decision. */
  madeAt: number;
}>;

export type IntentOutcome = Readonly<{
  intent: Intent;
  /** `not-called`: the carrier never heard of it, since its time was over before its turn came. */
  outcome: SubmitOutcome | Readonly<{ kind: 'not-called' }>;
}>;

export const laneKey = ({ workspaceId, sender }: Readonly<{ workspaceId: string; sender: string }>): string =>
  `${workspaceId}:${sender}`;
