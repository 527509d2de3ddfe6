import { Controller } from '@nestjs/common';
import { messageStateChanged } from '@rebound/contracts';
import { HandlesAtLeisure, type ReceivedEvent, type Tx } from '@rebound/messaging';
import type { Told } from '../persistence/adoptions.repository.js';
import { refKey } from '../persistence/stored-message.js';
import { Adoption } from '../submitting/adoption.js';

/** Dispatch reads back what it publishes: after a database went back in time, the topic knows more than the table. */
@Controller()
export class AdoptOwnMessagesHandler {
  constructor(private readonly adoption: Adoption) {}

  @HandlesAtLeisure(messageStateChanged)
  async handle(events: readonly ReceivedEvent<typeof messageStateChanged>[], tx: Tx): Promise<void> {
    const latest = new Map<string, Told>();
    for (const { workspaceId, data } of events) {
      const told: Told = { workspaceId, messageId: data.messageId, data };
      const before = latest.get(refKey(told));
      if (!before || before.data.sequence < data.sequence) latest.set(refKey(told), told);
    }
    await this.adoption.of(tx, [...latest.values()]);
  }
}
