import type {
  Carrier,
  CarrierReceipt,
  FailureClass,
  FormFields,
  InboundListing,
  InboundText,
  LookupOutcome,
  LookupQuery,
  OutgoingText,
  ReceiptStatus,
  SignedRequest,
  SubmitOutcome,
  UnknownCause,
} from './carrier.js';

/** What the fake does with the next submits, one entry each; after that it accepts. */
export type FakeFault =
  | Readonly<{ kind: 'refuse'; class: FailureClass; code?: string; retryAfterMs?: number }>
  /** The answer is lost; `accepted` says whether the message went out all the same. */
  | Readonly<{ kind: 'lose'; cause: UnknownCause; accepted: boolean }>
  /** No answer until the caller gives up. */
  | Readonly<{ kind: 'hang'; accepted: boolean }>;

export type FakeOptions = Readonly<{ lookupAuthoritative?: boolean; indexingDelayMs?: number; secret?: string }>;

const carrierIdField = 'id';

/** A carrier in memory that can fail in every way a real one does. For tests; keeps everything it was given. */
export class FakeCarrier implements Carrier {
  readonly name = 'fake';
  readonly lookupAuthoritative: boolean;
  readonly indexingDelayMs: number;
  readonly concatRefBits = 8;
  readonly webhookAnswer = { contentType: 'text/plain', body: '' };
  /** What the carrier took, whether or not the caller learned of it. */
  readonly accepted: Array<OutgoingText & { carrierMessageId: string; status: ReceiptStatus }> = [];
  readonly inbound: InboundText[] = [];
  /** Look-ups and lists find no answer while this is set. */
  silent?: UnknownCause;
  /** Accepted messages that look-ups do not show yet. */
  readonly hidden = new Set<string>();
  private readonly faults: FakeFault[] = [];
  private readonly secret: string;

  constructor(options: FakeOptions = {}) {
    this.lookupAuthoritative = options.lookupAuthoritative ?? true;
    this.indexingDelayMs = options.indexingDelayMs ?? 0;
    this.secret = options.secret ?? 'fake-secret';
  }

  /** Queues faults for the next submits. */
  failNext(...faults: readonly FakeFault[]): void {
    this.faults.push(...faults);
  }

  async submit(text: OutgoingText, signal?: AbortSignal): Promise<SubmitOutcome> {
    if (signal?.aborted) return { kind: 'refused', class: 'throttle', code: 'aborted' };
    const fault = this.faults.shift();
    if (fault?.kind === 'refuse') {
      const { class: failure, code = failure, retryAfterMs } = fault;
      return { kind: 'refused', class: failure, code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    }
    if (fault && !fault.accepted) return this.unanswered(fault, signal);
    const carrierMessageId = `fake-${this.accepted.length + 1}`;
    this.accepted.push({ ...text, carrierMessageId, status: 'queued' });
    return fault ? this.unanswered(fault, signal) : { kind: 'accepted', carrierMessageId, parts: 1 };
  }

  lookup({ carrierMessageId, to, marker, body }: LookupQuery): Promise<LookupOutcome> {
    if (this.silent) return Promise.resolve({ kind: 'unanswered', cause: this.silent });
    const found = this.accepted.find(
      (text) =>
        !this.hidden.has(text.carrierMessageId) &&
        (carrierMessageId === undefined
          ? text.to === to && (marker === undefined ? text.body === body : text.body.includes(marker))
          : text.carrierMessageId === carrierMessageId),
    );
    return Promise.resolve(
      found
        ? {
            kind: 'found',
            receipt: { carrierMessageId: found.carrierMessageId, messageId: found.messageId, status: found.status },
          }
        : { kind: 'absent' },
    );
  }

  listInbound({ since, to }: Readonly<{ since: number; to: readonly string[] }>): Promise<InboundListing> {
    if (this.silent) return Promise.resolve({ kind: 'unanswered', cause: this.silent });
    const texts = this.inbound.filter((text) => to.includes(text.to) && (text.at ?? 0) >= since);
    return Promise.resolve({ kind: 'listed', texts: texts.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)) });
  }

  /** Signed by the secret itself, in a header: enough to tell a signed request from another. */
  verify({ headers }: SignedRequest): boolean {
    return headers['x-fake-signature'] === this.secret;
  }

  parseReceipt(form: FormFields): CarrierReceipt | undefined {
    const { [carrierIdField]: id, status, message } = form;
    if (typeof id !== 'string' || typeof status !== 'string') return undefined;
    const known = this.accepted.find(({ carrierMessageId }) => carrierMessageId === id);
    const messageId = typeof message === 'string' ? message : known?.messageId;
    return { carrierMessageId: id, status: status as ReceiptStatus, ...(messageId ? { messageId } : {}) };
  }

  parseInbound(form: FormFields): InboundText | undefined {
    const { [carrierIdField]: id, from, to, body } = form;
    if (typeof id !== 'string' || typeof from !== 'string' || typeof to !== 'string' || typeof body !== 'string') {
      return undefined;
    }
    return { carrierMessageId: id, from, to, body };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async unanswered(
    fault: Extract<FakeFault, { accepted: boolean }>,
    signal: AbortSignal | undefined,
  ): Promise<SubmitOutcome> {
    if (fault.kind === 'lose') return { kind: 'unknown', cause: fault.cause };
    await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
    return { kind: 'unknown', cause: 'aborted' };
  }
}
