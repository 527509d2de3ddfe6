import { isoInstant } from '@rebound/kernel';
import { BoundedLog } from './bounded-log.js';
import { queryOf } from './record.js';

/** A create that the carrier did not take, as tests and the demo read it. Instants are ISO 8601 by the emulator's clock. */
export type UntakenEntry = Readonly<{
  seq: number;
  at: string;
  to: string;
  callbackQuery: Readonly<Record<string, string>>;
  /** `refused` with Twilio's code, `broken` with a 5xx, or no answer at all. */
  answer: 'refused' | 'broken' | 'none';
  /** The HTTP status that went back. */
  status: number | null;
  /** Twilio's, of a refusal. */
  code: number | null;
}>;

export type UntakenPage = Readonly<{ entries: readonly UntakenEntry[]; next: number | null; dropped: number }>;

/** Every create that was not taken, in order; the newest `limit` are kept. */
export class UntakenRecord {
  private readonly log: BoundedLog<UntakenEntry>;
  private seq = 0;

  constructor(limit: number) {
    this.log = new BoundedLog(limit);
  }

  add(
    attempt: Readonly<{ at: number; to: string; statusCallback: string | undefined }>,
    end: Pick<UntakenEntry, 'answer'> & Partial<Pick<UntakenEntry, 'status' | 'code'>>,
  ): void {
    this.log.add({
      seq: (this.seq += 1),
      at: isoInstant(attempt.at),
      to: attempt.to,
      callbackQuery: queryOf(attempt.statusCallback),
      status: null,
      code: null,
      ...end,
    });
  }

  page(after: number, limit: number): UntakenPage {
    const { rows, ...rest } = this.log.page(after, limit);
    return { entries: rows, ...rest };
  }
}
