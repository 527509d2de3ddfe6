import { Injectable } from '@nestjs/common';
import { Clock, derivedId, isUuid } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';
import { arrivalDays, dateOf } from '../domain/arrival-day.js';
import { SegmentationSettings } from '../segmentation.settings.js';
import { arrayLiteral } from './array-literal.js';
import { SeenEventDays } from './seen-event-days.js';

export interface Arriving {
  readonly workspaceId: string;
  readonly id: string;
  readonly time: number;
  readonly recordedAt: number;
}

interface Arrival {
  readonly workspaceId: string;
  readonly eventId: string;
  readonly day: number;
  readonly since: number;
}

const keyOf = (workspaceId: string, eventId: string): string => `${workspaceId} ${eventId}`;

/** Tells events that were seen before from new ones (decision 19). */
@Injectable()
export class SeenEvents {
  constructor(
    private readonly days: SeenEventDays,
    private readonly clock: Clock,
    private readonly settings: SegmentationSettings,
  ) {}

  /** The events that were never seen, each once, in their order. From now on they are seen, if the transaction commits. */
  async unseen<E extends Arriving>(tx: SqlTx, events: readonly E[]): Promise<E[]> {
    const now = this.clock.now();
    const first = new Map<string, { event: E; arrival: Arrival }>();
    for (const event of events) {
      const eventId = isUuid(event.id) ? event.id : derivedId('seen-event', event.id);
      const key = keyOf(event.workspaceId, eventId);
      if (first.has(key)) continue;
      const days = arrivalDays(event, now, this.settings.seenDays);
      first.set(key, { event, arrival: { workspaceId: event.workspaceId, eventId, ...days } });
    }
    const arrivals = [...first.values()].map(({ arrival }) => arrival);
    await this.days.ensure(arrivals.map(({ day }) => day));
    const before = await this.seenOnDaysBefore(tx, arrivals);
    const fresh = await this.insert(
      tx,
      arrivals.filter(({ workspaceId, eventId }) => !before.has(keyOf(workspaceId, eventId))),
    );
    return [...first].flatMap(([key, { event }]) => (fresh.has(key) ? [event] : []));
  }

  /** Only what may have arrived on an earlier day is looked for there: nearly nothing, nearly always. */
  private async seenOnDaysBefore(tx: SqlTx, arrivals: readonly Arrival[]): Promise<Set<string>> {
    const old = arrivals.filter(({ day, since }) => since < day);
    if (old.length === 0) return new Set();
    const rows = await tx.query<{ workspace_id: string; event_id: string }>(
      `SELECT workspace_id, event_id
         FROM unnest($1::text[], $2::uuid[], $3::date[]) AS arriving (workspace_id, event_id, before)
         JOIN seen_events USING (workspace_id, event_id)
        WHERE day >= $4::date AND day < before`,
      [
        arrayLiteral(
          'text',
          old.map(({ workspaceId }) => workspaceId),
        ),
        arrayLiteral(
          'plain',
          old.map(({ eventId }) => eventId),
        ),
        arrayLiteral(
          'plain',
          old.map(({ day }) => dateOf(day)),
        ),
        dateOf(Math.min(...old.map(({ since }) => since))),
      ],
    );
    return new Set(rows.map((row) => keyOf(row.workspace_id, row.event_id)));
  }

  private async insert(tx: SqlTx, arrivals: readonly Arrival[]): Promise<Set<string>> {
    if (arrivals.length === 0) return new Set();
    const rows = await tx.query<{ workspace_id: string; event_id: string }>(
      `INSERT INTO seen_events (workspace_id, event_id, day)
       SELECT * FROM unnest($1::text[], $2::uuid[], $3::date[])
       ON CONFLICT DO NOTHING RETURNING workspace_id, event_id`,
      [
        arrayLiteral(
          'text',
          arrivals.map(({ workspaceId }) => workspaceId),
        ),
        arrayLiteral(
          'plain',
          arrivals.map(({ eventId }) => eventId),
        ),
        arrayLiteral(
          'plain',
          arrivals.map(({ day }) => dateOf(day)),
        ),
      ],
    );
    return new Set(rows.map((row) => keyOf(row.workspace_id, row.event_id)));
  }
}
