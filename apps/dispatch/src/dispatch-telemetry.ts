import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Definitions } from '@rebound/definitions';
import { Clock } from '@rebound/kernel';
import { gauge, HealthChecks } from '@rebound/observability';
import { Jobs } from '@rebound/persistence';
import { CarrierAccounts } from './carrier-accounts.js';
import { DispatchSettings } from './dispatch.settings.js';
import { DatabaseReader } from './persistence/database-reader.js';
import { DueMessagesRepository } from './persistence/due-messages.repository.js';
import { InboundGate } from './submitting/inbound-gate.js';
import { InputProgressReader } from './submitting/input-progress.js';
import { WorkspaceDirectory } from './workspace-directory.js';

/** Real ms. */
const consentEveryMs = 1_000;
const messagesEveryMs = 5_000;

/** What operators look at first: whether consent is heard, and whether each sender can send. */
@Injectable()
export class DispatchTelemetry implements OnModuleInit, OnApplicationShutdown {
  private readonly ends: (() => void)[] = [];
  private consentAgeMs = Infinity;

  constructor(
    private readonly settings: DispatchSettings,
    private readonly health: HealthChecks,
    private readonly jobs: Jobs,
    private readonly definitions: Definitions,
    private readonly directory: WorkspaceDirectory,
    private readonly accounts: CarrierAccounts,
    private readonly gate: InboundGate,
    private readonly progress: InputProgressReader,
    private readonly messages: DueMessagesRepository,
    private readonly reader: DatabaseReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ends.push(
      this.health.register('consent', () =>
        this.consentAgeMs <= this.settings.consentStaleMs
          ? { status: 'up' }
          : { status: 'degraded', detail: 'a partition of consent has no young heartbeat: its numbers get nothing' },
      ),
      this.health.register('senders', () => {
        const silent = this.silentSenders();
        return silent.length === 0
          ? { status: 'up' }
          : { status: 'degraded', detail: `cannot send: ${silent.slice(0, 10).join(', ')}` };
      }),
    );
    this.jobs.add('observe-consent', consentEveryMs, async () => {
      this.consentAgeMs = await this.progress.consentAgeMs();
      if (Number.isFinite(this.consentAgeMs)) gauge('rebound.dispatch.consent.age').set(this.consentAgeMs / 1000);
    });
    this.jobs.add('observe-messages', messagesEveryMs, () => this.observeMessages());
  }

  onApplicationShutdown(): void {
    for (const end of this.ends) end();
  }

  private async observeMessages(): Promise<void> {
    const { submitting, unknown } = await this.messages.open(this.reader);
    gauge('rebound.dispatch.messages.open').set({ state: 'submitting' }, submitting);
    gauge('rebound.dispatch.messages.open').set({ state: 'unknown' }, unknown);
    const now = this.clock.now();
    const delays = (await this.messages.lanes(this.reader)).map(({ firstDueAt }) => Math.max(0, now - firstDueAt));
    gauge('rebound.dispatch.queue.delay').set(Math.max(0, ...delays) / 1000);
  }

  /** Senders without an account in the settings, or whose carrier has not told of missed replies yet. */
  private silentSenders(): string[] {
    if (!this.definitions.complete) return [];
    return this.directory
      .all()
      .filter(({ workspaceId, sender }) => !this.accounts.of(sender) || !this.gate.isOpen(workspaceId, sender))
      .map(({ workspaceId, sender }) => `${workspaceId}/${sender.name}`);
  }
}
