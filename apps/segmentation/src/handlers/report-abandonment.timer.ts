import { Injectable } from '@nestjs/common';
import { behaviourTopic } from '@rebound/contracts';
import { OnTimer, type Tx } from '@rebound/messaging';
import { type DueTimer, Timers } from '@rebound/persistence';
import { fire } from '../domain/subject/settle.js';
import type { WorkingSet } from '../domain/working-set.js';
import { Keys, loadSubjects } from '../persistence/load-rows.js';
import { loadOwners } from '../persistence/load-working-sets.js';
import { saveWorkingSets } from '../persistence/save-working-sets.js';
import { armTimers } from '../publish-decisions.js';
import { WorkingSetFactory } from '../working-sets.js';

/**
 * Looks at what has been quiet for long enough. The runtime calls this only when all behaviour up to the due time has been
 * read (decision 9), so a purchase that stood in the queue has been seen.
 */
@Injectable()
export class ReportAbandonmentTimer {
  constructor(
    private readonly sets: WorkingSetFactory,
    private readonly timers: Timers,
  ) {}

  @OnTimer({ kind: 'cart', after: [behaviourTopic] })
  carts(due: readonly DueTimer[], tx: Tx): Promise<void> {
    return this.look(due, tx);
  }

  @OnTimer({ kind: 'booking', after: [behaviourTopic] })
  bookings(due: readonly DueTimer[], tx: Tx): Promise<void> {
    return this.look(due, tx);
  }

  private async look(due: readonly DueTimer[], tx: Tx): Promise<void> {
    const sets = new Map<string, WorkingSet>();
    const keys = new Keys();
    for (const { workspaceId, key } of due) {
      let set = sets.get(workspaceId);
      if (!set) sets.set(workspaceId, (set = this.sets.make(workspaceId, tx)));
      keys.add(set, [key]);
    }
    await loadSubjects(tx, sets, keys);
    // Looked at after the subjects are locked: whoever changes a person looks at its subjects after us.
    await loadOwners(tx, sets);
    for (const { workspaceId, key, dueAt } of due) {
      const set = sets.get(workspaceId);
      const subject = set?.subjects.get(key);
      if (set && subject) fire(set, subject, { now: dueAt });
    }
    await saveWorkingSets(tx, [...sets.values()]);
    await armTimers(tx, this.timers, [...sets.values()]);
  }
}
