import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { messageStates, reasons } from '@rebound/contracts';
import { IsOptional, IsUUID, Matches } from 'class-validator';

export class EnrolmentsQuery {
  @ApiPropertyOptional({ example: 'cart:c-1' })
  @IsOptional()
  @Matches(/^(cart|booking):.{1,200}$/, { message: 'must be cart:<id> or booking:<id>' })
  subjectKey?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}

export class EnrolmentPath {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;
}

export class StepMessageView {
  @ApiProperty({ format: 'uuid', description: 'dispatch knows the message under the same id' })
  messageId: string;
  @ApiProperty()
  step: string;
  @ApiProperty({ enum: Object.keys(messageStates) })
  state: string;
  @ApiPropertyOptional({ enum: Object.keys(reasons) })
  reason?: string;
  @ApiPropertyOptional()
  detail?: string;
  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class EnrolmentView {
  @ApiProperty({ format: 'uuid' })
  enrolmentId: string;
  @ApiProperty()
  campaign: string;
  @ApiProperty({ enum: ['treatment', 'control'] })
  arm: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty({ format: 'uuid' })
  founderId: string;
  @ApiProperty()
  subjectKey: string;
  @ApiProperty()
  occurrence: number;
  @ApiProperty({ format: 'date-time' })
  abandonedAt: string;
  @ApiProperty({ format: 'date-time' })
  startedAt: string;
  @ApiProperty({ enum: ['active', 'ended'] })
  status: 'active' | 'ended';
  @ApiPropertyOptional({ format: 'date-time' })
  endedAt?: string;
  @ApiPropertyOptional()
  endReason?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'when the next step is due' })
  waitingUntil?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'the message whose fate is awaited' })
  waitingForMessage?: string;
  @ApiProperty({ description: 'the version of the journey it goes through' })
  journeyHash: string;
  @ApiProperty({ type: [StepMessageView] })
  messages: StepMessageView[];
}
