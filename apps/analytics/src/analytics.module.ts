import { Module } from '@nestjs/common';
import { Attribution } from './attribution.js';
import { RecordEnrolmentHandler } from './handlers/record-enrolment.handler.js';
import { RecordMessageHandler } from './handlers/record-message.handler.js';
import { RecordOptOutHandler } from './handlers/record-opt-out.handler.js';
import { RecordOrderHandler } from './handlers/record-order.handler.js';
import { ReportsController } from './http/reports.controller.js';
import { ForgetOldJob } from './jobs/forget-old.job.js';
import { EnrolmentsRepository } from './persistence/enrolments.repository.js';
import { MessagesRepository } from './persistence/messages.repository.js';
import { OldRowsRepository } from './persistence/old-rows.repository.js';
import { OrdersRepository } from './persistence/orders.repository.js';
import { PersonsRepository } from './persistence/persons.repository.js';
import { ReportsRepository } from './persistence/reports.repository.js';

@Module({
  controllers: [
    ReportsController,
    RecordEnrolmentHandler,
    RecordMessageHandler,
    RecordOptOutHandler,
    RecordOrderHandler,
  ],
  providers: [
    Attribution,
    EnrolmentsRepository,
    ForgetOldJob,
    MessagesRepository,
    OldRowsRepository,
    OrdersRepository,
    PersonsRepository,
    ReportsRepository,
  ],
})
export class AnalyticsModule {}
