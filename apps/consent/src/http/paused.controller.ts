import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, Roles } from '@rebound/access';
import { consentAnsweredWithinMs } from '@rebound/contracts';
import { Clock, isoInstant, isUuid } from '@rebound/kernel';
import { Transactions, within } from '@rebound/messaging';
import { ProblemException } from '@rebound/service-host';
import { entryOfLook } from '../domain/reply-entry.js';
import { Ledger } from '../ledger.js';
import { refOf } from '../persistence/ledger.repository.js';
import { PausedRepliesRepository, type PausedReply, type Place } from '../persistence/paused-replies.repository.js';
import { ConsentView } from './consent.dto.js';
import { viewOf } from './consent-view.js';
import { LookDto, PausedQuery, type PausedReplyView, PausedView } from './paused.dto.js';
import { refuse } from './refuse.js';

@ApiTags('consents')
@Controller('v1/consents/paused')
export class PausedController {
  constructor(
    private readonly transactions: Transactions,
    private readonly replies: PausedRepliesRepository,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Roles('operator')
  @ApiOperation({
    summary: 'Replies that paused their number and wait for a human, oldest first, with what was written',
  })
  @ApiOkResponse({ type: PausedView })
  async list(@CallerParam() { workspaceId }: Caller, @Query() { limit = 50, after }: PausedQuery): Promise<PausedView> {
    const place = after === undefined ? undefined : placeOrRefuse(after);
    // One more than is asked for tells whether there is a next page.
    const found = await this.transactions.run('PausedController.list', (tx) =>
      this.replies.list(tx, workspaceId, place, limit + 1),
    );
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      replies: page.map(replyView),
      ...(last && found.length > limit ? { next: `${last.at}.${last.inboundId}` } : {}),
    };
  }

  @Post(':inboundId')
  @HttpCode(200)
  @Roles('operator')
  @ApiOperation({
    summary: 'Record what a human found a reply to mean',
    description:
      'Settles this reply; the number stays paused while others of it wait. A wish counts as a STOP, of when it was written.',
  })
  @ApiOkResponse({ type: ConsentView })
  @ApiNotFoundResponse({ description: 'no such reply waits; it may be settled already' })
  async settle(
    @CallerParam() { workspaceId, keyId }: Caller,
    @Param('inboundId') inboundId: string,
    @Body() { meant, proof }: LookDto,
  ): Promise<ConsentView> {
    if (!isUuid(inboundId)) return refuse('inboundId', 'must be a UUID');
    const { result, published } = await this.transactions.runTracked('PausedController.settle', async (tx) => {
      const reply = await this.replies.find(tx, workspaceId, inboundId);
      if (!reply) throw new ProblemException(404, { detail: 'No such reply waits.' });
      const entry = entryOfLook(reply, { meant, proof, actor: keyId, now: this.clock.now() });
      const { states } = await this.ledger.append(tx, [{ entry }]);
      return { phoneKey: reply.phoneKey, consent: states.get(refOf(entry)) };
    });
    await within(consentAnsweredWithinMs, published);
    if (!result.consent) throw new Error('the state of a number that was just locked is missing');
    return viewOf(result.phoneKey, result.consent);
  }
}

/** Of the year 9999. */
const latest = 253_402_300_799_999;

function placeOrRefuse(after: string): Place {
  const [at = '', inboundId = ''] = after.split('.');
  if (!/^\d{1,15}$/.test(at) || Number(at) > latest || !isUuid(inboundId)) {
    return refuse('after', 'is not what a page gave as `next`');
  }
  return { at: Number(at), inboundId };
}

const replyView = ({ workspaceId: _, at, ...reply }: PausedReply): PausedReplyView => ({
  ...reply,
  at: isoInstant(at),
});
