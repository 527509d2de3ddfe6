import type { FaultKind } from './faults/fault.js';
import type { Message, MessageStatus } from './messages/message.js';

/** One message the carrier took, as tests and the demo read it. Instants are ISO 8601 by the emulator's clock. */
export type RecordEntry = Readonly<{
  seq: number;
  sid: string;
  acceptedAt: string;
  to: string;
  from: string | null;
  messagingServiceSid: string | null;
  body: string;
  parts: number;
  statusCallback: string | null;
  /** The query of the status callback: a sender's own ids travel there. */
  callbackQuery: Readonly<Record<string, string>>;
  /** What the caller got instead of an answer, though the message was taken. */
  fault: FaultKind | null;
  status: MessageStatus;
  errorCode: number | null;
}>;

export type RecordPage = Readonly<{ entries: readonly RecordEntry[]; next: number | null; dropped: number }>;

/** Every message that was taken, in order; the newest `limit` are kept. */
export class ReceivedRecord {
  private rows: Array<{ message: Message; fault: FaultKind | null }> = [];
  private dropped = 0;

  constructor(private readonly limit: number) {}

  add(message: Message, fault: FaultKind | undefined): void {
    this.rows.push({ message, fault: fault ?? null });
    // In blocks: taking one off the front of a long array moves all the others.
    if (this.rows.length >= this.limit * 1.25) {
      const surplus = this.rows.length - this.limit;
      this.rows = this.rows.slice(surplus);
      this.dropped += surplus;
    }
  }

  /** Entries after a `seq`, oldest first; `next` is where to go on, null at the end. `dropped` counts what is forgotten. */
  page(after: number, limit: number): RecordPage {
    const from = this.firstAfter(after);
    const rows = this.rows.slice(from, from + limit);
    const last = rows.at(-1);
    return {
      entries: rows.map(entryOf),
      next: last && from + limit < this.rows.length ? last.message.seq : null,
      dropped: this.dropped,
    };
  }

  private firstAfter(seq: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.message.seq ?? 0) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function entryOf({ message, fault }: { message: Message; fault: FaultKind | null }): RecordEntry {
  const { statusCallback } = message;
  return {
    seq: message.seq,
    sid: message.sid,
    acceptedAt: new Date(message.createdAt).toISOString(),
    to: message.to,
    from: message.from,
    messagingServiceSid: message.messagingServiceSid,
    body: message.body,
    parts: message.parts,
    statusCallback: statusCallback ?? null,
    callbackQuery: statusCallback === undefined ? {} : Object.fromEntries(new URL(statusCallback).searchParams),
    fault,
    status: message.status,
    errorCode: message.errorCode,
  };
}
