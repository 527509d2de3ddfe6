import { type DynamicModule, Module } from '@nestjs/common';
import { CarrierAccounts, MAKE_CARRIER, type MakeCarrier } from './carrier-accounts.js';
import { createCarrier } from './carriers/registry.js';
import { DispatchTelemetry } from './dispatch-telemetry.js';
import { AcceptMessageRequestHandler } from './handlers/accept-message-request.handler.js';
import { AdoptOwnMessagesHandler } from './handlers/adopt-own-messages.handler.js';
import { CopyConsentHandler } from './handlers/copy-consent.handler.js';
import { MessagesController } from './http/messages.controller.js';
import { PausesController } from './http/pauses.controller.js';
import { TestSendsController } from './http/test-sends.controller.js';
import { WebhooksController } from './http/webhooks.controller.js';
import { CarrierOptOuts } from './inbound/carrier-opt-outs.js';
import { Receipts } from './inbound/receipts.js';
import { Replies } from './inbound/replies.js';
import { CloseUnconfirmedJob } from './jobs/close-unconfirmed.job.js';
import { EndOverdueJob } from './jobs/end-overdue.job.js';
import { ForgetOldJob } from './jobs/forget-old.job.js';
import { ListInboundJob } from './jobs/list-inbound.job.js';
import { ReconcileUnknownJob } from './jobs/reconcile-unknown.job.js';
import { SendAutoRepliesJob } from './jobs/send-auto-replies.job.js';
import { SubmitDueMessagesJob } from './jobs/submit-due-messages.job.js';
import { ClickRecorder } from './links/click-recorder.js';
import { ShortLinks } from './links/short-links.js';
import { AdoptionsRepository } from './persistence/adoptions.repository.js';
import { ClicksRepository } from './persistence/clicks.repository.js';
import { DatabaseReader } from './persistence/database-reader.js';
import { DecisionsRepository } from './persistence/decisions.repository.js';
import { DueMessagesRepository } from './persistence/due-messages.repository.js';
import { LinksRepository } from './persistence/links.repository.js';
import { MessageJournal } from './persistence/message-journal.js';
import { MessagesRepository } from './persistence/messages.repository.js';
import { PausesRepository } from './persistence/pauses.repository.js';
import { RecipientsRepository } from './persistence/recipients.repository.js';
import { RepliesRepository } from './persistence/replies.repository.js';
import { TestSendsRepository } from './persistence/test-sends.repository.js';
import { WithdrawalsRepository } from './persistence/withdrawals.repository.js';
import { PublicAddresses } from './public-addresses.js';
import { Adoption } from './submitting/adoption.js';
import { BlockDecider } from './submitting/block-decider.js';
import { CapCounts } from './submitting/cap-counts.js';
import { DatabaseGate } from './submitting/database-gate.js';
import { HandOver } from './submitting/hand-over.js';
import { InboundGate } from './submitting/inbound-gate.js';
import { InputProgressReader } from './submitting/input-progress.js';
import { IntentMaker } from './submitting/intent-maker.js';
import { Lanes } from './submitting/lanes.js';
import { OutcomeWriter } from './submitting/outcome-writer.js';
import { Pacing } from './submitting/pacing.js';
import { WorkspaceDirectory } from './workspace-directory.js';

const repositories = [
  AdoptionsRepository,
  ClicksRepository,
  DatabaseReader,
  DecisionsRepository,
  DueMessagesRepository,
  LinksRepository,
  MessagesRepository,
  MessageJournal,
  PausesRepository,
  RecipientsRepository,
  RepliesRepository,
  TestSendsRepository,
  WithdrawalsRepository,
];
const submitting = [
  Adoption,
  BlockDecider,
  CapCounts,
  DatabaseGate,
  HandOver,
  InboundGate,
  InputProgressReader,
  IntentMaker,
  Lanes,
  OutcomeWriter,
  Pacing,
];
const jobs = [
  CloseUnconfirmedJob,
  EndOverdueJob,
  ForgetOldJob,
  ListInboundJob,
  ReconcileUnknownJob,
  SendAutoRepliesJob,
  SubmitDueMessagesJob,
];

@Module({})
export class DispatchModule {
  /** @param makeCarrier makes the accounts of the settings; tests put a carrier of their own in */
  static with(makeCarrier: MakeCarrier = createCarrier): DynamicModule {
    return {
      module: DispatchModule,
      controllers: [
        AcceptMessageRequestHandler,
        AdoptOwnMessagesHandler,
        CopyConsentHandler,
        MessagesController,
        PausesController,
        TestSendsController,
        WebhooksController,
      ],
      providers: [
        { provide: MAKE_CARRIER, useValue: makeCarrier },
        CarrierAccounts,
        WorkspaceDirectory,
        PublicAddresses,
        DispatchTelemetry,
        CarrierOptOuts,
        Receipts,
        Replies,
        ClickRecorder,
        ShortLinks,
        ...repositories,
        ...submitting,
        ...jobs,
      ],
    };
  }
}
