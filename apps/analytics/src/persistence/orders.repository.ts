import { Injectable } from '@nestjs/common';
import type { Credit } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';
import type { Touch } from '../domain/attribute.js';
import type { Reduction } from '../domain/net-order.js';

export interface Order {
  readonly workspaceId: string;
  readonly orderId: string;
  readonly kind: 'order' | 'booking';
  readonly personId: string;
  readonly revision: number;
  readonly totalMinor: number;
  readonly currency: string;
  readonly placedAt: number;
}

export interface OrderRef {
  readonly workspaceId: string;
  readonly orderId: string;
}

export interface NewReduction extends OrderRef, Reduction {}

export interface Credited extends OrderRef {
  readonly model: string;
  readonly sequence: number;
  readonly orderMinor: number;
  readonly unattributedMinor: number;
  readonly credits: readonly Credit[];
}

/** An order with all that its credits follow from. */
export interface OrderFacts {
  readonly order: Order;
  readonly reductions: readonly Reduction[];
  readonly touches: readonly Touch[];
  readonly credited: readonly Credited[];
}

interface OrderRow {
  workspace_id: string;
  order_id: string;
  kind: 'order' | 'booking';
  person_id: string;
  revision: number;
  total_minor: string;
  currency: string;
  placed_at: Date;
  reductions: { reduction_id: string; cause: Reduction['cause']; amount_minor: number | null; at: string }[] | null;
  touches:
    | {
        touch_id: string;
        kind: Touch['kind'];
        at: string;
        message_id: string;
        campaign: string;
        step: string;
        arm: Touch['arm'];
        traceparent: string | null;
      }[]
    | null;
  credited:
    { model: string; sequence: number; order_minor: number; unattributed_minor: number; credits: Credit[] }[] | null;
}

@Injectable()
export class OrdersRepository {
  /** New orders and higher revisions of known ones; returns those that changed something. The first `placedAt` stays. */
  async save(tx: SqlTx, orders: readonly Order[]): Promise<(OrderRef & { readonly inserted: boolean })[]> {
    const latest = [
      ...new Map(
        orders
          .toSorted((a, b) => a.revision - b.revision)
          .map((order) => [JSON.stringify([order.workspaceId, order.orderId]), order]),
      ).values(),
    ];
    const rows = await tx.query<{ workspace_id: string; order_id: string; inserted: boolean }>(
      `INSERT INTO orders AS o (workspace_id, order_id, kind, person_id, revision, total_minor, currency, placed_at)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::uuid[], $5::int[], $6::bigint[], $7::text[], $8::timestamptz[])
         AS r(w, id, kind, person, revision, total, currency, placed) ORDER BY w, id
       ON CONFLICT (workspace_id, order_id) DO UPDATE
          SET revision = excluded.revision, total_minor = excluded.total_minor, currency = excluded.currency
        WHERE o.revision < excluded.revision
       RETURNING workspace_id, order_id, (xmax = 0) AS inserted`,
      [
        latest.map((o) => o.workspaceId),
        latest.map((o) => o.orderId),
        latest.map((o) => o.kind),
        latest.map((o) => o.personId),
        latest.map((o) => o.revision),
        latest.map((o) => o.totalMinor),
        latest.map((o) => o.currency),
        latest.map((o) => isoInstant(o.placedAt)),
      ],
    );
    return rows.map((row) => ({ workspaceId: row.workspace_id, orderId: row.order_id, inserted: row.inserted }));
  }

  async saveReductions(tx: SqlTx, reductions: readonly NewReduction[]): Promise<OrderRef[]> {
    const rows = await tx.query<{ workspace_id: string; order_id: string }>(
      `INSERT INTO reductions (workspace_id, order_id, reduction_id, cause, amount_minor, at)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[])
       ON CONFLICT DO NOTHING
       RETURNING workspace_id, order_id`,
      [
        reductions.map((r) => r.workspaceId),
        reductions.map((r) => r.orderId),
        reductions.map((r) => r.reductionId),
        reductions.map((r) => r.cause),
        reductions.map((r) => r.amountMinor ?? null),
        reductions.map((r) => isoInstant(r.at)),
      ],
    );
    return rows.map((row) => ({ workspaceId: row.workspace_id, orderId: row.order_id }));
  }

