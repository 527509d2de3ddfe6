import { ApiPropertyOptional } from '@nestjs/swagger';
import { type Purpose, purposes } from '@rebound/contracts';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';

export class ImportQuery {
  @ApiPropertyOptional({ example: 'ES', description: 'country of numbers in national form' })
  @IsOptional()
  @IsString()
  @Length(2, 2)
  region?: string;

  @ApiPropertyOptional({
    enum: purposes,
    isArray: true,
    example: 'marketing',
    description: 'what lines without purposes agree to; an import starts without reminders unless they are named',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(purposes, { each: true })
  purposes?: Purpose[];

  @ApiPropertyOptional({ example: 'newsletter-2025', description: 'wording version of lines that name none' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  wordingVersion?: string;

  @ApiPropertyOptional({ example: 'export-2026-11-20.csv', description: 'proof of lines that name none' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  proof?: string;

  @ApiPropertyOptional({ description: 'judge every line and write nothing' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun?: boolean;
}
