import { Controller } from '@nestjs/common';
import { replyReceived } from '@rebound/contracts';
import { HandlesAtLeisure, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { MessagesRepository } from '../persistence/messages.repository.js';

/** An opt-out counts against the message it followed; which one that is, the report finds out. */
@Controller()
export class RecordOptOutHandler {
  constructor(private readonly messages: MessagesRepository) {}

  @HandlesAtLeisure(replyReceived)
  async handle(events: readonly ReceivedEvent<typeof replyReceived>[], tx: Tx): Promise<void> {
    const stops = events.filter(({ data }) => data.meaning === 'stop');
    if (stops.length === 0) return;
    await this.messages.saveOptOuts(
      tx,
      stops.map(({ workspaceId, data }) => ({
        workspaceId,
        inboundId: data.inboundId,
        phoneKey: data.phoneKey,
        at: Date.parse(data.at),
      })),
    );
  }
}
