import { Injectable } from '@nestjs/common';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';

/** What a report is about. Instants in epoch ms, start inclusive, end exclusive. */
export interface ReportScope {
  readonly workspaceId: string;
  readonly from: number;
  readonly to: number;
  readonly campaign?: string | undefined;
}

export interface StateCount {
  readonly campaign: string;
  readonly step: string;
  readonly arm: string;
  readonly state: string;
  readonly reason: string | null;
  readonly messages: number;
  readonly submitted: number;
  readonly delivered: number;
  readonly parts: number;
  readonly clicked: number;
  readonly human_clicks: number;
  readonly other_clicks: number;
  readonly opt_outs: number;
}

export interface EnrolmentCount {
  readonly campaign: string;
  readonly arm: string;
  readonly enrolments: number;
}

export interface SignalCount {
  readonly signal: string;
  readonly abandonments: number;
}

export interface CreditSum {
  readonly campaign: string;
  readonly step: string;
  readonly currency: string;
  readonly touch: string;
  readonly orders: number;
  readonly credited_minor: number;
}

export interface OrderSum {
  readonly currency: string;
  readonly orders: number;
  readonly order_minor: number;
  readonly unattributed_minor: number;
}

const span = ({ workspaceId, from, to }: ReportScope) => [workspaceId, isoInstant(from), isoInstant(to)];

/** Reports are read from the tables as they stand: a correction shows at once. */
@Injectable()
export class ReportsRepository {
  signals(tx: SqlTx, scope: ReportScope): Promise<SignalCount[]> {
    return tx.query<SignalCount>(
      `SELECT signal, count(*)::int AS abandonments FROM abandonments
        WHERE workspace_id = $1 AND abandoned_at >= $2 AND abandoned_at < $3 GROUP BY signal ORDER BY signal`,
      span(scope),
    );
  }

  enrolments(tx: SqlTx, scope: ReportScope): Promise<EnrolmentCount[]> {
    return tx.query<EnrolmentCount>(
      `SELECT campaign, arm, count(*)::int AS enrolments FROM enrolments
        WHERE workspace_id = $1 AND started_at >= $2 AND started_at < $3 AND ($4::text IS NULL OR campaign = $4)
        GROUP BY campaign, arm ORDER BY campaign, arm`,
      [...span(scope), scope.campaign ?? null],
    );
  }

  /** Messages by when they were first decided on. An opt-out counts against the last message in the 7 days before it. */
  messages(tx: SqlTx, scope: ReportScope): Promise<StateCount[]> {
    return tx.query<StateCount>(
      `WITH scoped AS (
         SELECT * FROM messages
          WHERE workspace_id = $1 AND decided_at >= $2 AND decided_at < $3 AND ($4::text IS NULL OR campaign = $4)
       ), hits AS (
         SELECT c.message_id, count(*) FILTER (WHERE c.human)::int AS human, count(*) FILTER (WHERE NOT c.human)::int AS other
           FROM clicks c JOIN scoped s ON s.workspace_id = c.workspace_id AND s.message_id = c.message_id
          GROUP BY c.message_id
       ), stops AS (
         SELECT l.message_id, count(*)::int AS n
           FROM opt_outs o
          CROSS JOIN LATERAL (
            SELECT m.message_id FROM messages m
             WHERE m.workspace_id = o.workspace_id AND m.phone_key = o.phone_key
               AND m.submitted_at BETWEEN o.at - interval '7 days' AND o.at
             ORDER BY m.submitted_at DESC LIMIT 1) l
          WHERE o.workspace_id = $1
          GROUP BY l.message_id
       )
       SELECT campaign, step, arm, state, reason, count(*)::int AS messages,
              count(submitted_at)::int AS submitted, count(delivered_at)::int AS delivered,
              coalesce(sum(parts) FILTER (WHERE submitted_at IS NOT NULL), 0)::int AS parts,
              count(*) FILTER (WHERE h.human > 0)::int AS clicked,
              coalesce(sum(h.human), 0)::int AS human_clicks, coalesce(sum(h.other), 0)::int AS other_clicks,
              count(x.n)::int AS opt_outs
         FROM scoped s LEFT JOIN hits h USING (message_id) LEFT JOIN stops x USING (message_id)
        GROUP BY campaign, step, arm, state, reason
        ORDER BY campaign, step, arm, state, reason`,
      [...span(scope), scope.campaign ?? null],
    );
  }

  credits(tx: SqlTx, scope: ReportScope, model: string): Promise<CreditSum[]> {
    return tx.query<CreditSum>(
      `SELECT c.campaign, c.step, o.currency, c.touch, count(DISTINCT o.order_id)::int AS orders,
              sum(c."amountMinor")::float8 AS credited_minor
         FROM orders o
         JOIN credits k ON k.workspace_id = o.workspace_id AND k.order_id = o.order_id AND k.model = $5
        CROSS JOIN LATERAL jsonb_to_recordset(k.credits) AS c(campaign text, step text, touch text, "amountMinor" bigint)
        WHERE o.workspace_id = $1 AND o.placed_at >= $2 AND o.placed_at < $3 AND ($4::text IS NULL OR c.campaign = $4)
        GROUP BY c.campaign, c.step, o.currency, c.touch
        ORDER BY c.campaign, c.step, o.currency, c.touch`,
      [...span(scope), scope.campaign ?? null, model],
    );
  }

  orders(tx: SqlTx, scope: ReportScope, model: string): Promise<OrderSum[]> {
    return tx.query<OrderSum>(
      `SELECT o.currency, count(*)::int AS orders, sum(k.order_minor)::float8 AS order_minor,
              sum(k.unattributed_minor)::float8 AS unattributed_minor
         FROM orders o
         JOIN credits k ON k.workspace_id = o.workspace_id AND k.order_id = o.order_id AND k.model = $4
        WHERE o.workspace_id = $1 AND o.placed_at >= $2 AND o.placed_at < $3
        GROUP BY o.currency ORDER BY o.currency`,
      [...span(scope), model],
    );
  }
}
