import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, Roles } from '@rebound/access';
import { Clock, isoInstant, parseInstantOrDay } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { ProblemException } from '@rebound/service-host';
import { funnelOf } from '../domain/funnel.js';
import { type ReportScope, ReportsRepository } from '../persistence/reports.repository.js';
import { AttributionQuery, AttributionReportView, FunnelReportView, ReportQuery } from './reports.dto.js';

const defaultSpanMs = 30 * 86_400_000;

@ApiTags('reports')
@Controller('v1/reports')
@Roles('viewer')
export class ReportsController {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Get('funnel')
  @ApiOperation({
    summary: 'From abandonments to clicks and opt-outs, by campaign; messages count by when they were decided on',
  })
  @ApiOkResponse({ type: FunnelReportView })
  async funnel(@CallerParam() caller: Caller, @Query() query: ReportQuery): Promise<FunnelReportView> {
    const scope = this.scopeOf(caller, query);
    return this.transactions.run('ReportsController.funnel', async (tx) => {
      const signals = await this.reports.signals(tx, scope);
      const enrolments = await this.reports.enrolments(tx, scope);
      const counts = await this.reports.messages(tx, scope);
      const campaigns = [...new Set([...enrolments, ...counts].map(({ campaign }) => campaign))].sort();
      return {
        ...printed(scope),
        signals: Object.fromEntries(signals.map(({ signal, abandonments }) => [signal, abandonments])),
        total: funnelOf(counts),
        campaigns: campaigns.map((campaign) => ({
          campaign,
          enrolled: Object.fromEntries(
            enrolments.filter((one) => one.campaign === campaign).map(({ arm, enrolments: n }) => [arm, n]),
          ),
          ...funnelOf(counts.filter((one) => one.campaign === campaign)),
        })),
      };
    });
  }

  @Get('attribution')
  @ApiOperation({ summary: 'What messages earned under a model; orders count by when they were placed' })
  @ApiOkResponse({ type: AttributionReportView })
  async attribution(@CallerParam() caller: Caller, @Query() query: AttributionQuery): Promise<AttributionReportView> {
    const scope = this.scopeOf(caller, query);
    const model = query.model ?? 'last-touch';
    return this.transactions.run('ReportsController.attribution', async (tx) => {
      const credits = await this.reports.credits(tx, scope, model);
      const orders = await this.reports.orders(tx, scope, model);
      return {
        ...printed(scope),
        model,
        credits: credits.map(({ credited_minor: creditedMinor, ...credit }) => ({ ...credit, creditedMinor })),
        orders: orders.map(
          ({ currency, orders: n, order_minor: orderMinor, unattributed_minor: unattributedMinor }) => ({
            currency,
            orders: n,
            orderMinor,
            creditedMinor: orderMinor - unattributedMinor,
            unattributedMinor,
          }),
        ),
      };
    });
  }

  private scopeOf({ workspaceId }: Caller, query: ReportQuery): ReportScope {
    const to = query.to === undefined ? this.clock.now() : instantOrRefuse('to', query.to);
    const from = query.from === undefined ? to - defaultSpanMs : instantOrRefuse('from', query.from);
    if (from >= to) refuse('from', 'must lie before to');
    return { workspaceId, from, to, campaign: query.campaign };
  }
}

const refuse = (field: string, reason: string): never => {
  throw new ProblemException(400, { detail: `${field} ${reason}`, errors: [{ field, reason }] });
};

const instantOrRefuse = (field: string, text: string): number =>
  parseInstantOrDay(text) ?? refuse(field, 'must be a day, or an ISO 8601 instant with a zone');

const printed = ({ from, to }: ReportScope) => ({ from: isoInstant(from), to: isoInstant(to) });
