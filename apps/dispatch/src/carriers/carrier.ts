import type { CarrierClass } from '@rebound/contracts';

/** What a carrier's refusal or failure means to us. */
export type FailureClass = CarrierClass;

/** Where a text comes from: a number or short code (replies possible), a name (no replies), or a pool at the carrier. */
export type SenderAddress = Readonly<{ kind: 'number' | 'alphanumeric' | 'service'; value: string }>;

export type OutgoingText = Readonly<{
  /** Our id. It comes back with every receipt. */
  messageId: string;
  /** E.164. */
  to: string;
  from: SenderAddress;
  body: string;
  /** Public URL the carrier posts receipts to; the adapter adds our id to it. */
  receiptUrl?: string;
  /** How long the carrier may keep trying, in ms of the carrier's time. */
  validityMs?: number;
}>;

/** Why we cannot say whether the carrier has taken the message. */
export type UnknownCause = 'timeout' | 'connection-lost' | 'aborted' | 'server-error' | 'unreadable-answer';

export type SubmitOutcome =
  | Readonly<{ kind: 'accepted'; carrierMessageId: string; parts?: number }>
  /**
   * It is certain that the carrier did not take the message. `class` is the carrier's code in our words, translated at the
   * adapter's edge; the raw `code` is for people to read and is never branched on.
   */
  | Readonly<{ kind: 'refused'; class: FailureClass; code: string; retryAfterMs?: number }>
  | Readonly<{ kind: 'unknown'; cause: UnknownCause }>;

/** States of a message at the carrier, in the order they can follow each other; the last five are final. */
export const receiptStatuses = [
  'queued',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'expired',
  'cancelled',
] as const;
export type ReceiptStatus = (typeof receiptStatuses)[number];

export type CarrierReceipt = Readonly<{
  carrierMessageId: string;
  /** Ours, where the carrier gives it back. */
  messageId?: string;
  status: ReceiptStatus;
  class?: FailureClass;
  code?: string;
  parts?: number;
}>;

export type InboundText = Readonly<{
  carrierMessageId: string;
  from: string;
  to: string;
  body: string;
  /** What the carrier itself made of it, and has acted on. */
  carrierMeaning?: 'stop' | 'start' | 'help';
  /** Epoch ms by the carrier's clock, where it says. */
  at?: number;
}>;

export type LookupQuery = Readonly<{
  messageId: string;
  carrierMessageId?: string;
  to: string;
  /** Something in the body that no other message has (the short link's code). Without it the whole body is compared. */
  marker?: string;
  body: string;
  /** Business time of the intent, epoch ms: nothing older can be the message. */
  intendedAt: number;
}>;

export type LookupOutcome =
  | Readonly<{ kind: 'found'; receipt: CarrierReceipt }>
  /** Not there. Proves that it was not accepted only if `lookupAuthoritative` and past `indexingDelayMs`. */
  | Readonly<{ kind: 'absent' }>
  | Readonly<{ kind: 'unanswered'; cause: UnknownCause }>;

export type InboundListing =
  | Readonly<{ kind: 'listed'; texts: readonly InboundText[] }>
  | Readonly<{ kind: 'unsupported' }>
  | Readonly<{ kind: 'unanswered'; cause: UnknownCause }>;

/** Decoded form fields; a repeated field is an array. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

export type SignedRequest = Readonly<{
  /** The public URL as the carrier called it, with its query string. */
  url: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Present for form posts. */
  form?: FormFields;
  /** Needed for JSON posts only. */
  rawBody?: string;
}>;

/**
 * One account at one carrier. Expected refusals are values; only a fault in our own code throws. No implementation logs,
 * or puts into an error, a number, a text or a secret.
 */
export interface Carrier {
  readonly name: string;
  /** True where a look-up that finds nothing, `indexingDelayMs` after the submit, proves that nothing was accepted. */
  readonly lookupAuthoritative: boolean;
  /** Real milliseconds after which an accepted message is visible to a look-up. */
  readonly indexingDelayMs: number;
  /** Bits of the concatenation reference this carrier uses; decides the size of a part. */
  readonly concatRefBits: 8 | 16;
  /** What the carrier expects as the answer to its webhooks. */
  readonly webhookAnswer: Readonly<{ contentType: string; body: string }>;
  submit(text: OutgoingText, signal?: AbortSignal): Promise<SubmitOutcome>;
  lookup(query: LookupQuery, signal?: AbortSignal): Promise<LookupOutcome>;
  /** Texts that people sent to `to` (our numbers) since then, oldest first. */
  listInbound(query: Readonly<{ since: number; to: readonly string[] }>, signal?: AbortSignal): Promise<InboundListing>;
  /** True only if the request carries this account's own signature. */
  verify(request: SignedRequest): boolean;
  /** Undefined where the form is no receipt of this carrier. `query` is the webhook URL's. */
  parseReceipt(form: FormFields, query: FormFields): CarrierReceipt | undefined;
  parseInbound(form: FormFields): InboundText | undefined;
  close(): Promise<void>;
}

/** A carrier as an extension point: what it needs to be told, and how to make it. */
export interface CarrierDefinition {
  readonly name: string;
  readonly describe: string;
  /** The names of `options`, described; a secret one never leaves the settings. */
  readonly options: Readonly<Record<string, Readonly<{ describe: string; secret?: boolean; default?: string }>>>;
  /** Throws a RangeError that names the option when one is missing or wrong. */
  create(options: Readonly<Record<string, string>>): Carrier;
}
