import { Controller, Inject } from '@nestjs/common';
import { messageStateChanged } from '@rebound/contracts';
import { Handles, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { type Advance, movesTheJourney } from '../domain/journeys/advance-enrolment.js';
import { DefinitionShelf } from '../persistence/definition-shelf.js';
import { EnrolmentStore } from '../persistence/enrolment-store.js';
import { CarryOut } from './carry-out.js';
import { Journeys } from './journeys.js';

/** Learns what became of a message: later steps count from its submission, and one that did not go out ends the journey. */
@Controller()
export class FollowMessagesHandler {
  constructor(
    @Inject(DefinitionShelf) private readonly shelf: DefinitionShelf,
    @Inject(EnrolmentStore) private readonly enrolments: EnrolmentStore,
    @Inject(Journeys) private readonly journeys: Journeys,
    @Inject(CarryOut) private readonly carryOut: CarryOut,
  ) {}

  @Handles(messageStateChanged)
  async handle(events: readonly ReceivedEvent<typeof messageStateChanged>[], tx: Tx): Promise<void> {
    const news = events.filter(({ data }) => movesTheJourney(data.state));
    if (news.length === 0) return;
    const book = await this.shelf.current(tx);
    const enrolments = await this.enrolments.lockWaitingFor(
      tx,
      news.map(({ workspaceId, data: { messageId } }) => ({ workspaceId, messageId })),
    );
    const advances = enrolments.map((enrolment) =>
      news
        .filter(
          ({ workspaceId, data }) =>
            workspaceId === enrolment.workspaceId && data.enrolmentId === enrolment.enrolmentId,
        )
        .reduce<Advance>(
          (before, { recordedAt: now, data: { messageId, state, at } }) => {
            const event = { kind: 'message-moved', messageId, state, at: Date.parse(at), now } as const;
            const after = this.journeys.advance(before.enrolment, event, book);
            return { enrolment: after.enrolment, commands: [...before.commands, ...after.commands] };
          },
          { enrolment, commands: [] },
        ),
    );
    await this.carryOut.goOn(tx, advances);
  }
}
