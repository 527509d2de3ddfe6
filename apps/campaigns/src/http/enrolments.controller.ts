import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CallerParam, type Caller } from '@rebound/access';
import { isoInstant } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { ProblemException } from '@rebound/service-host';
import type { Enrolment } from '../domain/journeys/enrolment.js';
import { EnrolmentStore } from '../persistence/enrolment-store.js';
import { EnrolmentPath, EnrolmentsQuery, EnrolmentView } from './enrolments.dto.js';

@ApiTags('enrolments')
@Controller('v1/enrolments')
export class EnrolmentsController {
  constructor(
    @Inject(EnrolmentStore) private readonly enrolments: EnrolmentStore,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who went through which journey: of one cart or booking, or of one person; the latest 100' })
  @ApiOkResponse({ type: [EnrolmentView] })
  async list(@CallerParam() { workspaceId }: Caller, @Query() query: EnrolmentsQuery): Promise<EnrolmentView[]> {
    const { subjectKey, personId } = query;
    if ((subjectKey === undefined) === (personId === undefined)) {
      const reason = 'give either subjectKey or personId';
      throw new ProblemException(400, { detail: reason, errors: [{ field: 'subjectKey', reason }] });
    }
    const found = await this.transactions.run('EnrolmentsController.list', (tx) =>
      this.enrolments.find(tx, { workspaceId, ...query }),
    );
    return found.map(viewOf);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One enrolment with what was decided at each step' })
  @ApiOkResponse({ type: EnrolmentView })
  async one(@CallerParam() { workspaceId }: Caller, @Param() { id }: EnrolmentPath): Promise<EnrolmentView> {
    const [found] = await this.transactions.run('EnrolmentsController.one', (tx) =>
      this.enrolments.find(tx, { workspaceId, enrolmentId: id }),
    );
    if (!found) throw new ProblemException(404, { detail: 'There is no enrolment of this id.' });
    return viewOf(found);
  }
}

/** Nothing of the person but ids: phone and words stay inside. */
function viewOf(enrolment: Enrolment): EnrolmentView {
  const { abandonment, ended, waiting } = enrolment;
  return {
    enrolmentId: enrolment.enrolmentId,
    campaign: enrolment.campaign,
    arm: enrolment.arm,
    personId: enrolment.personId,
    founderId: enrolment.founderId,
    subjectKey: abandonment.subjectKey,
    occurrence: abandonment.occurrence,
    abandonedAt: isoInstant(abandonment.abandonedAt),
    startedAt: isoInstant(enrolment.startedAt),
    status: ended ? 'ended' : 'active',
    ...(ended ? { endedAt: isoInstant(ended.at), endReason: ended.reason } : {}),
    ...(waiting?.for === 'time' ? { waitingUntil: isoInstant(waiting.until) } : {}),
    ...(waiting?.for === 'outcome' ? { waitingForMessage: waiting.messageId } : {}),
    journeyHash: enrolment.journeyHash,
    messages: enrolment.messages.map(({ at, ...message }) => ({ ...message, at: isoInstant(at) })),
  };
}
