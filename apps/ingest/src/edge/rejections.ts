import { Inject, Injectable } from '@nestjs/common';
import { eventRejected, rejectionCodes, type RejectionCode } from '@rebound/contracts';
import { Clock, derivedId, isoInstant } from '@rebound/kernel';
import { Producer, type Publication } from '@rebound/messaging';
import { counter, Logger } from '@rebound/observability';
import { clip } from '../domain/field-reader.js';
import type { RejectedEvent, RequestRefusal } from './answer.js';

/** What is known of a refused request or event. */
export type Refused = Readonly<{
  workspaceId: string;
  keyId?: string;
  requestId: string;
  route: string;
  traceparent?: string | undefined;
}>;

/** Where in the event, what it was called, how large it was: never what it said. */
export type RejectedDetails = RejectedEvent & Readonly<{ originalName?: string; occurredAt?: number; bytes?: number }>;

const isRejectionCode = (code: string): code is RejectionCode => rejectionCodes.some((known) => known === code);
/** A key that is too fast or sends rubbish fills the topic with at most so many records a second. */
const perSecondMost = 200;

/** Tells `ingest.rejection` what was refused. Never holds a request up, and never fails it. */
@Injectable()
export class Rejections {
  private second = 0;
  private told = new Map<string, number>();

  constructor(
    @Inject(Producer) private readonly producer: Producer,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Logger) private readonly logger: Logger,
  ) {}

  /** Events of a request that was judged. */
  events(refused: Refused, rejected: readonly RejectedDetails[]): void {
    const now = this.clock.now();
    this.send(
      refused,
      rejected.map(({ index, id, refusal, originalName, occurredAt, bytes }) => ({
        ...this.about(refused, index, now),
        data: {
          code: refusal.code,
          detail: clip(refusal.detail, 500),
          route: refused.route,
          ...(refusal.field === undefined ? {} : { field: clip(refusal.field, 200) }),
          ...(refused.keyId === undefined ? {} : { keyId: refused.keyId }),
          ...(id === undefined ? {} : { clientEventId: id }),
          ...(originalName ? { originalName: clip(originalName, 200) } : {}),
          ...(bytes === undefined ? {} : { bytes }),
          ...(occurredAt === undefined ? {} : { occurredAt: isoInstant(occurredAt) }),
        },
      })),
    );
  }

  /** A request that was refused as a whole. */
  request(refused: Refused, { code, detail, field }: RequestRefusal, bytes?: number): void {
    if (!isRejectionCode(code)) return;
    const { route, keyId } = refused;
    const data = {
      code,
      detail: clip(detail, 500),
      route,
      ...(field === undefined ? {} : { field: clip(field, 200) }),
      ...(keyId === undefined ? {} : { keyId }),
      ...(bytes === undefined ? {} : { bytes }),
    };
    this.send(refused, [{ ...this.about(refused, 0, this.clock.now()), data }]);
  }

  private about({ workspaceId, requestId, traceparent }: Refused, index: number, now: number) {
    return {
      workspaceId,
      id: derivedId('rejection', requestId, index),
      time: now,
      recordedAt: now,
      ...(traceparent === undefined ? {} : { traceparent }),
    };
  }

  private send({ workspaceId }: Refused, all: readonly Publication<typeof eventRejected>[]): void {
    const messages = all.slice(0, this.room(workspaceId, all.length));
    if (messages.length === 0) return;
    this.producer.send(eventRejected, messages).catch((error: unknown) => {
      this.logger.warn({ error, count: messages.length }, 'rejections could not be told');
    });
  }

  private room(workspaceId: string, wanted: number): number {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.second) this.told = new Map();
    this.second = second;
    const before = this.told.get(workspaceId) ?? 0;
    const room = Math.min(wanted, perSecondMost - before);
    this.told.set(workspaceId, before + room);
    return room;
  }
}

export const countRejected = (format: string, reason: string): void =>
  counter('rebound.ingest.events.rejected').inc({ format, reason });
