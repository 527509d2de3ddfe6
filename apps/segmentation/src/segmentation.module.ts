import { Module } from '@nestjs/common';
import { ReactToBehaviourHandler } from './handlers/react-to-behaviour.handler.js';
import { RepairProfilesHandler } from './handlers/repair-profiles.handler.js';
import { ReportAbandonmentTimer } from './handlers/report-abandonment.timer.js';
import { PeopleController } from './http/people.controller.js';
import { ForgetSubjectsJob } from './jobs/forget-subjects.job.js';
import { KeepDaysJob } from './jobs/keep-days.job.js';
import { PeopleRepository } from './persistence/people.repository.js';
import { SeenEventDays } from './persistence/seen-event-days.js';
import { SeenEvents } from './persistence/seen-events.js';
import { WorkingSetFactory } from './working-sets.js';

@Module({
  controllers: [PeopleController, ReactToBehaviourHandler, RepairProfilesHandler],
  providers: [
    ForgetSubjectsJob,
    KeepDaysJob,
    PeopleRepository,
    ReportAbandonmentTimer,
    SeenEventDays,
    SeenEvents,
    WorkingSetFactory,
  ],
})
export class SegmentationModule {}
