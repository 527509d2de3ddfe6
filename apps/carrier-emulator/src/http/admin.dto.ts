import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { faultKinds, type FaultKind } from '../faults/fault.js';

export class FaultDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  id?: string;

  @IsIn(Object.keys(faultKinds))
  kind: FaultKind;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  to?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  bodyIncludes?: string;

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  probability?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  times?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(600_000)
  ms?: number;

  @IsOptional()
  @IsInt()
  @Min(100)
  @Max(99_999)
  code?: number;

  @IsOptional()
  @IsBoolean()
  accepted?: boolean;
}

export class FaultsDto {
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => FaultDto)
  faults: FaultDto[];
}

export class InboundDto {
  @Matches(/^\+[1-9]\d{6,14}$/)
  from: string;

  @IsString()
  @MaxLength(40)
  to: string;

  @IsString()
  @MaxLength(1600)
  body: string;

  @IsOptional()
  @IsIn(['STOP', 'START', 'HELP'])
  optOutType?: 'STOP' | 'START' | 'HELP';
}

export class InboundUrlDto {
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  url: string;

  /** The number or short code it is for; absent: all that have none of their own. */
  @IsOptional()
  @Matches(/^\+?\d{3,15}$/)
  number?: string;
}
