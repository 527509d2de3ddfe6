import { Controller, Inject } from '@nestjs/common';
import { messageStateChanged } from '@rebound/contracts';
import { Handles, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { type EnrolmentEvent, movesTheJourney } from '../domain/journeys/advance-enrolment.js';
import { DefinitionShelf } from '../persistence/definition-shelf.js';
import { EnrolmentStore, refKey } from '../persistence/enrolment-store.js';
import { CarryOut } from './carry-out.js';

/** Learns what became of a message: later steps count from its submission, and one that did not go out ends the journey. */
@Controller()
export class FollowMessagesHandler {
  constructor(
    @Inject(DefinitionShelf) private readonly shelf: DefinitionShelf,
    @Inject(EnrolmentStore) private readonly enrolments: EnrolmentStore,
    @Inject(CarryOut) private readonly carryOut: CarryOut,
  ) {}

  @Handles(messageStateChanged)
  async handle(events: readonly ReceivedEvent<typeof messageStateChanged>[], tx: Tx): Promise<void> {
    const news = events.filter(({ data }) => movesTheJourney(data.state));
    if (news.length === 0) return;
    const process = await this.shelf.process(tx);
    const enrolments = await this.enrolments.lockWaitingFor(
      tx,
      news.map(({ workspaceId, data: { messageId } }) => ({ workspaceId, messageId })),
    );
    const byEnrolment = new Map<string, EnrolmentEvent[]>();
    for (const event of news) {
      const key = refKey({ workspaceId: event.workspaceId, enrolmentId: event.data.enrolmentId });
      byEnrolment.set(key, [...(byEnrolment.get(key) ?? []), toJourneyEvent(event)]);
    }
    const advances = enrolments.map((enrolment) =>
      process.advanceBy(enrolment, byEnrolment.get(refKey(enrolment)) ?? []),
    );
    await this.carryOut.goOn(tx, advances);
  }
}

const toJourneyEvent = ({ recordedAt: now, data }: ReceivedEvent<typeof messageStateChanged>): EnrolmentEvent => ({
  kind: 'message-moved',
  messageId: data.messageId,
  state: data.state,
  at: Date.parse(data.at),
  now,
});
