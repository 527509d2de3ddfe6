import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { consentBases, type ConsentBasis, type Purpose, purposes } from '@rebound/contracts';
import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsIP,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class EvidenceDto {
  @ApiProperty({ example: 'checkout', description: 'form, checkout, point-of-sale, keyword, support, api …' })
  @IsString()
  @Length(1, 50)
  source: string;

  @ApiProperty({ example: 'cart-reminders-2026-03', description: 'version of the words the person agreed to' })
  @IsString()
  @Length(1, 100)
  wordingVersion: string;

  @ApiPropertyOptional({
    enum: consentBases,
    description:
      'what the agreement rests on, where not on words that were shown and agreed to; the law of the place decides whether, and how long, it holds',
  })
  @IsOptional()
  @IsIn(consentBases)
  basis?: ConsentBasis;

  @ApiPropertyOptional({
    example: '2026-11-21T10:05:00Z',
    description: 'when a second act confirmed it (double opt-in), which some places ask for',
  })
  @IsOptional()
  @IsString()
  confirmedAt?: string;

  @ApiPropertyOptional({ description: 'the words themselves' })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  wording?: string;

  @ApiPropertyOptional({ example: 'es' })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  language?: string;

  @ApiPropertyOptional({ example: 'https://shop.example/checkout' })
  @IsOptional()
  @IsUrl({ require_tld: false })
  @MaxLength(2000)
  url?: string;

  @ApiPropertyOptional({ example: '203.0.113.7', description: 'the address of the person, not of the shop' })
  @IsOptional()
  @IsIP()
  ip?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  userAgent?: string;

  @ApiPropertyOptional({ description: 'name of a proof file, or a line about the conversation' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  proof?: string;
}

class PhoneDto {
  @ApiProperty({ example: '+34600000001', description: 'E.164, or a national number together with region' })
  @IsString()
  @Length(3, 64)
  phone: string;

  @ApiPropertyOptional({ example: 'ES', description: 'country for a national number' })
  @IsOptional()
  @IsString()
  @Length(2, 2)
  region?: string;
}

export class OptInDto extends PhoneDto {
  @ApiProperty({ enum: purposes, isArray: true, example: ['cart-reminders'] })
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(purposes, { each: true })
  purposes: Purpose[];

  @ApiPropertyOptional({ example: '2026-11-21T10:00:00Z', description: 'when the person agreed; now if absent' })
  @IsOptional()
  @IsString()
  occurredAt?: string;

  @ApiPropertyOptional({ example: '2028-11-21T10:00:00Z', description: 'implied consent that runs out' })
  @IsOptional()
  @IsString()
  expiresAt?: string;

  @ApiProperty({ type: () => EvidenceDto })
  @ValidateNested()
  @Type(() => EvidenceDto)
  evidence: EvidenceDto;
}

export class OptOutDto extends PhoneDto {
  @ApiPropertyOptional({ enum: purposes, isArray: true, description: 'absent: everything but transactional' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(purposes, { each: true })
  purposes?: Purpose[];

  @ApiPropertyOptional({ example: '2026-11-21T10:00:00Z' })
  @IsOptional()
  @IsString()
  occurredAt?: string;

  @ApiPropertyOptional({ example: 'preference-centre', description: 'where the person said so' })
  @IsOptional()
  @IsString()
  @Length(1, 50)
  source?: string;
}

export class ResumeDto extends PhoneDto {
  @ApiProperty({
    example: 'asked for an earlier delivery, did not want to stop',
    description: 'what the human who looked found',
  })
  @IsString()
  @Length(1, 500)
  proof: string;
}

export class PhoneQuery extends PhoneDto {}

export class PurposeView {
  @ApiProperty({ enum: purposes }) purpose: string;
  @ApiProperty({ enum: ['granted', 'revoked', 'pending'] }) status: string;
  @ApiProperty() since: string;
  @ApiPropertyOptional() expiresAt?: string;
  @ApiPropertyOptional({ enum: consentBases }) basis?: string;
  @ApiPropertyOptional() confirmedAt?: string;
}

export class ConsentView {
  @ApiProperty({ description: 'the name of the number on topics and in the ledger' }) phoneKey: string;
  @ApiProperty({ description: 'counts the entries of the ledger; 0: nothing is known' }) version: number;
  @ApiProperty({ type: () => [PurposeView] }) purposes: PurposeView[];
  @ApiProperty({ type: [String] }) stoppedSenders: string[];
  @ApiProperty() paused: boolean;
}

export class LedgerLineView {
  @ApiProperty() entryId: string;
  @ApiProperty() kind: string;
  @ApiProperty({ type: [String] }) purposes: string[];
  @ApiPropertyOptional() sender?: string;
  @ApiProperty() occurredAt: string;
  @ApiProperty() recordedAt: string;
  @ApiPropertyOptional() expiresAt?: string;
  @ApiProperty({ type: Object }) evidence: object;
  @ApiProperty() hash: string;
}

export class LedgerView {
  @ApiProperty() phoneKey: string;
  @ApiProperty({ description: 'whether every line follows from the one before it' }) intact: boolean;
  @ApiProperty({ type: () => [LedgerLineView] }) lines: LedgerLineView[];
}
