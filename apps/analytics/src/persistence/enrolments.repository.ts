import { Injectable } from '@nestjs/common';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';

export interface Enrolment {
  readonly workspaceId: string;
  readonly enrolmentId: string;
  readonly campaign: string;
  readonly arm: string;
  readonly personId: string;
  readonly at: number;
}

export interface Abandonment {
  readonly workspaceId: string;
  readonly subjectKey: string;
  readonly occurrence: number;
  readonly signal: 'cart-abandoned' | 'booking-incomplete';
  readonly at: number;
}

/** Who was considered at all: the upper end of the funnel. */
@Injectable()
export class EnrolmentsRepository {
  async save(tx: SqlTx, enrolments: readonly Enrolment[]): Promise<void> {
    await tx.query(
      `INSERT INTO enrolments (workspace_id, enrolment_id, campaign, arm, person_id, started_at)
       SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[])
       ON CONFLICT DO NOTHING`,
      [
        enrolments.map((e) => e.workspaceId),
        enrolments.map((e) => e.enrolmentId),
        enrolments.map((e) => e.campaign),
        enrolments.map((e) => e.arm),
        enrolments.map((e) => e.personId),
        enrolments.map((e) => isoInstant(e.at)),
      ],
    );
  }

  async saveAbandonments(tx: SqlTx, abandonments: readonly Abandonment[]): Promise<void> {
    await tx.query(
      `INSERT INTO abandonments (workspace_id, subject_key, occurrence, signal, abandoned_at)
       SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::timestamptz[])
       ON CONFLICT DO NOTHING`,
      [
        abandonments.map((a) => a.workspaceId),
        abandonments.map((a) => a.subjectKey),
        abandonments.map((a) => a.occurrence),
        abandonments.map((a) => a.signal),
        abandonments.map((a) => isoInstant(a.at)),
      ],
    );
  }
}
