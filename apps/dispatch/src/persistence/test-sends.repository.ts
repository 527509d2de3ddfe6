import { Injectable } from '@nestjs/common';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';
import type { CarrierReceipt } from '../carriers/carrier.js';
import type { MessageRef } from './stored-message.js';

export type TestSend = Readonly<{
  workspaceId: string;
  testId: string;
  phoneKey: string;
  sender: string;
  madeBy: string;
  at: number;
}>;

export type TestResult = Readonly<{
  state: 'submitting' | 'submitted' | 'failed' | 'unknown' | CarrierReceipt['status'];
  carrierMessageId?: string;
  code?: string;
  parts?: number;
}>;

/** A test send's state only ever goes on to a later one of these. */
const rank = `CASE state WHEN 'submitting' THEN 0 WHEN 'unknown' THEN 1 WHEN 'submitted' THEN 2 WHEN 'queued' THEN 2
  WHEN 'sent' THEN 3 ELSE 4 END`;
const ranks: Readonly<Record<TestResult['state'], number>> = {
  submitting: 0,
  unknown: 1,
  submitted: 2,
  queued: 2,
  sent: 3,
  delivered: 4,
  undelivered: 4,
  failed: 4,
  expired: 4,
  cancelled: 4,
};

@Injectable()
export class TestSendsRepository {
  async add(tx: SqlTx, { workspaceId, testId, phoneKey, sender, madeBy, at }: TestSend): Promise<void> {
    await tx.query(
      `INSERT INTO test_sends (workspace_id, test_id, phone_key, sender, made_by, at, state)
       VALUES ($1, $2, $3, $4, $5, $6, 'submitting')`,
      [workspaceId, testId, phoneKey, sender, madeBy, isoInstant(at)],
    );
  }

  /** @returns whether there is such a test send */
  async settle(
    tx: SqlTx,
    ref: Readonly<{ workspaceId: string; testId: string }>,
    result: TestResult,
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE test_sends SET
         state = CASE WHEN ${rank} < $4 THEN $3 ELSE state END,
         carrier_message_id = coalesce(carrier_message_id, $5), carrier_code = coalesce($6, carrier_code),
         parts = coalesce($7, parts)
       WHERE workspace_id = $1 AND test_id = $2 RETURNING 1`,
      [
        ref.workspaceId,
        ref.testId,
        result.state,
        ranks[result.state],
        result.carrierMessageId ?? null,
        result.code ?? null,
        result.parts ?? null,
      ],
    );
    return rows.length > 0;
  }

  async applyReceipt(tx: SqlTx, { workspaceId, messageId }: MessageRef, receipt: CarrierReceipt): Promise<boolean> {
    const { status, carrierMessageId, code } = receipt;
    const ref = { workspaceId, testId: messageId };
    return this.settle(tx, ref, { state: status, carrierMessageId, ...(code === undefined ? {} : { code }) });
  }
}
