import { Controller, Get, Header, Inject, Injectable, Res } from '@nestjs/common';
import { SERVICE_NAME } from '@rebound/config';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@rebound/access';
import { HealthChecks, metricsRegistry, type HealthReport } from '@rebound/observability';
import type { FastifyReply } from 'fastify';

export type ServiceState = 'starting' | 'serving' | 'draining';

/** Where the service is in its life. */
@Injectable()
export class Lifecycle {
  state: ServiceState = 'starting';
}

export type ReadyReport = Readonly<{ service: string; state: ServiceState }> & HealthReport;

/** Whether requests and work should be sent here: everything it needs answers, and it is not on its way out. */
@Injectable()
export class Readiness {
  constructor(
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(HealthChecks) private readonly checks: HealthChecks,
    @Inject(Lifecycle) private readonly lifecycle: Lifecycle,
  ) {}

  async report(): Promise<ReadyReport> {
    const report = await this.checks.report();
    const { state } = this.lifecycle;
    return { service: this.service, state, ...report, status: state === 'serving' ? report.status : 'down' };
  }
}

/** Open without a key: orchestrators and Prometheus have none. They tell states and numbers, no data. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  @Get('health/live')
  live(): { status: 'up'; service: string } {
    return { status: 'up', service: this.service };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyReport> {
    const report = await this.readiness.report();
    void reply.status(report.status === 'down' ? 503 : 200);
    return report;
  }

  @Get('metrics')
  @Header('content-type', metricsRegistry.contentType)
  metrics(): Promise<string> {
    return metricsRegistry.metrics();
  }
}
