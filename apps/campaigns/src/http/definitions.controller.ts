import { Body, Controller, Get, HttpCode, HttpException, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { AcrossWorkspaces, allWorkspaces, CallerParam, isAllowed, Roles, type Caller } from '@rebound/access';
import type { DefinitionProblem, RefusedDefinitions } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { problemBody, ProblemException } from '@rebound/service-host';
import { ApplyDefinitions } from '../apply-definitions.js';
import type { DefinitionVersion } from '../domain/definitions/definition-version.js';
import { inReadingOrder } from '../domain/definitions/plan-changes.js';
import { DefinitionStore } from '../persistence/definition-store.js';
import {
  AppliedDefinitionsView,
  ApplyDefinitionsDto,
  DefinitionPath,
  DefinitionsQuery,
  DefinitionView,
} from './definitions.dto.js';

@ApiTags('definitions')
@Controller('v1/definitions')
export class DefinitionsController {
  constructor(
    @Inject(ApplyDefinitions) private readonly definitions: ApplyDefinitions,
    @Inject(DefinitionStore) private readonly store: DefinitionStore,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  @Post()
  @HttpCode(200)
  @Roles('admin')
  @AcrossWorkspaces()
  @ApiOperation({
    summary: 'Apply a folder of definitions, or tell what it would change',
    description: 'The workspace is the one the folder defines. Applying the same folder twice changes nothing.',
  })
  @ApiOkResponse({ type: AppliedDefinitionsView })
  @ApiUnprocessableEntityResponse({ description: 'every problem of the folder, in `problems`; nothing was changed' })
  async apply(@CallerParam() caller: Caller, @Body() body: ApplyDefinitionsDto): Promise<AppliedDefinitionsView> {
    const applied = await this.definitions.apply(workspaceOf(caller, body), body, caller.keyId);
    if (!applied.ok) throw new HttpException(refusal(applied.error), 422);
    return applied.value;
  }

  @Get()
  @ApiOperation({ summary: 'What is in force; keys for administrators only' })
  @ApiOkResponse({ type: [DefinitionView] })
  async list(@CallerParam() caller: Caller, @Query() { kind }: DefinitionsQuery): Promise<DefinitionView[]> {
    const latest = await this.transactions.run('DefinitionsController.list', (tx) =>
      this.store.latest(tx, caller.workspaceId),
    );
    const shown = latest.filter(
      (one) => !one.removed && (kind === undefined || one.kind === kind) && mayRead(caller, one.kind),
    );
    return inReadingOrder(shown).map(viewOf);
  }

  @Get(':kind/:name')
  @ApiOperation({ summary: 'The version in force' })
  @ApiOkResponse({ type: DefinitionView })
  async one(@CallerParam() caller: Caller, @Param() path: DefinitionPath): Promise<DefinitionView> {
    const [latest] = await this.versionsOf(caller, path);
    if (!latest || latest.removed) throw notThere(path);
    return viewOf(latest);
  }

  @Get(':kind/:name/versions')
  @ApiOperation({ summary: 'All versions, the latest first; decisions name theirs by its hash' })
  @ApiOkResponse({ type: [DefinitionView] })
  async versions(@CallerParam() caller: Caller, @Param() path: DefinitionPath): Promise<DefinitionView[]> {
    const versions = await this.versionsOf(caller, path);
    if (versions.length === 0) throw notThere(path);
    return versions.map(viewOf);
  }

  private async versionsOf(caller: Caller, { kind, name }: DefinitionPath): Promise<DefinitionVersion[]> {
    if (!mayRead(caller, kind)) return [];
    return this.transactions.run('DefinitionsController.versionsOf', (tx) =>
      this.store.versionsOf(tx, caller.workspaceId, kind, name),
    );
  }
}

/** Whose folder it is: the root key may apply anyone's, another key its own workspace's only. */
function workspaceOf(caller: Caller, { documents }: ApplyDefinitionsDto): string {
  const named = documents.find(({ kind }) => kind === 'workspace')?.name;
  if (caller.workspaceId === allWorkspaces) {
    if (named !== undefined) return named;
    const field = 'documents';
    const reason = 'needs the document of kind workspace: the root key belongs to none';
    throw new ProblemException(400, { detail: `${field} ${reason}`, errors: [{ field, reason }] });
  }
  if (named !== undefined && named !== caller.workspaceId) {
    throw new ProblemException(403, {
      detail: 'The folder defines another workspace than the one this key belongs to.',
    });
  }
  return caller.workspaceId;
}

const mayRead = ({ role }: Caller, kind: string): boolean => kind !== 'key' || isAllowed(role, ['admin']);

function refusal(problems: readonly DefinitionProblem[]): RefusedDefinitions {
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return {
    ...problemBody(422, {
      type: 'invalid-definitions',
      detail: `The folder has ${count}; nothing was changed.`,
      errors: problems.map(({ kind, name, field, reason }) => ({ field: `${kind}/${name}${field}`, reason })),
    }),
    problems,
  };
}

const notThere = ({ kind }: DefinitionPath): ProblemException =>
  new ProblemException(404, { detail: `There is no ${kind} of this name.` });

const viewOf = ({ kind, name, version, hash, effectiveFrom, removed, body }: DefinitionVersion): DefinitionView => ({
  kind,
  name,
  version,
  hash,
  effectiveFrom: isoInstant(effectiveFrom),
  removed,
  body: { ...body },
});
