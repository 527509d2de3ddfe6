import type { EventData, messageRequested, messageWithdrawn } from '@rebound/contracts';
import { isoInstant, normalisePhone, phoneKey } from '@rebound/kernel';
import type { ReceivedEvent } from '@rebound/messaging';
import type { StoredMessage } from '../persistence/stored-message.js';

export type Requested = ReceivedEvent<typeof messageRequested>;
export type Withdrawn = ReceivedEvent<typeof messageWithdrawn>;

export type Arrival = Readonly<{
  /** Business instant of the arrival. */
  now: number;
  /** Business ms after which a request counts as late. */
  lateMs: number;
  secret: string;
  senderFor(workspaceId: string, wanted: string | undefined, country: string | undefined): string;
  consentPartitionOf(workspaceId: string, phoneKey: string): number;
}>;

const countryOf = (data: EventData<typeof messageRequested>): string | undefined => {
  if (data.phoneCountry !== undefined) return data.phoneCountry;
  const phone = normalisePhone(data.phone);
  return phone.ok ? phone.value.country : undefined;
};

const originOf = (data: Requested['data']): StoredMessage['origin'] => ({
  messageId: data.messageId,
  campaign: data.campaign,
  step: data.step,
  arm: data.arm,
  enrolmentId: data.enrolmentId,
  founderId: data.founderId,
  personId: data.personId,
  subjectKey: data.subjectKey,
  occurrence: data.occurrence,
  class: data.class,
  purpose: data.purpose,
});

/**
 * The row of a requested message, queued. It is due when the journey wants it. If that is later than its request, or the
 * request comes late, it had to wait: then what stands behind it in the stream (a withdrawal) is read first.
 */
export function newMessage(
  { workspaceId, data, partition, recordedAt, traceparent }: Requested,
  at: Arrival,
): StoredMessage {
  const key = phoneKey(at.secret, workspaceId, data.phone);
  const country = countryOf(data);
  const notBefore = Date.parse(data.notBefore);
  const late = at.now - recordedAt > at.lateMs;
  return {
    workspaceId,
    origin: originOf(data),
    phone: data.phone,
    phoneKey: key,
    brand: data.brand,
    locale: data.locale,
    body: data.body,
    details: {
      zones: data.zones,
      links: data.links,
      profileVersion: data.profileVersion,
      journeyHash: data.journeyHash,
      templateHash: data.templateHash,
      workspaceHash: data.workspaceHash,
      abandonedAt: Date.parse(data.abandonedAt),
      ...(data.sender === undefined ? {} : { wantedSender: data.sender }),
      ...(data.targetParts === undefined ? {} : { targetParts: data.targetParts }),
    },
    priority: data.priority,
    requestedAt: Date.parse(data.requestedAt),
    notBefore,
    notAfter: Date.parse(data.notAfter),
    requestPartition: partition,
    consentPartition: at.consentPartitionOf(workspaceId, key),
    sinceReceivedMs: 0,
    standing: { state: 'queued', sequence: 0 },
    changedAt: at.now,
    history: [{ sequence: 0, state: 'queued', at: isoInstant(at.now) }],
    waited: late || notBefore > recordedAt,
    dueAt: Math.max(notBefore, late ? at.now : 0),
    sender: at.senderFor(workspaceId, data.sender, country),
    attempts: 0,
    looks: 0,
    ...(country === undefined ? {} : { country }),
    ...(data.offerEndsAt === undefined ? {} : { offerEndsAt: Date.parse(data.offerEndsAt) }),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}
