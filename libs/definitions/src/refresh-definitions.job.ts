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
/** Between two looks while a change is known to be on its way, and how long it is awaited. */
const soonMs = 15;
const giveUpMs = 5000;

/** Keeps the snapshot equal to its source. */
@Injectable()
export class RefreshDefinitionsJob implements OnModuleInit {
  private seen: string | undefined;
  private expectedUntil = 0;

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

  /** A transaction that changes definitions is about to commit: look for it until it shows. */
  expectChange(): void {
    this.expectedUntil = performance.now() + giveUpMs;
    this.jobs.wake(jobName);
  }

  /** Reads again if something changed. @returns whether it did */
  async refresh(): Promise<boolean> {
    const revision = await this.source.revision();
    const changed = revision !== this.seen;
    if (changed) {
      const rows = await this.source.read();
      for (const { workspaceId, kind, name, hash } of this.definitions.replace(rows))
        this.logger.warn({ workspaceId, kind, name, hash }, 'a definition does not fit its schema and is left out');
      this.seen = revision;
    }
    if (!this.definitions.complete && (await this.source.complete())) this.definitions.markComplete();
    return changed;
  }

  @Job({ name: jobName, everyMs })
  async run(signal: AbortSignal): Promise<number | void> {
    const changed = await this.refresh();
    if (changed) this.expectedUntil = 0;
    const waiting = !this.definitions.complete || performance.now() < this.expectedUntil;
    if (!waiting || signal.aborted) return 0;
    await pause(soonMs, undefined, { signal }).catch(() => undefined);
    return 1;
  }
}
