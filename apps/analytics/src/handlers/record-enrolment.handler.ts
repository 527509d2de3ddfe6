import { Controller } from '@nestjs/common';
import { candidateDecided, enrolmentStarted, isFinal } from '@rebound/contracts';
import { HandlesAtLeisure, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { EnrolmentsRepository } from '../persistence/enrolments.repository.js';
import { MessagesRepository } from '../persistence/messages.repository.js';

type EnrolmentEvent = typeof enrolmentStarted | typeof candidateDecided;

/** Who entered which journey in which arm, and candidates that never reached dispatch. */
@Controller()
export class RecordEnrolmentHandler {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly messages: MessagesRepository,
  ) {}

  @HandlesAtLeisure(enrolmentStarted, candidateDecided)
  async handle(events: readonly ReceivedEvent<EnrolmentEvent>[], tx: Tx): Promise<void> {
    const started = events.filter((event) => event.type === enrolmentStarted.type);
    const decided = events.filter((event) => event.type === candidateDecided.type);
    if (started.length > 0) {
      await this.enrolments.save(
        tx,
        started.map(({ workspaceId, data }) => ({ ...data, workspaceId, at: Date.parse(data.at) })),
      );
    }
    if (decided.length > 0) {
      await this.messages.save(
        tx,
        decided.map(({ workspaceId, data }) => ({
          ...data,
          workspaceId,
          final: isFinal(data.state),
          sequence: 0,
          at: Date.parse(data.at),
        })),
      );
    }
  }
}
