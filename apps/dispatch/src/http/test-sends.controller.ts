import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, Roles } from '@rebound/access';
import { Clock, phoneKey as phoneKeyOf, uuidV7 } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { ProblemException } from '@rebound/service-host';
import { compose } from '@rebound/sms-text';
import { randomBytes } from 'node:crypto';
import { CarrierAccounts } from '../carrier-accounts.js';
import type { SubmitOutcome } from '../carriers/carrier.js';
import { DispatchSettings } from '../dispatch.settings.js';
import { pauseOf } from '../domain/pauses.js';
import { judgeConsent, type Recipient } from '../domain/recipient.js';
import { PausesRepository } from '../persistence/pauses.repository.js';
import { RecipientsRepository } from '../persistence/recipients.repository.js';
import { TestSendsRepository, type TestResult } from '../persistence/test-sends.repository.js';
import { PublicAddresses } from '../public-addresses.js';
import { WorkspaceDirectory } from '../workspace-directory.js';
import { phoneOrRefuse, refuseField } from './refuse.js';
import { TestSendDto, TestSendView } from './test-sends.dto.js';

/** Sends one text through the same sender, account and adapter as all others, to somebody who agreed to texts. */
@ApiTags('test sends')
@Controller('v1/test-sends')
export class TestSendsController {
  constructor(
    private readonly settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly directory: WorkspaceDirectory,
    private readonly accounts: CarrierAccounts,
    private readonly addresses: PublicAddresses,
    private readonly transactions: Transactions,
    private readonly recipients: RecipientsRepository,
    private readonly pauses: PausesRepository,
    private readonly testSends: TestSendsRepository,
  ) {}

  @Post()
  @HttpCode(200)
  @Roles('operator')
  @ApiOperation({ summary: 'Send a text to try a sender out' })
  @ApiOkResponse({ type: TestSendView, description: 'what the carrier said; `unknown` is not tried again' })
  @ApiConflictResponse({ description: 'the number has not agreed to texts, or opted out, or a pause is in force' })
  async send(@CallerParam() { workspaceId, keyId }: Caller, @Body() body: TestSendDto): Promise<TestSendView> {
    const phone = phoneOrRefuse('phone', body.phone);
    const sender = this.directory.sender(workspaceId, body.sender);
    if (!sender) throw refuseField('sender', 'is not the name of a sender');
    const carrier = this.accounts.of(sender);
    if (!carrier) throw new ProblemException(409, { detail: 'The settings know no account for this sender.' });

    const now = this.clock.now();
    const testId = uuidV7(now, randomBytes(10));
    const phoneKey = phoneKeyOf(this.settings.reboundSecret, workspaceId, phone);
    await this.transactions.run('TestSendsController.send', async (tx) => {
      const found = await this.recipients.lock(tx, [{ workspaceId, phoneKey }]);
      this.refuseWithoutConsent([...found.values()][0], sender.name, now);
      const pausable = { workspaceId, messageId: testId, campaign: '', sender: sender.name };
      if (pauseOf(await this.pauses.inForce(tx, [workspaceId]), pausable))
        throw new ProblemException(409, { detail: 'A pause is in force.', reason: 'paused' });
      await this.testSends.add(tx, { workspaceId, testId, phoneKey, sender: sender.name, madeBy: keyId, at: now });
    });

    const { text, encoding, parts } = compose({
      body: body.text,
      brand: '',
      locale: 'en',
      sender: sender.address.kind === 'alphanumeric' ? 'alphanumeric' : 'number',
      concatRefBits: carrier.concatRefBits,
    });
    const outcome = await carrier.submit({
      messageId: testId,
      to: phone,
      from: sender.address,
      body: text,
      receiptUrl: this.addresses.receipts(carrier.name, workspaceId, sender.name),
    });
    const result = resultOf(outcome);
    await this.transactions.run('TestSendsController.settle', (tx) =>
      this.testSends.settle(tx, { workspaceId, testId }, { ...result, parts }),
    );
    return {
      testId,
      state: result.state,
      encoding,
      parts,
      ...(result.carrierMessageId === undefined ? {} : { carrierMessageId: result.carrierMessageId }),
      ...(result.code === undefined ? {} : { carrierCode: result.code }),
    };
  }

  /** Somebody who agreed to any purpose of the workspace, and has not stopped this sender. */
  private refuseWithoutConsent(recipient: Recipient | undefined, sender: string, now: number): void {
    const agreed = recipient?.consent?.purposes.some(
      ({ purpose }) => judgeConsent(recipient, { class: 'marketing', purpose, sender }, now).refused === undefined,
    );
    if (!agreed)
      throw new ProblemException(409, {
        detail: 'This number has not agreed to texts of this workspace: record its consent first.',
        reason: 'no-consent',
      });
  }
}

function resultOf(outcome: SubmitOutcome): TestResult {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'submitted', carrierMessageId: outcome.carrierMessageId };
    case 'refused':
      return { state: 'failed', code: outcome.code };
    case 'unknown':
      return { state: 'unknown' };
  }
}
