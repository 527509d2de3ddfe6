import { Controller } from '@nestjs/common';
import { behaviourRecorded } from '@rebound/contracts';
import { Handles, InvalidEvent, PoisonEvent, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { Timers } from '@rebound/persistence';
import { UnusableEvent } from '../domain/behaviour-event.js';
import { collectNamed, identifiersOf } from '../domain/needs.js';
import { usableId } from '../domain/person/identify.js';
import { react } from '../domain/react.js';
import type { WorkingSet } from '../domain/working-set.js';
import { loadWorkingSets } from '../persistence/load-working-sets.js';
import { saveWorkingSets } from '../persistence/save-working-sets.js';
import { SeenEvents } from '../persistence/seen-events.js';
import { armTimers, publishProfiles } from '../publish-decisions.js';
import { WorkingSetFactory } from '../working-sets.js';

type Behaviour = ReceivedEvent<typeof behaviourRecorded>;

/** Everything that follows from behaviour, a batch at a time: load once, decide event by event, write once. */
@Controller()
export class ReactToBehaviourHandler {
  constructor(
    private readonly seen: SeenEvents,
    private readonly sets: WorkingSetFactory,
    private readonly timers: Timers,
  ) {}

  @Handles(behaviourRecorded)
  async handle(events: readonly Behaviour[], tx: Tx): Promise<void> {
    for (const event of events) decide(event, () => refuseUnusableIds(event));
    const fresh = await this.seen.unseen(tx, events);
    const duplicates = events.length - fresh.length;
    if (duplicates > 0) tx.afterCommit(() => counter('rebound.segmentation.events.duplicate').inc(duplicates));
    if (fresh.length === 0) return;

    const shares = this.share(fresh, tx);
    await loadWorkingSets(tx, [...shares.values()]);
    for (const event of fresh) {
      const share = shares.get(event.workspaceId);
      if (share) decide(event, () => react(share.set, event));
    }
    const sets = [...shares.values()].map(({ set }) => set);
    for (const set of sets) publishProfiles(tx, set);
    await saveWorkingSets(tx, sets);
    await armTimers(tx, this.timers, sets);
    tx.afterCommit(() => count(fresh, sets));
  }

  private share(events: readonly Behaviour[], tx: Tx): Map<string, { set: WorkingSet; events: Behaviour[] }> {
    const shares = new Map<string, { set: WorkingSet; events: Behaviour[] }>();
    for (const event of events) {
      let share = shares.get(event.workspaceId);
      if (!share) shares.set(event.workspaceId, (share = { set: this.sets.make(event.workspaceId, tx), events: [] }));
      share.events.push(event);
    }
    return shares;
  }
}

/** An event nothing can be made of is set aside by name, so that the rest of its batch goes on at once. */
function decide(event: Behaviour, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof UnusableEvent || error instanceof InvalidEvent) throw new PoisonEvent(event, error.message);
    throw new PoisonEvent(event, `could not be decided: ${error instanceof Error ? error.name : 'unknown error'}`);
  }
}

/** Ids that cannot be kept are found before anything is asked of the database with them. */
function refuseUnusableIds({ data }: Behaviour): void {
  const identifiers = identifiersOf(data);
  if (identifiers.length === 0) throw new UnusableEvent('names neither a user nor a device');
  for (const identifier of identifiers) usableId(identifier);
  collectNamed(data, { subjects: new Set(), aliases: new Set(), orders: new Set() });
}

function count(events: readonly Behaviour[], sets: readonly WorkingSet[]): void {
  const historical = events.filter(({ data }) => data.history).length;
  if (historical > 0) counter('rebound.segmentation.events.historical').inc(historical);
  const merged = sets.reduce((sum, { merges }) => sum + merges.size, 0);
  if (merged > 0) counter('rebound.segmentation.persons.merged').inc(merged);
}
