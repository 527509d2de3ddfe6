import { Injectable } from '@nestjs/common';
import { CarrierAccounts } from '../carrier-accounts.js';
import { DispatchSettings } from '../dispatch.settings.js';
import { DatabaseReader } from '../persistence/database-reader.js';
import { DueMessagesRepository, type Lane } from '../persistence/due-messages.repository.js';
import { WorkspaceDirectory } from '../workspace-directory.js';
import { HandOver } from './hand-over.js';
import { InboundGate } from './inbound-gate.js';
import { laneKey } from './intent.js';
import { Pacing } from './pacing.js';

/** How often queues that other processes filled are looked for, in real ms. */
const refreshMs = 5_000;

type Queue = Readonly<{ workspaceId: string; sender: string }>;

/** The queues of messages, one a sender, and how many may be taken from each now. */
@Injectable()
export class Lanes {
  private readonly known = new Map<string, Queue & { seenAt: number }>();
  private refreshedAt = -Infinity;
  private turn = 0;
  private arrivals = 0;

  constructor(
    private readonly settings: DispatchSettings,
    private readonly reader: DatabaseReader,
    private readonly messages: DueMessagesRepository,
    private readonly directory: WorkspaceDirectory,
    private readonly accounts: CarrierAccounts,
    private readonly pacing: Pacing,
    private readonly handOver: HandOver,
    private readonly inbound: InboundGate,
  ) {}

  /** Grows whenever something was put into a queue. */
  get revision(): number {
    return this.arrivals;
  }

  /** Something was put into this queue. */
  add(queue: Queue): void {
    this.arrivals += 1;
    this.remember(queue);
  }

  private remember(queue: Queue): void {
    const { workspaceId, sender } = queue;
    this.known.set(laneKey(queue), { workspaceId, sender, seenAt: performance.now() });
  }

  /** The queues that may be taken from; another one is first each time, so that a block is shared fairly. */
  async open(): Promise<Lane[]> {
    await this.refresh();
    const { blockSize } = this.settings;
    const lanes: Lane[] = [];
    for (const { workspaceId, sender: name } of this.known.values()) {
      const queue = { workspaceId, sender: name };
      if (!this.pacing.isOpen(laneKey(queue))) continue;
      const sender = this.directory.sender(workspaceId, name);
      // Without a sender the gate has something to say all the same; without an account nothing can leave.
      if (sender && (!this.accounts.of(sender) || !this.inbound.isOpen(workspaceId, sender))) continue;
      const room = sender ? Math.min(blockSize, this.handOver.room(sender.credential)) : blockSize;
      if (room > 0) lanes.push({ ...queue, room });
    }
    this.turn = lanes.length === 0 ? 0 : (this.turn + 1) % lanes.length;
    return [...lanes.slice(this.turn), ...lanes.slice(0, this.turn)];
  }

  private async refresh(): Promise<void> {
    if (performance.now() - this.refreshedAt < refreshMs) return;
    const startedAt = performance.now();
    this.refreshedAt = startedAt;
    const found = await this.messages.lanes(this.reader);
    for (const queue of found) this.remember(queue);
    for (const [key, { seenAt }] of this.known) if (seenAt < startedAt) this.known.delete(key);
  }
}
