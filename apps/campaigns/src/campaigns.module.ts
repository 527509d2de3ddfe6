import { Module } from '@nestjs/common';
import { DefinitionsModule } from '@rebound/definitions';
import { ApplyDefinitions } from './apply-definitions.js';
import { CarryOut } from './handlers/carry-out.js';
import { FollowAbandonmentsHandler } from './handlers/follow-abandonments.handler.js';
import { FollowMessagesHandler } from './handlers/follow-messages.handler.js';
import { ReachStepsTimer } from './handlers/reach-steps.timer.js';
import { DefinitionsController } from './http/definitions.controller.js';
import { EnrolmentsController } from './http/enrolments.controller.js';
import { EndStoppedCampaignsJob } from './jobs/end-stopped-campaigns.job.js';
import { ForgetEndedJob } from './jobs/forget-ended.job.js';
import { DefinitionShelf } from './persistence/definition-shelf.js';
import { DefinitionStore } from './persistence/definition-store.js';
import { EnrolmentStore } from './persistence/enrolment-store.js';
import { OwnedDefinitions } from './persistence/owned-definitions.js';
import { SubjectStore } from './persistence/subject-store.js';

@Module({
  imports: [DefinitionsModule.owned(OwnedDefinitions)],
  controllers: [DefinitionsController, EnrolmentsController, FollowAbandonmentsHandler, FollowMessagesHandler],
  providers: [
    ApplyDefinitions,
    CarryOut,
    DefinitionShelf,
    DefinitionStore,
    EndStoppedCampaignsJob,
    EnrolmentStore,
    ForgetEndedJob,
    ReachStepsTimer,
    SubjectStore,
  ],
})
export class CampaignsModule {}
