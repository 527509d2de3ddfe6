import { isoDate, sha256Hex } from '@rebound/kernel';
import type { Message } from './message.js';

export type Page<T> = Readonly<{ items: readonly T[]; hasMore: boolean }>;

export type ListFilter = Readonly<{
  to?: string;
  from?: string;
  /** UTC days (`2026-11-21`), compared with the day of sending. */
  sentOn?: string;
  sentFrom?: string;
  sentUntil?: string;
}>;

/** The newest messages of the account, in memory; the oldest go when there are more than `limit`. */
export class MessageStore {
  private readonly bySid = new Map<string, Message>();
  private readonly byTo = new Map<string, Message[]>();
  private readonly all: Message[] = [];
  /** Index in `all` of the first that is still kept. */
  private start = 0;
  private seq = 0;
  private readonly prefix: string;

  constructor(
    private readonly limit: number,
    seed: string,
  ) {
    this.prefix = sha256Hex(seed).slice(0, 20);
  }

  /** `SM` and 32 hex digits, unlike any other of this account. */
  nextIds(): { seq: number; sid: string } {
    this.seq += 1;
    return { seq: this.seq, sid: `SM${this.prefix}${this.seq.toString(16).padStart(12, '0')}` };
  }

  add(message: Message): void {
    this.all.push(message);
    this.bySid.set(message.sid, message);
    const ofNumber = this.byTo.get(message.to);
    if (ofNumber) ofNumber.push(message);
    else this.byTo.set(message.to, [message]);
    if (this.all.length - this.start > this.limit) this.dropOldest();
  }

  get(sid: string): Message | undefined {
    return this.bySid.get(sid);
  }

  remove(sid: string): boolean {
    const message = this.bySid.get(sid);
    if (!message) return false;
    this.bySid.delete(sid);
    this.forgetOfNumber(message);
    return true;
  }

  /** Newest first, from `offset` on. `isVisible` hides what the carrier has not indexed yet. */
  list(
    filter: ListFilter,
    page: Readonly<{ offset: number; size: number }>,
    isVisible: (message: Message) => boolean,
  ): Page<Message> {
    const source = filter.to === undefined ? this.all : (this.byTo.get(filter.to) ?? []);
    const first = filter.to === undefined ? this.start : 0;
    const items: Message[] = [];
    let skipped = 0;
    for (let i = source.length - 1; i >= first; i -= 1) {
      const message = source[i];
      if (!message || !this.bySid.has(message.sid) || !matches(message, filter) || !isVisible(message)) continue;
      if (skipped < page.offset) skipped += 1;
      else if (items.length < page.size) items.push(message);
      else return { items, hasMore: true };
    }
    return { items, hasMore: false };
  }

  private dropOldest(): void {
    const oldest = this.all[this.start];
    this.start += 1;
    if (oldest && this.bySid.delete(oldest.sid)) this.forgetOfNumber(oldest);
    if (this.start > this.limit) {
      this.all.splice(0, this.start);
      this.start = 0;
    }
  }

  private forgetOfNumber(message: Message): void {
    const ofNumber = this.byTo.get(message.to);
    if (!ofNumber) return;
    const index = ofNumber.indexOf(message);
    if (index >= 0) ofNumber.splice(index, 1);
    if (ofNumber.length === 0) this.byTo.delete(message.to);
  }
}

function matches(message: Message, { from, sentOn, sentFrom, sentUntil }: ListFilter): boolean {
  if (from !== undefined && message.from !== from) return false;
  if (sentOn === undefined && sentFrom === undefined && sentUntil === undefined) return true;
  if (message.sentAt === null) return false;
  const day = isoDate(message.sentAt);
  return (
    (sentOn === undefined || day === sentOn) &&
    (sentFrom === undefined || day >= sentFrom) &&
    (sentUntil === undefined || day <= sentUntil)
  );
}
