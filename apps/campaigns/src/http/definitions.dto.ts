import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { definitionKinds, type DefinitionKind } from '@rebound/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';

export class DefinitionDocumentDto {
  @ApiProperty({ enum: definitionKinds })
  @IsIn([...definitionKinds])
  kind: DefinitionKind;

  @ApiProperty({ example: 'cart-reminder' })
  @IsString()
  @Length(1, 63)
  name: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'as the schema of its kind says: docs/generated/schemas/definitions/<kind>.json',
  })
  @IsObject()
  body: Record<string, unknown>;
}

export class ApplyDefinitionsDto {
  @ApiProperty({ type: [DefinitionDocumentDto], description: 'a whole folder: judged and applied as one' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => DefinitionDocumentDto)
  documents: DefinitionDocumentDto[];

  @ApiPropertyOptional({ description: 'tell what would change and change nothing' })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({ description: 'remove what is applied and not among the documents' })
  @IsOptional()
  @IsBoolean()
  prune?: boolean;
}

export class DefinitionChangeView {
  @ApiProperty({ enum: definitionKinds })
  kind: DefinitionKind;
  @ApiProperty()
  name: string;
  @ApiProperty({ enum: ['created', 'changed', 'unchanged', 'removed'] })
  change: 'created' | 'changed' | 'unchanged' | 'removed';
  @ApiProperty()
  version: number;
  @ApiProperty({ description: 'SHA-256 of the canonical JSON' })
  hash: string;
  @ApiPropertyOptional({ type: [String], description: 'JSON pointers of what differs from the version before' })
  fields?: readonly string[];
}

export class AppliedDefinitionsView {
  @ApiProperty()
  workspaceId: string;
  @ApiProperty()
  dryRun: boolean;
  @ApiProperty({ type: [DefinitionChangeView] })
  changes: readonly DefinitionChangeView[];
}

export class DefinitionView {
  @ApiProperty({ enum: definitionKinds })
  kind: DefinitionKind;
  @ApiProperty()
  name: string;
  @ApiProperty()
  version: number;
  @ApiProperty()
  hash: string;
  @ApiProperty({ format: 'date-time' })
  effectiveFrom: string;
  @ApiProperty()
  removed: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true })
  body: Record<string, unknown>;
}

export class DefinitionsQuery {
  @ApiPropertyOptional({ enum: definitionKinds })
  @IsOptional()
  @IsIn([...definitionKinds])
  kind?: DefinitionKind;
}

export class DefinitionPath {
  @ApiProperty({ enum: definitionKinds })
  @IsIn([...definitionKinds])
  kind: DefinitionKind;

  @ApiProperty()
  @IsString()
  @Length(1, 63)
  name: string;
}
