import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, Roles } from '@rebound/access';
import type { Readable } from 'node:stream';
import { ConsentImport, type ImportReport } from '../consent-import.js';
import { ImportQuery } from './import.dto.js';

class RefusedLineView {
  @ApiProperty() line: number;
  @ApiProperty() field: string;
  @ApiProperty() reason: string;
}

class ImportReportView {
  @ApiProperty({ description: 'lines that became entries of the ledger' }) recorded: number;
  @ApiProperty({ description: 'lines that were in the ledger already' }) unchanged: number;
  @ApiProperty({ description: 'of the recorded: the person has opted out since, so that nothing is granted' })
  overruled: number;
  @ApiProperty() refused: number;
  @ApiProperty({ type: () => [RefusedLineView], description: 'the first 1,000 refused lines' })
  refusals: RefusedLineView[];
}

@ApiTags('consents')
@Controller('v1/consents/import')
export class ImportController {
  constructor(private readonly consents: ConsentImport) {}

  @Post()
  @HttpCode(200)
  @Roles('operator')
  @ApiConsumes('text/csv')
  @ApiBody({
    schema: {
      type: 'string',
      example: 'phone,purposes,consented_at\n+34600000001,cart-reminders,2026-03-01T09:30:00Z\n',
    },
  })
  @ApiOperation({
    summary: 'Import a list of opt-ins',
    description:
      'Columns: phone, consented_at; optional region, purposes (separated by spaces), expires_at, source, wording_version, language, url, ip, user_agent, proof. ' +
      'Each line is judged alone. Importing the same file again changes nothing. Nobody who has opted out since is brought back.',
  })
  @ApiOkResponse({ type: ImportReportView })
  run(@CallerParam() caller: Caller, @Query() query: ImportQuery, @Body() body: Readable): Promise<ImportReport> {
    return this.consents.run(caller, query, body);
  }
}
