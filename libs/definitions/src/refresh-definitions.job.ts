import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SERVICE_NAME } from '@rebound/config';
import { HealthChecks, Logger, observeGauge } from '@rebound/observability';
import { Job, Jobs } from '@rebound/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import { DefinitionSource } from './definition-source.js';
import { Definitions } from './definitions.js';

const jobName = 'refresh-definitions';
/** How often other processes' changes are looked for, in real ms. */
const everyMs = 1000;
/** Between two looks while the copy is not complete yet. */
const soonMs = 100;

/** Keeps the snapshot equal to its source. */
@Injectable()
export class RefreshDefinitionsJob implements OnModuleInit {
  private seen: string | undefined;

  constructor(
    @Inject(Definitions) private readonly definitions: Definitions,
    @Inject(DefinitionSource) private readonly source: DefinitionSource,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(HealthChecks) private readonly health: HealthChecks,
    @Inject(Logger) private readonly logger: Logger,
    @Inject(SERVICE_NAME) private readonly service: string,
  ) {}

  onModuleInit(): void {
    this.health.register('definitions', () =>
      this.definitions.complete ? { status: 'up' } : { status: 'down', detail: 'not mirrored yet' },
    );
    observeGauge('rebound.definitions.current', () =>
      this.definitions.counts().map(({ kind, count }) => ({ value: count, labels: { service: this.service, kind } })),
    );
  }

  /** Looks now: a transaction that changed definitions has committed. */
  wake(): void {
    this.jobs.wake(jobName);
  }

  /** Reads again if something changed. @returns whether it did */
  async refresh(): Promise<boolean> {
    // Asked before the look: what is mirrored in between is in the look.
    const complete = this.definitions.complete || (await this.isComplete());
    const revision = await this.source.revision();
    const changed = revision !== this.seen;
    if (changed) {
      const rows = await this.source.read();
      for (const { workspaceId, kind, name, hash } of this.definitions.replace(rows))
        this.logger.warn({ workspaceId, kind, name, hash }, 'a definition does not fit its schema and is left out');
      this.seen = revision;
    }
    if (complete) this.definitions.markComplete();
    return changed;
  }

  /** Kafka may be away, or the topic not there yet: then it is not known. */
  private async isComplete(): Promise<boolean> {
    try {
      return await this.source.complete();
    } catch (error) {
      this.logger.debug({ error }, 'whether the definitions are complete is not known yet');
      return false;
    }
  }

  @Job({ name: jobName, everyMs })
  async run(signal: AbortSignal): Promise<number | void> {
    await this.refresh();
    if (this.definitions.complete || signal.aborted) return 0;
    await pause(soonMs, undefined, { signal }).catch(() => undefined);
    return 1;
  }
}
