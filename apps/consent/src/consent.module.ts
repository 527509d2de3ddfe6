import { Module } from '@nestjs/common';
import { ConsentImport } from './consent-import.js';
import { RecordReplyHandler } from './handlers/record-reply.handler.js';
import { RepairStateHandler } from './handlers/repair-state.handler.js';
import { ConsentController } from './http/consent.controller.js';
import { ImportController } from './http/import.controller.js';
import { PausedController } from './http/paused.controller.js';
import { ForgetWordsJob } from './jobs/forget-words.job.js';
import { ObservePausedJob } from './jobs/observe-paused.job.js';
import { Ledger } from './ledger.js';
import { LedgerRepository } from './persistence/ledger.repository.js';
import { PausedRepliesRepository } from './persistence/paused-replies.repository.js';

@Module({
  controllers: [ConsentController, ImportController, PausedController, RecordReplyHandler, RepairStateHandler],
  providers: [Ledger, LedgerRepository, PausedRepliesRepository, ConsentImport, ForgetWordsJob, ObservePausedJob],
})
export class ConsentModule {}
