import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { type PauseScope, pauseScopes } from '../domain/pauses.js';

export class PauseDto {
  @ApiProperty({ enum: pauseScopes, description: '`everything` spans all workspaces: the root key only' })
  @IsIn(pauseScopes)
  scope: PauseScope;

  @ApiPropertyOptional({ description: 'the message id, campaign, sender or country (ISO 3166-1 alpha-2)' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  target?: string;

  @ApiPropertyOptional({ description: 'why, for people' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class PauseView {
  @ApiProperty()
  pauseId: string;
  @ApiProperty({ enum: pauseScopes })
  scope: PauseScope;
  @ApiPropertyOptional()
  target?: string;
  @ApiPropertyOptional()
  note?: string;
  @ApiProperty({ description: 'it holds for all workspaces' })
  everywhere: boolean;
  @ApiProperty({ description: 'the key it was made with' })
  madeBy: string;
  @ApiProperty()
  madeAt: string;
}

export class PausesView {
  @ApiProperty({ type: [PauseView] })
  pauses: PauseView[];
}
