import { Module } from '@nestjs/common';
import { ConsentImport } from './consent-import.js';
import { RecordReplyHandler } from './handlers/record-reply.handler.js';
import { RepairStateHandler } from './handlers/repair-state.handler.js';
import { ConsentController } from './http/consent.controller.js';
import { ImportController } from './http/import.controller.js';
import { Ledger } from './ledger.js';
import { LedgerRepository } from './persistence/ledger.repository.js';

@Module({
  controllers: [ConsentController, ImportController, RecordReplyHandler, RepairStateHandler],
  providers: [Ledger, LedgerRepository, ConsentImport],
})
export class ConsentModule {}
