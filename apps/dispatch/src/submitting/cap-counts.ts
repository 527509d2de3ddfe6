import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import { withoutSent } from '../domain/caps.js';
import { recipientKey, RecipientsRepository } from '../persistence/recipients.repository.js';
import type { StoredMessage } from '../persistence/stored-message.js';

/** Decision 17: a count is given back only when it is certain that the carrier did not accept the message. */
@Injectable()
export class CapCounts {
  constructor(private readonly recipients: RecipientsRepository) {}

  /** Call with rows that are locked. */
  async giveBack(tx: SqlTx, messages: readonly StoredMessage[]): Promise<void> {
    const counted = messages.filter(({ origin }) => origin.class === 'marketing');
    if (counted.length === 0) return;
    const recipients = await this.recipients.lock(tx, counted);
    const changed = new Map<string, StoredMessage>();
    for (const message of counted) {
      const key = recipientKey(message);
      const recipient = recipients.get(key);
      if (!recipient) continue;
      recipients.set(key, { ...recipient, sent: withoutSent(recipient.sent, message.origin.messageId) });
      changed.set(key, message);
    }
    await this.recipients.save(
      tx,
      [...changed].flatMap(([key, { workspaceId, phoneKey }]) => {
        const recipient = recipients.get(key);
        return recipient ? [{ workspaceId, phoneKey, recipient }] : [];
      }),
    );
  }
}
