import { Injectable } from '@nestjs/common';
import type { Sender } from '../domain/senders.js';

type Account = Pick<Sender, 'credential'>;

const accountKey = (workspaceId: string, { credential }: Account): string => `${workspaceId}:${credential}`;

/**
 * Dispatch is open for a carrier account once it has asked the carrier for replies that came while nobody listened (decision
 * 23): among them may be a STOP. It closes when a reply could not be taken in, until the carrier was asked again.
 */
@Injectable()
export class InboundGate {
  private readonly opened = new Set<string>();
  private closings = 0;

  isOpen(workspaceId: string, account: Account): boolean {
    return this.opened.has(accountKey(workspaceId, account));
  }

  /** Changes whenever something closes: a question asked before does not tell of replies after. */
  get turn(): number {
    return this.closings;
  }

  /** The carrier has told all it has, or cannot tell. @param turn as it was before the carrier was asked */
  open(workspaceId: string, account: Account, turn: number): boolean {
    if (turn !== this.closings) return false;
    this.opened.add(accountKey(workspaceId, account));
    return true;
  }

  /** A reply over this account is known to have been missed. */
  close(workspaceId: string, account: Account): void {
    this.closings += 1;
    this.opened.delete(accountKey(workspaceId, account));
  }

  /** Replies over any account may have been missed. */
  closeAll(): void {
    this.closings += 1;
    this.opened.clear();
  }
}
