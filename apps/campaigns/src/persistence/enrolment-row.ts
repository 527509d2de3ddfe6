import type { Arm, MessageState, Purpose, Reason } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import type { Enrolment, EnrolmentEnd, StepMessage } from '../domain/journeys/enrolment.js';
import type { Abandonment } from '../domain/triggers/index.js';

/** `enrolments` as it comes from the database. */
export interface EnrolmentRow {
  readonly workspace_id: string;
  readonly enrolment_id: string;
  readonly campaign: string;
  readonly subject_key: string;
  readonly occurrence: number;
  readonly arm: Arm;
  readonly founder_id: string;
  readonly person_id: string;
  readonly purpose: Purpose;
  readonly journey_hash: string;
  readonly trigger_event_id: string;
  readonly holdout_share: number;
  readonly started_at: Date;
  readonly abandonment: Abandonment;
  readonly next_step: number;
  readonly waiting_until: Date | null;
  readonly waiting_message: string | null;
  readonly ended_at: Date | null;
  readonly end_reason: EnrolmentEnd | null;
  readonly traceparent: string | null;
}

export interface MessageRow {
  readonly workspace_id: string;
  readonly message_id: string;
  readonly enrolment_id: string;
  readonly step: string;
  readonly state: MessageState;
  readonly reason: Reason | null;
  readonly detail: string | null;
  readonly at: Date;
}

export function toEnrolment(row: EnrolmentRow, messages: readonly MessageRow[]): Enrolment {
  const { waiting_until: until, waiting_message: messageId, ended_at: endedAt, end_reason: reason, traceparent } = row;
  return {
    workspaceId: row.workspace_id,
    enrolmentId: row.enrolment_id,
    campaign: row.campaign,
    arm: row.arm,
    founderId: row.founder_id,
    personId: row.person_id,
    purpose: row.purpose,
    journeyHash: row.journey_hash,
    triggerEventId: row.trigger_event_id,
    holdoutShare: row.holdout_share,
    startedAt: row.started_at.getTime(),
    abandonment: row.abandonment,
    next: row.next_step,
    messages: messages.map(toMessage),
    ...(until ? { waiting: { for: 'time', until: until.getTime() } } : {}),
    ...(messageId ? { waiting: { for: 'outcome', messageId } } : {}),
    ...(endedAt && reason ? { ended: { reason, at: endedAt.getTime() } } : {}),
    ...(traceparent ? { traceparent } : {}),
  };
}

const toMessage = ({ message_id, step, state, reason, detail, at }: MessageRow): StepMessage => ({
  messageId: message_id,
  step,
  state,
  ...(reason ? { reason } : {}),
  ...(detail ? { detail } : {}),
  at: at.getTime(),
});

const iso = (instant: number | undefined): string | null => (instant === undefined ? null : isoInstant(instant));

/** The fields that change while an enrolment lives, for jsonb_to_recordset. */
export const changingRecord = (enrolment: Enrolment): Record<string, unknown> => ({
  workspace_id: enrolment.workspaceId,
  enrolment_id: enrolment.enrolmentId,
  person_id: enrolment.personId,
  next_step: enrolment.next,
  waiting_until: enrolment.waiting?.for === 'time' ? iso(enrolment.waiting.until) : null,
  waiting_message: enrolment.waiting?.for === 'outcome' ? enrolment.waiting.messageId : null,
  ended_at: iso(enrolment.ended?.at),
  end_reason: enrolment.ended?.reason ?? null,
});

export const enrolmentRecord = (enrolment: Enrolment): Record<string, unknown> => ({
  ...changingRecord(enrolment),
  campaign: enrolment.campaign,
  subject_key: enrolment.abandonment.subjectKey,
  occurrence: enrolment.abandonment.occurrence,
  arm: enrolment.arm,
  founder_id: enrolment.founderId,
  purpose: enrolment.purpose,
  journey_hash: enrolment.journeyHash,
  trigger_event_id: enrolment.triggerEventId,
  holdout_share: enrolment.holdoutShare,
  started_at: iso(enrolment.startedAt),
  abandonment: enrolment.abandonment,
  traceparent: enrolment.traceparent ?? null,
});

export const messageRecords = (enrolment: Enrolment): Record<string, unknown>[] =>
  enrolment.messages.map(({ messageId, step, state, reason, detail, at }, position) => ({
    workspace_id: enrolment.workspaceId,
    message_id: messageId,
    enrolment_id: enrolment.enrolmentId,
    campaign: enrolment.campaign,
    step,
    subject_key: enrolment.abandonment.subjectKey,
    occurrence: enrolment.abandonment.occurrence,
    position,
    state,
    reason: reason ?? null,
    detail: detail ?? null,
    at: iso(at),
  }));
