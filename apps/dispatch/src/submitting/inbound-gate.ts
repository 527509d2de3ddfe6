import { Injectable } from '@nestjs/common';
import type { Sender } from '../domain/senders.js';

const accountKey = (workspaceId: string, { credential }: Pick<Sender, 'credential'>): string =>
  `${workspaceId}:${credential}`;

/**
 * Dispatch opens for a carrier account once it has asked the carrier for replies that came while nobody listened (decision
 * 23): among them may be a STOP.
 */
@Injectable()
export class InboundGate {
  private readonly opened = new Set<string>();

  isOpen(workspaceId: string, sender: Pick<Sender, 'credential'>): boolean {
    return this.opened.has(accountKey(workspaceId, sender));
  }

  /** The carrier has told all it has, or cannot tell. */
  open(workspaceId: string, sender: Pick<Sender, 'credential'>): void {
    this.opened.add(accountKey(workspaceId, sender));
  }
}
