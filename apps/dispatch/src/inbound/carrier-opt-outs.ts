import { Injectable } from '@nestjs/common';
import type { Tx } from '@rebound/messaging';
import type { StoredMessage } from '../persistence/stored-message.js';
import { Replies } from './replies.js';

/**
 * A carrier that refuses a number because it opted out there knows of a STOP that we do not: it counts as one, so that
 * consent learns of it.
 */
@Injectable()
export class CarrierOptOuts {
  constructor(private readonly replies: Replies) {}

  /** Call with rows that are locked. @param now business instant */
  async record(tx: Tx, messages: readonly StoredMessage[], now: number): Promise<void> {
    for (const { workspaceId, origin, phone, sender, carrier } of messages) {
      await this.replies.receive(tx, {
        workspaceId,
        sender: { name: sender, carrier: carrier ?? '' },
        carrierMessageId: `opt-out:${origin.messageId}`,
        phone,
        text: '',
        at: now,
        certain: { meaning: 'stop', evidence: 'carrier opt-out' },
      });
    }
  }
}
