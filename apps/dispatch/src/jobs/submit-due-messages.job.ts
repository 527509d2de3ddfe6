import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Jobs } from '@rebound/persistence';
import { DispatchSettings } from '../dispatch.settings.js';
import { DatabaseReader } from '../persistence/database-reader.js';
import { DueMessagesRepository } from '../persistence/due-messages.repository.js';
import { BlockDecider } from '../submitting/block-decider.js';
import { DatabaseGate } from '../submitting/database-gate.js';
import { HandOver } from '../submitting/hand-over.js';
import { InputProgressReader } from '../submitting/input-progress.js';
import { laneKey } from '../submitting/intent.js';
import { Lanes } from '../submitting/lanes.js';
import { submitJob } from '../submitting/submit-job-name.js';

/** After a look in vain the next one is worth it only if something changed, or after so long; in real ms. */
const lookAgainMs = 250;

const closed = { decided: 0, intents: [] };

/** Takes due messages block by block through the gate, and hands those that pass to the carrier. */
@Injectable()
export class SubmitDueMessagesJob implements OnModuleInit {
  private inVain: Readonly<{ state: string; until: number }> | undefined;

  constructor(
    private readonly settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly reader: DatabaseReader,
    private readonly transactions: Transactions,
    private readonly messages: DueMessagesRepository,
    private readonly lanes: Lanes,
    private readonly progress: InputProgressReader,
    private readonly decider: BlockDecider,
    private readonly handOver: HandOver,
    private readonly gate: DatabaseGate,
  ) {}

  onModuleInit(): void {
    this.jobs.add(submitJob, this.settings.pollMs, () => this.run());
  }

  async run(): Promise<number> {
    const lanes = await this.lanes.open();
    if (lanes.length === 0) return 0;
    if (!(await this.messages.anythingDue(this.reader, lanes, this.clock.now()))) return 0;
    const before = this.clock.now();
    const progress = await this.progress.read();
    const rooms = lanes.map((lane) => `${laneKey(lane)} ${lane.room}`).toSorted();
    // A copy that reaches the present does so at every look.
    const consent = progress.consentUpTo.map((upTo) => (upTo >= before ? 'present' : upTo));
    const state = JSON.stringify([{ ...progress, consentUpTo: consent }, rooms, this.lanes.revision]);
    if (this.inVain && this.inVain.state === state && performance.now() < this.inVain.until) return 0;
    const { result, published } = await this.transactions.runTracked('SubmitDueMessagesJob.run', async (tx) =>
      (await this.gate.isOpen(tx)) ? this.decider.decide(tx, lanes, progress) : closed,
    );
    this.handOver.take(result.intents, published);
    // Many may be due and wait for their inputs: looking over and over would only cost.
    this.inVain = result.decided === 0 ? { state, until: performance.now() + lookAgainMs } : undefined;
    return result.decided;
  }
}
