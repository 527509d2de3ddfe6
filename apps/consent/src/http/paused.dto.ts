import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';

export class PausedQuery {
  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  after?: string;
}

export class LookDto {
  @ApiProperty({
    enum: ['stop', 'none'],
    description: 'stop: it was a wish to be left alone, of the instant it was written; none: it was not',
  })
  @IsIn(['stop', 'none'])
  meant: 'stop' | 'none';

  @ApiProperty({ example: 'asked for an earlier delivery', description: 'what the human who looked found' })
  @IsString()
  @Length(1, 500)
  proof: string;
}

export class PausedReplyView {
  @ApiProperty() inboundId: string;
  @ApiProperty({ description: 'the name of the number on topics and in the ledger' }) phoneKey: string;
  @ApiPropertyOptional({ example: '+34600000001', description: 'absent where it waits too long' })
  phone?: string;
  @ApiPropertyOptional({ description: 'the sender it was written to' }) sender?: string;
  @ApiProperty({ description: 'when it was written' }) at: string;
  @ApiPropertyOptional({ description: 'what was written; forgotten with the pause' }) words?: string;
  @ApiPropertyOptional({ example: 'es', description: 'of the person, where it is known' }) language?: string;
  @ApiPropertyOptional({ description: 'why it was taken for a possible wish' }) evidence?: string;
}

export class PausedView {
  @ApiProperty({ type: () => [PausedReplyView] }) replies: PausedReplyView[];
  @ApiPropertyOptional({ description: 'for `after`; absent on the last page' }) next?: string;
}
