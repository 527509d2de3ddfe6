import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AcrossWorkspaces, allWorkspaces, type Caller, CallerParam, Roles } from '@rebound/access';
import { Clock, isoInstant, uuidV7 } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Logger } from '@rebound/observability';
import { Jobs } from '@rebound/persistence';
import { ProblemException } from '@rebound/service-host';
import { randomBytes } from 'node:crypto';
import { everyWorkspace, needsTarget } from '../domain/pauses.js';
import { MessagesRepository } from '../persistence/messages.repository.js';
import { type PauseRecord, PausesRepository } from '../persistence/pauses.repository.js';
import { submitJob } from '../submitting/submit-job-name.js';
import { PauseDto, PausesView, PauseView } from './pauses.dto.js';
import { notFound, refuseField, uuidOrRefuse } from './refuse.js';

/** Holds messages back at the intent (decision 26). */
@ApiTags('pauses')
@Controller('v1/pauses')
export class PausesController {
  constructor(
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly pauses: PausesRepository,
    private readonly messages: MessagesRepository,
  ) {}

  @Get()
  @AcrossWorkspaces()
  @Roles('viewer')
  @ApiOperation({ summary: 'The pauses in force, those for all workspaces included' })
  @ApiOkResponse({ type: PausesView })
  async list(@CallerParam() { workspaceId }: Caller): Promise<PausesView> {
    const found = await this.transactions.run('PausesController.list', (tx) => this.pauses.inForce(tx, [workspaceId]));
    return { pauses: found.map(viewOf) };
  }

  @Post()
  @HttpCode(200)
  @AcrossWorkspaces()
  @Roles('operator')
  @ApiOperation({ summary: 'Pause a message, a campaign, a sender, a country, the workspace, or everything' })
  @ApiOkResponse({ type: PauseView, description: 'the pause; the same one, if it was in force already' })
  @ApiForbiddenResponse({ description: 'only the root key, without a workspace, pauses all workspaces' })
  async add(@CallerParam() caller: Caller, @Body() { scope, target, note }: PauseDto): Promise<PauseView> {
    if (needsTarget(scope) !== (target !== undefined))
      throw refuseField('target', needsTarget(scope) ? `says which ${scope}` : `does not go with ${scope}`);
    if (scope === 'message' && target !== undefined) uuidOrRefuse('target', target);
    if (scope === 'country' && target !== undefined && !/^[A-Z]{2}$/.test(target))
      throw refuseField('target', 'must be an ISO 3166-1 alpha-2 code');
    const everywhere = caller.workspaceId === allWorkspaces;
    if (scope === 'everything' ? !everywhere : everywhere && scope !== 'country')
      throw new ProblemException(403, {
        detail:
          scope === 'everything'
            ? 'Only the root key, without a workspace, pauses everything.'
            : 'Without a workspace, only a country or everything can be paused.',
      });
    const now = this.clock.now();
    const { pause, made } = await this.transactions.run('PausesController.add', (tx) =>
      this.pauses.add(tx, {
        pauseId: uuidV7(now, randomBytes(10)),
        workspaceId: everywhere ? everyWorkspace : caller.workspaceId,
        scope,
        madeBy: caller.keyId,
        madeAt: now,
        ...(target === undefined ? {} : { target }),
        ...(note === undefined ? {} : { note }),
      }),
    );
    if (made) this.logger.warn({ workspaceId: pause.workspaceId, scope, by: caller.keyId }, 'messages are paused');
    return viewOf(pause);
  }

  @Delete(':id')
  @HttpCode(204)
  @AcrossWorkspaces()
  @Roles('operator')
  @ApiOperation({ summary: 'Lift a pause; what waited is decided anew at once' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'no such pause in this workspace' })
  async lift(@CallerParam() caller: Caller, @Param('id') id: string): Promise<void> {
    const pauseId = uuidOrRefuse('id', id);
    const everywhere = caller.workspaceId === allWorkspaces;
    const lifted = await this.transactions.run('PausesController.lift', async (tx) => {
      const found = await this.pauses.remove(tx, everywhere ? everyWorkspace : caller.workspaceId, pauseId);
      if (found) await this.messages.wakePaused(tx, everywhere ? undefined : caller.workspaceId, this.clock.now());
      return found;
    });
    if (!lifted) throw notFound('There is no such pause.');
    this.logger.warn({ workspaceId: caller.workspaceId, pauseId, by: caller.keyId }, 'a pause was lifted');
    this.jobs.wake(submitJob);
  }
}

const viewOf = ({ pauseId, scope, target, note, workspaceId, madeBy, madeAt }: PauseRecord): PauseView => ({
  pauseId,
  scope,
  everywhere: workspaceId === everyWorkspace,
  madeBy,
  madeAt: isoInstant(madeAt),
  ...(target === undefined ? {} : { target }),
  ...(note === undefined ? {} : { note }),
});
