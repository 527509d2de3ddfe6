import { withSent } from '../domain/caps.js';
import { passGate, type GateRecord } from '../domain/gate/gate.js';
import { unknownRecipient, type Recipient } from '../domain/recipient.js';
import type { Sender } from '../domain/senders.js';
import { recipientKey } from '../persistence/recipients.repository.js';
import type { StoredMessage } from '../persistence/stored-message.js';
import type { WorkspaceRules } from '../workspace-directory.js';
import { gateFactsOf, type Circumstances } from './gate-facts-of.js';
import { laneKey } from './intent.js';

/** A message with its sender and the rules of its workspace as the definitions have them now. */
export type Candidate = Readonly<{
  message: StoredMessage;
  sender: Sender | undefined;
  rules: WorkspaceRules | undefined;
}>;

export type Judged = Candidate &
  Readonly<{
    record: GateRecord;
    /** The rules want the text to say how to refuse. */
    optOut: boolean;
    /** They want it to say how to reach the sender. */
    contact?: string;
  }>;

export type BlockFacts = Pick<Circumstances, 'now' | 'pauses' | 'closeEarlyMs'> &
  Readonly<{
    consentCopyOf(message: StoredMessage): Circumstances['consentCopy'];
    /** By `recipientKey`. */
    recipients: ReadonlyMap<string, Recipient>;
    /** How many each lane may send now, by `laneKey`. */
    tokens: ReadonlyMap<string, number>;
  }>;

export type JudgedBlock = Readonly<{
  judged: readonly Judged[];
  /** With what is sent counted. */
  recipients: ReadonlyMap<string, Recipient>;
  /** Tokens that were not needed. */
  tokens: ReadonlyMap<string, number>;
}>;

/**
 * Looks at messages one after the other, the higher priority first; what is let through counts for those after it. One whose
 * sender has no token left is not looked at: it keeps waiting.
 */
export function judgeBlock(candidates: readonly Candidate[], facts: BlockFacts): JudgedBlock {
  const recipients = new Map(facts.recipients);
  const tokens = new Map(facts.tokens);
  const judged: Judged[] = [];
  const inOrder = candidates.toSorted(({ message: a }, { message: b }) => b.priority - a.priority || a.dueAt - b.dueAt);
  for (const candidate of inOrder) {
    const { message, sender, rules } = candidate;
    const lane = laneKey(message);
    const left = tokens.get(lane) ?? 0;
    if (sender && left <= 0) continue;
    const key = recipientKey(message);
    const recipient = recipients.get(key) ?? unknownRecipient;
    const gateFacts = gateFactsOf(message, {
      now: facts.now,
      pauses: facts.pauses,
      closeEarlyMs: facts.closeEarlyMs,
      consentCopy: facts.consentCopyOf(message),
      recipient,
      sender,
      rules,
    });
    const record = passGate(gateFacts);
    const { optOut, identity } = gateFacts.text;
    judged.push({ ...candidate, record, optOut, contact: identity.contact });
    if (record.decision.kind !== 'send') continue;
    tokens.set(lane, left - 1);
    const { origin, brand } = message;
    if (origin.class === 'marketing') {
      const entry = { messageId: origin.messageId, brand, at: facts.now };
      recipients.set(key, { ...recipient, sent: withSent(recipient.sent, entry) });
    }
  }
  return { judged, recipients, tokens };
}
