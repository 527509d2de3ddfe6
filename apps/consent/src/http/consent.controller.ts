import { Body, Controller, Get, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, Roles } from '@rebound/access';
import { consentAnsweredWithinMs } from '@rebound/contracts';
import { Clock, isoInstant, phoneKey } from '@rebound/kernel';
import { Transactions, within } from '@rebound/messaging';
import { ConsentSettings } from '../consent.settings.js';
import { brokenAt } from '../domain/ledger-chain.js';
import { entryIdOf, type EntryKind, type Evidence } from '../domain/ledger-entry.js';
import { Ledger, publishState } from '../ledger.js';
import { LedgerRepository, refOf } from '../persistence/ledger.repository.js';
import { ConsentView, LedgerView, OptInDto, OptOutDto, PhoneQuery, ResumeDto } from './consent.dto.js';
import { viewOf } from './consent-view.js';
import { instantNotLater, instantOrRefuse, phoneOrRefuse } from './refuse.js';

interface Wish {
  readonly kind: EntryKind;
  readonly phone: { readonly phone: string; readonly region?: string | undefined };
  readonly purposes: OptInDto['purposes'];
  readonly occurredAt?: string | undefined;
  readonly expiresAt?: string | undefined;
  readonly evidence: Evidence;
  readonly idempotencyKey?: string | undefined;
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  required: false,
  description: 'makes a retry without occurredAt the same entry',
};

@ApiTags('consents')
@Controller('v1/consents')
export class ConsentController {
  constructor(
    private readonly ledger: Ledger,
    private readonly repository: LedgerRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly settings: ConsentSettings,
  ) {}

  @Post()
  @HttpCode(200)
  @Roles('server', 'operator')
  @ApiOperation({ summary: 'Record that a person agreed, with the evidence' })
  @ApiHeader(idempotencyKey)
  @ApiOkResponse({ type: ConsentView })
  optIn(
    @CallerParam() caller: Caller,
    @Body() body: OptInDto,
    @Headers('idempotency-key') key?: string,
  ): Promise<ConsentView> {
    const { purposes, occurredAt, expiresAt, evidence } = body;
    const { confirmedAt, ...shown } = evidence;
    const confirmed = instantNotLater('evidence.confirmedAt', confirmedAt, this.clock.now());
    return this.record(caller, {
      kind: 'opt-in',
      phone: body,
      purposes,
      occurredAt,
      expiresAt,
      evidence: {
        ...shown,
        ...(confirmedAt === undefined ? {} : { confirmedAt: isoInstant(confirmed) }),
      },
      idempotencyKey: key,
    });
  }

  @Post('revoke')
  @HttpCode(200)
  @Roles('server', 'operator')
  @ApiOperation({ summary: 'Record that a person opted out' })
  @ApiHeader(idempotencyKey)
  @ApiOkResponse({ type: ConsentView })
  optOut(
    @CallerParam() caller: Caller,
    @Body() body: OptOutDto,
    @Headers('idempotency-key') key?: string,
  ): Promise<ConsentView> {
    const { purposes = [], occurredAt, source = 'api' } = body;
    return this.record(caller, {
      kind: 'opt-out',
      phone: body,
      purposes,
      occurredAt,
      evidence: { source },
      idempotencyKey: key,
    });
  }

  @Post('resume')
  @HttpCode(200)
  @Roles('operator')
  @ApiOperation({ summary: 'Lift the pause of a number: none of its replies was a wish to stop' })
  @ApiOkResponse({ type: ConsentView })
  resume(@CallerParam() caller: Caller, @Body() body: ResumeDto): Promise<ConsentView> {
    return this.record(caller, {
      kind: 'resume',
      phone: body,
      purposes: [],
      evidence: { source: 'support', proof: body.proof },
    });
  }

  @Get()
  @Roles('viewer', 'server')
  @ApiOperation({ summary: 'What is known of a number now' })
  @ApiOkResponse({ type: ConsentView })
  async find(@CallerParam() { workspaceId }: Caller, @Query() query: PhoneQuery): Promise<ConsentView> {
    const key = this.keyOf(workspaceId, query);
    const consent = await this.transactions.run('ConsentController.find', (tx) =>
      this.repository.find(tx, { workspaceId, phoneKey: key }),
    );
    return viewOf(key, consent);
  }

  @Get('ledger')
  @Roles('operator')
  @ApiOperation({ summary: 'Every line of a number, oldest first, and whether the chain holds' })
  @ApiOkResponse({ type: LedgerView })
  async lines(@CallerParam() { workspaceId }: Caller, @Query() query: PhoneQuery): Promise<LedgerView> {
    const key = this.keyOf(workspaceId, query);
    const lines = await this.transactions.run('ConsentController.lines', (tx) =>
      this.repository.lines(tx, { workspaceId, phoneKey: key }),
    );
    return {
      phoneKey: key,
      intact: brokenAt(lines) === undefined,
      lines: lines.map(({ entry, hash }) => ({
        entryId: entry.entryId,
        kind: entry.kind,
        purposes: [...entry.purposes],
        ...(entry.sender === undefined ? {} : { sender: entry.sender }),
        occurredAt: isoInstant(entry.occurredAt),
        recordedAt: isoInstant(entry.recordedAt),
        ...(entry.expiresAt === undefined ? {} : { expiresAt: isoInstant(entry.expiresAt) }),
        evidence: entry.evidence,
        hash,
      })),
    };
  }

  private async record(caller: Caller, wish: Wish): Promise<ConsentView> {
    const { workspaceId } = caller;
    const { e164: phone, region } = phoneOrRefuse(wish.phone);
    const key = phoneKey(this.settings.reboundSecret, workspaceId, phone);
    const now = this.clock.now();
    const occurredAt = instantNotLater('occurredAt', wish.occurredAt, now);
    const wanted = { workspaceId, phoneKey: key, kind: wish.kind, purposes: wish.purposes, occurredAt };
    const entry = {
      ...wanted,
      entryId: entryIdOf(wanted, wish.idempotencyKey),
      recordedAt: now,
      ...(wish.expiresAt === undefined ? {} : { expiresAt: instantOrRefuse('expiresAt', wish.expiresAt) }),
      evidence: { ...wish.evidence, ...(region === undefined ? {} : { phoneRegion: region }), actor: caller.keyId },
    };
    const { result: consent, published } = await this.transactions.runTracked(
      'ConsentController.record',
      async (tx) => {
        await this.repository.rememberPhones(tx, [{ workspaceId, phoneKey: key, phone }]);
        const { states, added } = await this.ledger.append(tx, [{ entry }]);
        const state = states.get(refOf(entry));
        // A retry may come before Kafka has what the first attempt recorded: it is answered once it has.
        if (added.size === 0 && state) publishState(tx, workspaceId, key, state);
        return state;
      },
    );
    await within(consentAnsweredWithinMs, published);
    if (!consent) throw new Error('the state of a number that was just locked is missing');
    return viewOf(key, consent);
  }

  private keyOf(workspaceId: string, query: PhoneQuery): string {
    return phoneKey(this.settings.reboundSecret, workspaceId, phoneOrRefuse(query).e164);
  }
}
