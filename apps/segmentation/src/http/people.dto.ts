import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';

const printable = /^[^\u0000-\u001f\u007f]*$/;

export class PersonQuery {
  @ApiPropertyOptional({ example: 'u-1', description: 'the id the shop knows the person by' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @Matches(printable, { message: 'must not hold control characters' })
  userId?: string;

  @ApiPropertyOptional({ example: 'a-1', description: 'the id of a device' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @Matches(printable, { message: 'must not hold control characters' })
  anonymousId?: string;
}

export class PersonParams {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;
}

export class ZoneView {
  @ApiProperty({ enum: ['explicit', 'address', 'browser', 'ip', 'phone', 'default'] }) source: string;
  @ApiPropertyOptional({ description: 'IANA' }) zone?: string;
  @ApiPropertyOptional() country?: string;
  @ApiPropertyOptional() region?: string;
  @ApiPropertyOptional() postcode?: string;
  @ApiPropertyOptional() seenAt?: string;
}

export class SubjectView {
  @ApiProperty({ example: 'cart:c-1' }) subjectKey: string;
  @ApiProperty({
    enum: ['open', 'abandoned', 'ended', 'idle'],
    description:
      'open: a timer runs; abandoned: reported and still so; ended: bought, emptied or cancelled; idle: else',
  })
  status: string;
  @ApiProperty({ description: 'how many abandonments or purchases of it were reported' }) occurrence: number;
  @ApiPropertyOptional() lastActivityAt?: string;
  @ApiProperty({ description: 'the latest event about it' }) lastEventId: string;
  @ApiPropertyOptional({ description: 'when it will be looked at' }) timerDueAt?: string;
  @ApiPropertyOptional({ description: 'why it ended' }) endReason?: string;
  @ApiPropertyOptional({ type: Object, description: 'a cart as a signal would show it' }) cart?: object;
  @ApiPropertyOptional({ type: Object, description: 'a booking as a signal would show it' }) booking?: object;
}

export class PersonView {
  @ApiProperty() personId: string;
  @ApiProperty() version: number;
  @ApiPropertyOptional({ description: 'whoever stands for this person now' }) mergedInto?: string;
  @ApiProperty({ type: [String] }) userIds: string[];
  @ApiProperty({ type: [String] }) anonymousIds: string[];
  @ApiPropertyOptional({ description: 'in full for operators, else its last digits' }) phone?: string;
  @ApiPropertyOptional() phoneCountry?: string;
  @ApiPropertyOptional({ description: 'by whose habits the number was read, where it did not say its country' })
  phoneRegion?: string;
  @ApiPropertyOptional() locale?: string;
  @ApiPropertyOptional() firstName?: string;
  @ApiProperty({ type: () => [ZoneView], description: 'strongest evidence first' }) zones: ZoneView[];
  @ApiProperty() firstSeenAt: string;
  @ApiProperty() lastSeenAt: string;
  @ApiProperty({ type: () => [SubjectView], description: 'carts and bookings, the latest first' })
  subjects: SubjectView[];
}
