import { Controller } from '@nestjs/common';
import {
  bookingAbandoned,
  cartAbandoned,
  type EventData,
  orderPlaced,
  orderReduced,
  personsMerged,
} from '@rebound/contracts';
import { HandlesAtLeisure, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { type Affected, Attribution, orderKey } from '../attribution.js';
import { EnrolmentsRepository } from '../persistence/enrolments.repository.js';
import { type Order, OrdersRepository } from '../persistence/orders.repository.js';
import { PersonsRepository } from '../persistence/persons.repository.js';

type Signal =
  typeof cartAbandoned | typeof bookingAbandoned | typeof orderPlaced | typeof orderReduced | typeof personsMerged;

/** Client clocks run ahead by minutes at most; this is on the safe side. */
const farAheadMs = 86_400_000;

const ofType = <C extends Signal>(events: readonly ReceivedEvent<Signal>[], contract: C): ReceivedEvent<C>[] =>
  events.filter((event): event is ReceivedEvent<C> => event.type === contract.type);

/** Orders, what is taken off them again, merges, and the abandonments at the top of the funnel. */
@Controller()
export class RecordOrderHandler {
  constructor(
    private readonly persons: PersonsRepository,
    private readonly orders: OrdersRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly attribution: Attribution,
  ) {}

  @HandlesAtLeisure(cartAbandoned, bookingAbandoned, orderPlaced, orderReduced, personsMerged)
  async handle(events: readonly ReceivedEvent<Signal>[], tx: Tx): Promise<void> {
    const merges = ofType(events, personsMerged);
    const placed = ofType(events, orderPlaced).filter(({ data }) => !data.history);
    // Also those that an import of the past brought: they take off what counts, and nothing where the order does not count.
    const reduced = ofType(events, orderReduced);
    await this.recordAbandonments(events, tx);

    const affected: Affected[] = [];
    const buyers = placed.map(({ workspaceId, data }) => ({ workspaceId, personId: data.personId }));
    const merging = merges.flatMap(({ workspaceId, data }) =>
      [data.from, data.into].map((personId) => ({ workspaceId, personId })),
    );
    await this.persons.lock(tx, [...buyers, ...merging]);
    for (const merge of merges) affected.push(...(await this.merge(merge, tx)));
    const canonical = await this.persons.lock(tx, buyers);
    const saved = await this.orders.save(
      tx,
      placed.map(({ workspaceId, data }) =>
        orderOf(workspaceId, data, canonical({ workspaceId, personId: data.personId })),
      ),
    );
    const changed = new Map(saved.map((order) => [orderKey(order), order]));
    for (const { workspaceId, data, recordedAt, traceparent } of placed) {
      const order = changed.get(orderKey({ workspaceId, orderId: data.orderId }));
      if (order)
        affected.push({ ...order, cause: order.inserted ? 'order' : 'order-changed', at: recordedAt, traceparent });
    }
    affected.push(...(await this.recordReductions(reduced, tx)));
    await this.attribution.recompute(tx, affected, new Set(saved.filter(({ inserted }) => inserted).map(orderKey)));
  }

  private async recordAbandonments(events: readonly ReceivedEvent<Signal>[], tx: Tx): Promise<void> {
    const abandonments = [
      ...ofType(events, cartAbandoned).map((event) => ({ event, signal: 'cart-abandoned' as const })),
      ...ofType(events, bookingAbandoned).map((event) => ({ event, signal: 'booking-incomplete' as const })),
    ].map(({ event: { workspaceId, data }, signal }) => ({
      workspaceId,
      subjectKey: data.subjectKey,
      occurrence: data.occurrence,
      signal,
      at: Date.parse(data.abandonedAt),
    }));
    if (abandonments.length > 0) await this.enrolments.saveAbandonments(tx, abandonments);
  }

  private async recordReductions(reduced: readonly ReceivedEvent<typeof orderReduced>[], tx: Tx): Promise<Affected[]> {
    if (reduced.length === 0) return [];
    const fresh = await this.orders.saveReductions(
      tx,
      reduced.map(({ workspaceId, data }) => ({
        workspaceId,
        orderId: data.orderId,
        reductionId: data.reductionId,
        cause: data.cause,
        ...(data.amountMinor === undefined ? {} : { amountMinor: data.amountMinor }),
        at: Date.parse(data.at),
      })),
    );
    const isFresh = new Set(fresh.map(orderKey));
    return reduced
      .filter(({ workspaceId, data }) => isFresh.has(orderKey({ workspaceId, orderId: data.orderId })))
      .map(({ workspaceId, data, recordedAt, traceparent }) => ({
        workspaceId,
        orderId: data.orderId,
        cause: data.cause,
        at: recordedAt,
        traceparent,
      }));
  }

  /** The person's orders, if the merge was news. */
  private async merge(
    { workspaceId, data, recordedAt, traceparent }: ReceivedEvent<typeof personsMerged>,
    tx: Tx,
  ): Promise<Affected[]> {
    const canonical = await this.persons.lock(
      tx,
      [data.from, data.into].map((personId) => ({ workspaceId, personId })),
    );
    const from = canonical({ workspaceId, personId: data.from });
    const into = canonical({ workspaceId, personId: data.into });
    if (from === into) return [];
    await this.persons.merge(tx, { workspaceId, from, into });
    const refs = await this.orders.ofPersons(tx, [
      { workspaceId, personId: into, from: 0, until: recordedAt + farAheadMs },
    ]);
    return refs.map((ref) => ({ ...ref, cause: 'merge', at: recordedAt, traceparent }));
  }
}

function orderOf(workspaceId: string, data: EventData<typeof orderPlaced>, personId: string): Order {
  const { orderId, kind, revision, totalMinor, currency, placedAt } = data;
  return { workspaceId, orderId, kind, personId, revision, totalMinor, currency, placedAt: Date.parse(placedAt) };
}
