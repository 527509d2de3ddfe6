import Type, { type Static } from 'typebox';

/**
 * What can become of a message that was once considered: one list over campaigns and dispatch. The candidate's id is the
 * message id, from the decision to the receipt.
 */
export const messageStates = {
  requested: { final: false, description: 'campaigns asked for it' },
  queued: { final: false, description: 'dispatch holds it, ready for the gate' },
  deferred: { final: false, description: 'the gate let it wait: quiet hours, a pause, a stale consent copy' },
  submitting: { final: false, description: 'the intent is durable; the carrier is being called' },
  unknown: { final: false, description: 'the carrier may or may not have accepted it; being reconciled' },
  submitted: { final: false, description: 'the carrier accepted it' },
  sent: { final: false, description: 'the carrier handed it to the network' },
  delivered: { final: true, description: 'the receipt says delivered' },
  undelivered: { final: true, description: 'the network could not deliver it' },
  failed: { final: true, description: 'the carrier refused it' },
  unconfirmed: { final: true, description: 'no proof of acceptance or receipt came before the deadline' },
  suppressed: { final: true, description: 'the gate or the journey refused it' },
  withdrawn: { final: true, description: 'taken back before the intent' },
  'held-out': { final: true, description: 'the person is in the control arm' },
} as const satisfies Record<string, { final: boolean; description: string }>;

export type MessageState = keyof typeof messageStates;
export const MessageState = Type.Enum(Object.keys(messageStates) as [MessageState, ...MessageState[]]);

export const isFinal = (state: MessageState): boolean => messageStates[state].final;

export const reasons = {
  'no-phone': 'suppressed: the profile has no phone number',
  'phone-not-mobile': 'suppressed: the number cannot receive texts',
  'no-consent': 'suppressed: nothing says that the person agreed to this purpose',
  'consent-revoked': 'suppressed: the person opted out',
  'consent-paused': 'suppressed: a reply read like a wish to stop; a human has to look',
  'consent-stale': 'suppressed: the consent copy could not be confirmed in time',
  'frequency-cap': 'suppressed: the person has had as many messages as the cap allows',
  'no-rule': 'suppressed: no rule row for the country and the default rules are not accepted',
  'rule-blocked': 'suppressed: a rule forbids this message to this person',
  expired: 'suppressed: it could not lawfully go out before its latest instant',
  'no-template': 'suppressed: no text in a language the person can be written to',
  'render-failed': 'suppressed: the text could not be made from what is known',
  'no-link': 'suppressed: the recovery link is missing or not on an allowed domain',
  'no-sender': 'suppressed: no sender serves the country',
  duplicate: 'suppressed: the same abandonment has this message already, under the person it was merged with',
  'offer-gone': 'suppressed: the booking hold has run out or the travel date has passed',
  holdout: 'held out: control arm',
  converted: 'withdrawn: the person bought or booked',
  resumed: 'withdrawn: the person came back; leaving again starts anew',
  emptied: 'withdrawn: the cart was emptied',
  cancelled: 'withdrawn: the booking was cancelled',
  'campaign-stopped': 'withdrawn: the campaign was stopped or removed',
  'carrier-refused': 'failed: the carrier refused it; the code says why',
  'carrier-opt-out': 'failed: the carrier holds an opt-out of this number',
  'carrier-undelivered': 'undelivered: the receipt says so; the code says why',
  'no-receipt': 'unconfirmed: no receipt came before the deadline',
  'outcome-unknown': 'unconfirmed: whether the carrier accepted it could not be found out',
  'quiet-hours': 'deferred: outside the lawful window',
  paused: 'deferred: a pause is in force',
  'not-before': 'deferred: the journey asked for a later instant',
  'awaiting-consent': 'deferred: waiting for a confirmed consent copy',
  throttled: 'deferred: the carrier asked to slow down',
  'not-handed-over': 'deferred: the time to hand it over ran out after the intent; the carrier never heard of it',
} as const;

export type Reason = keyof typeof reasons;
export const Reason = Type.Enum(Object.keys(reasons) as [Reason, ...Reason[]]);

/** Why an abandonment no longer stands. */
export const EndReason = Type.Enum(['converted', 'resumed', 'emptied', 'cancelled']);
export type EndReason = Static<typeof EndReason>;
