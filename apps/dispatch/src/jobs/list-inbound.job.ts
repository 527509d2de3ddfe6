import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Definitions } from '@rebound/definitions';
import { Clock, normalisePhone } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Logger } from '@rebound/observability';
import { DatabaseReadiness, Jobs } from '@rebound/persistence';
import { CarrierAccounts } from '../carrier-accounts.js';
import type { Carrier, InboundText } from '../carriers/carrier.js';
import { DispatchSettings } from '../dispatch.settings.js';
import type { Sender } from '../domain/senders.js';
import { inboundIdOf, Replies, type Inbound } from '../inbound/replies.js';
import { RepliesRepository } from '../persistence/replies.repository.js';
import { InboundGate } from '../submitting/inbound-gate.js';
import { submitJob } from '../submitting/submit-job-name.js';
import { WorkspaceDirectory } from '../workspace-directory.js';

type Account = Readonly<{ key: string; workspaceId: string; credential: string; carrier: Carrier; senders: Sender[] }>;

const jobName = 'list-inbound';
/** How often is looked whether an account is to be asked, in real ms. */
const everyMs = 500;
/** Asked for again each time: a carrier's list may show a message late. Business time. */
const overlapMs = 15 * 60_000;
/** A busy database is not one that is away. Real ms. */
const databasePatienceMs = 5_000;
/** How far an account is asked back that was never asked before. */
const firstMs = 24 * 3_600_000;

/**
 * Asks carriers for replies that no webhook brought: at the start, after the database was away, after a webhook failed, and
 * regularly. Until an account has answered, nothing is sent over it: a STOP may be among them (decision 23).
 */
@Injectable()
export class ListInboundJob implements OnModuleInit {
  private readonly nextAt = new Map<string, number>();
  private readonly silent = new Set<string>();

  constructor(
    private readonly settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly jobs: Jobs,
    private readonly definitions: Definitions,
    private readonly directory: WorkspaceDirectory,
    private readonly accounts: CarrierAccounts,
    private readonly transactions: Transactions,
    private readonly repository: RepliesRepository,
    private readonly replies: Replies,
    private readonly gate: InboundGate,
    private readonly database: DatabaseReadiness,
  ) {}

  onModuleInit(): void {
    this.definitions.onChange(() => this.jobs.wake(jobName));
    this.jobs.add(jobName, Math.min(everyMs, this.settings.inboundEveryMs), () => this.run());
  }

  async run(): Promise<void> {
    if (!this.definitions.complete) return;
    // Without it no webhook can be taken, and the carrier tries again only after a while: what waits must not overtake a STOP.
    if (!(await this.database.check(databasePatienceMs)).ready) return this.gate.closeAll();
    const due = this.carrierAccounts().filter((account) => this.isDue(account));
    await Promise.all(due.map((account) => this.list(account)));
  }

  /** A closed account is asked at once, unless its carrier has just not answered. */
  private isDue({ key, workspaceId, credential }: Account): boolean {
    const missed = !this.gate.isOpen(workspaceId, { credential }) && !this.silent.has(key);
    return missed || (this.nextAt.get(key) ?? 0) <= performance.now();
  }

  /** Each workspace's senders of each account. */
  private carrierAccounts(): Account[] {
    const accounts = new Map<string, Account>();
    for (const { workspaceId, sender } of this.directory.all()) {
      const carrier = this.accounts.of(sender);
      if (!carrier) continue;
      const { credential } = sender;
      const key = `${workspaceId}:${credential}`;
      const account = accounts.get(key) ?? { key, workspaceId, credential, carrier, senders: [] };
      account.senders.push(sender);
      accounts.set(key, account);
    }
    return [...accounts.values()];
  }

  private async list(account: Account): Promise<void> {
    const { key, workspaceId, credential, carrier, senders } = account;
    const to = senders.filter(({ address }) => address.kind === 'number').map(({ address }) => address.value);
    const now = this.clock.now();
    const { turn } = this.gate;
    const from =
      (await this.transactions.run('ListInboundJob.from', (tx) =>
        this.repository.listedTo(tx, workspaceId, credential),
      )) ?? now - firstMs;
    const listing =
      to.length === 0 ? ({ kind: 'unsupported' } as const) : await carrier.listInbound({ since: from - overlapMs, to });
    this.nextAt.set(key, performance.now() + this.settings.inboundEveryMs);
    if (listing.kind === 'unanswered') {
      this.nextAt.set(key, performance.now() + Math.min(this.settings.inboundEveryMs, 5_000));
      if (!this.silent.has(key))
        this.logger.warn(
          { workspaceId, credential, cause: listing.cause },
          'the carrier does not list inbound messages',
        );
      this.silent.add(key);
      return;
    }
    this.silent.delete(key);
    if (listing.kind === 'listed') await this.takeIn(account, listing.texts, now);
    if (this.gate.isOpen(workspaceId, { credential })) return;
    if (this.gate.open(workspaceId, { credential }, turn)) this.jobs.wake(submitJob);
  }

  private async takeIn({ workspaceId, credential, senders }: Account, texts: readonly InboundText[], now: number) {
    const inbound = texts.flatMap((text): Inbound[] => {
      const sender = senders.find(({ address }) => address.value === text.to);
      const phone = normalisePhone(text.from);
      if (!sender || !phone.ok) return [];
      return [
        {
          workspaceId,
          sender,
          carrierMessageId: text.carrierMessageId,
          phone: phone.value.e164,
          text: text.body,
          at: text.at ?? now,
          ...(text.carrierMeaning ? { carrierMeaning: text.carrierMeaning } : {}),
        },
      ];
    });
    const known = await this.transactions.run('ListInboundJob.known', (tx) =>
      this.repository.known(tx, workspaceId, inbound.map(inboundIdOf)),
    );
    const missed = inbound.filter((one) => !known.has(inboundIdOf(one)));
    for (const one of missed)
      await this.transactions.run('ListInboundJob.receive', (tx) => this.replies.receive(tx, one));
    if (missed.length > 0) this.logger.info({ workspaceId, replies: missed.length }, 'replies that no webhook brought');
    await this.transactions.run('ListInboundJob.mark', (tx) =>
      this.repository.markListed(tx, workspaceId, credential, now),
    );
  }
}
