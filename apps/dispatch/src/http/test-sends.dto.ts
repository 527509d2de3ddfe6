import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsString, Matches, MaxLength, MinLength } from 'class-validator';

export class TestSendDto {
  @ApiProperty({ description: 'in E.164; somebody who agreed to texts of this workspace' })
  @IsString()
  @MaxLength(20)
  phone: string;

  @ApiProperty({ description: 'name of the sender' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,62}$/, { message: 'must be the name of a sender' })
  sender: string;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(480)
  text: string;

  @ApiProperty({ description: 'a real text goes to a real phone: say so', enum: [true] })
  @Equals(true, { message: 'must be true: a real text goes out' })
  confirm: boolean;
}

export class TestSendView {
  @ApiProperty()
  testId: string;
  @ApiProperty({ enum: ['submitted', 'failed', 'unknown'] })
  state: string;
  @ApiProperty({ enum: ['GSM-7', 'UCS-2'] })
  encoding: string;
  @ApiProperty({ description: 'parts the carrier bills' })
  parts: number;
  @ApiPropertyOptional({ description: "the carrier's own id" })
  carrierMessageId?: string;
  @ApiPropertyOptional({ description: "the carrier's own code, where it refused" })
  carrierCode?: string;
}
