import { isoInstant } from '@rebound/kernel';
import { BoundedLog } from './bounded-log.js';
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

type Row = Readonly<{ seq: number; message: Message; fault: FaultKind | null }>;

export type RecordPage = Readonly<{ entries: readonly RecordEntry[]; next: number | null; dropped: number }>;

/** Every message that was taken, in order; the newest `limit` are kept. */
export class ReceivedRecord {
  private readonly log: BoundedLog<Row>;

  constructor(limit: number) {
    this.log = new BoundedLog(limit);
  }

  add(message: Message, fault: FaultKind | undefined): void {
    this.log.add({ seq: message.seq, message, fault: fault ?? null });
  }

  page(after: number, limit: number): RecordPage {
    const { rows, ...rest } = this.log.page(after, limit);
    return { entries: rows.map(entryOf), ...rest };
  }
}

function entryOf({ message, fault }: Row): RecordEntry {
  const { statusCallback } = message;
  return {
    seq: message.seq,
    sid: message.sid,
    acceptedAt: isoInstant(message.createdAt),
    to: message.to,
    from: message.from,
    messagingServiceSid: message.messagingServiceSid,
    body: message.body,
    parts: message.parts,
    statusCallback: statusCallback ?? null,
    callbackQuery: queryOf(statusCallback),
    fault,
    status: message.status,
    errorCode: message.errorCode,
  };
}

export const queryOf = (address: string | undefined): Readonly<Record<string, string>> =>
  address !== undefined && URL.canParse(address) ? Object.fromEntries(new URL(address).searchParams) : {};