  /** Orders of these persons that were placed between the instants given; `asked` is the index of the question. */
  async ofPersons(
    tx: SqlTx,
    persons: readonly { workspaceId: string; personId: string; from: number; until: number }[],
  ): Promise<(OrderRef & { readonly asked: number })[]> {
    const rows = await tx.query<{ workspace_id: string; order_id: string; asked: number }>(
      `SELECT o.workspace_id, o.order_id, (r.n - 1)::int AS asked
         FROM unnest($1::text[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS r(w, p, a, b, n)
         JOIN orders o ON o.workspace_id = r.w AND o.person_id = r.p AND o.placed_at BETWEEN r.a AND r.b
        ORDER BY r.n`,
      [
        persons.map((p) => p.workspaceId),
        persons.map((p) => p.personId),
        persons.map((p) => isoInstant(p.from)),
        persons.map((p) => isoInstant(p.until)),
      ],
    );
    return rows.map((row) => ({ workspaceId: row.workspace_id, orderId: row.order_id, asked: row.asked }));
  }

  /**
   * Locks the orders in key order and gives them with their reductions, the touches of their person before them, and their
   * present credits. Two statements: one that waited for a lock would still see the reductions and credits of before it waited.
   */
  async lockFacts(tx: SqlTx, refs: readonly OrderRef[]): Promise<OrderFacts[]> {
    const params = [refs.map((ref) => ref.workspaceId), refs.map((ref) => ref.orderId)];
    await tx.query(
      `SELECT FROM orders o
        WHERE (o.workspace_id, o.order_id) IN (SELECT w, id FROM unnest($1::text[], $2::text[]) AS r(w, id))
        ORDER BY o.workspace_id, o.order_id
          FOR UPDATE`,
      params,
    );
    const rows = await tx.query<OrderRow>(
      `SELECT o.*,
              (SELECT jsonb_agg(r ORDER BY r.reduction_id) FROM reductions r
                WHERE r.workspace_id = o.workspace_id AND r.order_id = o.order_id) AS reductions,
              (SELECT jsonb_agg(t ORDER BY t.at, t.touch_id) FROM touches t
                WHERE t.workspace_id = o.workspace_id AND t.person_id = o.person_id AND t.at <= o.placed_at
                  AND t.at > o.placed_at - interval '90 days') AS touches,
              (SELECT jsonb_agg(c) FROM credits c
                WHERE c.workspace_id = o.workspace_id AND c.order_id = o.order_id) AS credited
         FROM orders o
        WHERE (o.workspace_id, o.order_id) IN (SELECT w, id FROM unnest($1::text[], $2::text[]) AS r(w, id))
        ORDER BY o.workspace_id, o.order_id`,
      params,
    );
    return rows.map(factsOf);
  }

  async saveCredits(tx: SqlTx, credited: readonly Credited[]): Promise<void> {
    await tx.query(
      `INSERT INTO credits (workspace_id, order_id, model, sequence, order_minor, unattributed_minor, credits)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::bigint[], $6::bigint[], $7::jsonb[])
       ON CONFLICT (workspace_id, order_id, model) DO UPDATE
          SET sequence = excluded.sequence, order_minor = excluded.order_minor,
              unattributed_minor = excluded.unattributed_minor, credits = excluded.credits`,
      [
        credited.map((c) => c.workspaceId),
        credited.map((c) => c.orderId),
        credited.map((c) => c.model),
        credited.map((c) => c.sequence),
        credited.map((c) => c.orderMinor),
        credited.map((c) => c.unattributedMinor),
        credited.map((c) => JSON.stringify(c.credits)),
      ],
    );
  }
}

function factsOf(row: OrderRow): OrderFacts {
  const ref = { workspaceId: row.workspace_id, orderId: row.order_id };
  return {
    order: {
      ...ref,
      kind: row.kind,
      personId: row.person_id,
      revision: row.revision,
      totalMinor: Number(row.total_minor),
      currency: row.currency,
      placedAt: row.placed_at.getTime(),
    },
    reductions: (row.reductions ?? []).map((r) => ({
      reductionId: r.reduction_id,
      cause: r.cause,
      ...(r.amount_minor === null ? {} : { amountMinor: r.amount_minor }),
      at: Date.parse(r.at),
    })),
    touches: (row.touches ?? []).map((t) => ({
      touchId: t.touch_id,
      kind: t.kind,
      at: Date.parse(t.at),
      messageId: t.message_id,
      campaign: t.campaign,
      step: t.step,
      arm: t.arm,
      ...(t.traceparent === null ? {} : { traceparent: t.traceparent }),
    })),
    credited: (row.credited ?? []).map((c) => ({
      ...ref,
      model: c.model,
      sequence: c.sequence,
      orderMinor: c.order_minor,
      unattributedMinor: c.unattributed_minor,
      credits: c.credits,
    })),
  };
}
