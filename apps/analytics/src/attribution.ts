import { Injectable } from '@nestjs/common';
import {
  conversionRecorded,
  creditsAssigned,
  creditsCurrent,
  type CreditsData,
  workspaceDefaults,
} from '@rebound/contracts';
import { Definitions } from '@rebound/definitions';
import { canonicalJson, derivedId, durationMs, isoInstant } from '@rebound/kernel';
import type { Tx } from '@rebound/messaging';
import { counter, startSpan } from '@rebound/observability';
import { attribute, models, type Touch, type Windows } from './domain/attribute.js';
import { netMinor } from './domain/net-order.js';
import { type Credited, type OrderFacts, type OrderRef, OrdersRepository } from './persistence/orders.repository.js';

export type Cause = CreditsData['cause'];

/** Why orders are looked at again, and in which trace. */
export interface Affected extends OrderRef {
  readonly cause: Cause;
  /** Epoch ms: the `now` of the event that made it necessary. */
  readonly at: number;
  readonly traceparent?: string | undefined;
}

/**
 * Computes the credits of orders from all that is known of them and publishes what changed. Every reason goes this one way
 * (a new order, a refund, a click that came late, a merge), so that the result does not depend on the order of arrival.
 */
@Injectable()
export class Attribution {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly definitions: Definitions,
  ) {}

  /** @param newOrders references of orders that were not known before: their conversion is reported once */
  async recompute(tx: Tx, affected: readonly Affected[], newOrders: ReadonlySet<string> = new Set()): Promise<void> {
    if (affected.length === 0) return;
    const causes = new Map(affected.map((one) => [orderKey(one), one]));
    const changed: (Credited & { readonly cause: Cause })[] = [];
    for (const facts of await this.orders.lockFacts(tx, [...causes.values()])) {
      const because = causes.get(orderKey(facts.order));
      if (!because) continue;
      if (newOrders.has(orderKey(facts.order))) publishConversion(tx, facts, because);
      changed.push(...this.recomputeOrder(tx, facts, because));
    }
    if (changed.length === 0) return;
    await this.orders.saveCredits(tx, changed);
    tx.afterCommit(() => {
      for (const { model, cause } of changed) counter('rebound.analytics.credits').inc({ model, cause });
    });
  }

  private recomputeOrder(
    tx: Tx,
    { order, reductions, touches, credited }: OrderFacts,
    because: Affected,
  ): (Credited & { readonly cause: Cause })[] {
    const orderMinor = netMinor(order.totalMinor, reductions);
    return models.flatMap((model) => {
      const { credits, unattributedMinor } = attribute(
        model,
        { orderMinor, placedAt: order.placedAt },
        touches,
        this.windowsOf(order.workspaceId),
      );
      const before = credited.find((one) => one.model === model.id);
      const { workspaceId, orderId } = order;
      const now: Credited = {
        workspaceId,
        orderId,
        model: model.id,
        sequence: (before?.sequence ?? 0) + 1,
        orderMinor,
        unattributedMinor,
        credits,
      };
      if (before && before.orderMinor === orderMinor && canonicalJson(before.credits) === canonicalJson(credits))
        return [];
      // An order and what was taken off it may be read together: the first credits are there because of the order.
      const cause = before ? because.cause : 'order';
      publishCredits(tx, order, now, before, { ...because, cause });
      traceCredits(tx, touches, now, before, { ...because, cause });
      return [{ ...now, cause }];
    });
  }

  private windowsOf(workspaceId: string): Windows {
    const attribution = {
      ...workspaceDefaults.attribution,
      ...this.definitions.workspace(workspaceId)?.body.attribution,
    };
    return { clickMs: durationMs(attribution.clickWindow), deliveryMs: durationMs(attribution.deliveryWindow) };
  }
}

export const orderKey = ({ workspaceId, orderId }: OrderRef): string => `${workspaceId}\n${orderId}`;

const traced = ({ traceparent }: Affected): { traceparent?: string } =>
  traceparent === undefined ? {} : { traceparent };

function publishConversion(tx: Tx, { order }: OrderFacts, because: Affected): void {
  const { workspaceId, orderId, kind, personId, totalMinor, currency, placedAt } = order;
  tx.afterCommit(() => counter('rebound.analytics.conversions').inc({ kind }));
  tx.publish(conversionRecorded, {
    workspaceId,
    id: derivedId('conversion', workspaceId, orderId),
    subject: personId,
    time: placedAt,
    recordedAt: because.at,
    ...traced(because),
    data: { orderId, kind, personId, totalMinor, currency, placedAt: isoInstant(placedAt) },
  });
}

function publishCredits(
  tx: Tx,
  order: OrderFacts['order'],
  now: Credited,
  before: Credited | undefined,
  because: Affected,
): void {
  const { workspaceId, orderId, model, sequence } = now;
  const data: CreditsData = {
    orderId,
    kind: order.kind,
    model,
    sequence,
    ...(before ? { supersedes: before.sequence } : {}),
    cause: because.cause,
    personId: order.personId,
    currency: order.currency,
    orderMinor: now.orderMinor,
    unattributedMinor: now.unattributedMinor,
    credits: [...now.credits],
    at: isoInstant(because.at),
  };
  const event = {
    workspaceId,
    subject: order.personId,
    time: because.at,
    recordedAt: because.at,
    ...traced(because),
    data,
  };
  tx.publish(creditsAssigned, { ...event, id: derivedId('credits-assigned', workspaceId, orderId, model, sequence) });
  tx.publish(creditsCurrent, { ...event, id: derivedId('credits-current', workspaceId, orderId, model, sequence) });
}

/**
 * Leads each message's trace on to what it earned, or does not any more. The order has a trace of its own, which began days
 * later perhaps: the span is linked to it (ADR 111).
 */
function traceCredits(
  tx: Tx,
  touches: readonly Touch[],
  now: Credited,
  before: Credited | undefined,
  because: Affected,
): void {
  const earning = new Set(now.credits.map(({ messageId }) => messageId));
  const concerned = new Set([...(before?.credits ?? []).map(({ messageId }) => messageId), ...earning]);
  tx.afterCommit(() => {
    for (const messageId of concerned) {
      const parent = touches.findLast((touch) => touch.messageId === messageId)?.traceparent;
      if (parent === undefined) continue;
      const attributes = {
        'rebound.workspace': now.workspaceId,
        'rebound.message.id': messageId,
        'rebound.order.id': now.orderId,
        'rebound.outcome': earning.has(messageId) ? 'credited' : 'withdrawn',
        'rebound.reason': because.cause,
      };
      startSpan('{model} credit', { of: now.model, parent, links: [because.traceparent], attributes }).end();
    }
  });
}
