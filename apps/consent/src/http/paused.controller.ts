import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, Roles } from '@rebound/access';
import { isoInstant, isUuid } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { PausedRepliesRepository, type PausedReply, type Place } from '../persistence/paused-replies.repository.js';
import { PausedQuery, type PausedReplyView, PausedView } from './paused.dto.js';
import { refuse } from './refuse.js';

@ApiTags('consents')
@Controller('v1/consents/paused')
export class PausedController {
  constructor(
    private readonly transactions: Transactions,
    private readonly replies: PausedRepliesRepository,
  ) {}

  @Get()
  @Roles('operator')
  @ApiOperation({
    summary: 'Replies that paused their number and wait for a human, oldest first, with what was written',
    description: 'Each is settled by `POST /v1/consents/resume` (no wish to stop) or `POST /v1/consents/revoke` (one).',
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
      replies: page.map(viewOf),
      ...(last && found.length > limit ? { next: `${last.at}.${last.inboundId}` } : {}),
    };
  }
}

function placeOrRefuse(after: string): Place {
  const [at = '', inboundId = ''] = after.split('.');
  if (!/^\d{1,15}$/.test(at) || !isUuid(inboundId)) return refuse('after', 'is not what a page gave as `next`');
  return { at: Number(at), inboundId };
}

const viewOf = ({ workspaceId: _, at, ...reply }: PausedReply): PausedReplyView => ({ ...reply, at: isoInstant(at) });
