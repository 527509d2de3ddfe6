import {
  candidateDecided,
  enrolmentEnded,
  enrolmentStarted,
  messageRequested,
  messageWithdrawn,
  type MessageOrigin,
} from '@rebound/contracts';
import { derivedId, isoInstant } from '@rebound/kernel';
import type { Tx } from '@rebound/messaging';
import type { Command } from '../domain/journeys/command.js';
import type { Enrolment } from '../domain/journeys/enrolment.js';
import type { MessageStep } from '../domain/journeys/journey-plan.js';

type Told<K extends Command['kind']> = Extract<Command, { kind: K }>;

const enrolmentOrigin = ({ abandonment: { subjectKey, occurrence }, ...enrolment }: Enrolment) => ({
  enrolmentId: enrolment.enrolmentId,
  campaign: enrolment.campaign,
  arm: enrolment.arm,
  founderId: enrolment.founderId,
  personId: enrolment.personId,
  subjectKey,
  occurrence,
  journeyHash: enrolment.journeyHash,
});

const messageOrigin = (
  { abandonment: { subjectKey, occurrence }, ...enrolment }: Enrolment,
  step: MessageStep,
  messageId: string,
): MessageOrigin => ({
  messageId,
  campaign: enrolment.campaign,
  step: step.name,
  arm: enrolment.arm,
  enrolmentId: enrolment.enrolmentId,
  founderId: enrolment.founderId,
  personId: enrolment.personId,
  subjectKey,
  occurrence,
  class: step.class,
  purpose: enrolment.purpose,
});

/** What every event of an enrolment has: an id derived from what it says, the decision's instant, the person's trace. */
const about = ({ workspaceId, personId, traceparent }: Enrolment, kind: string, of: string, at: number) => ({
  workspaceId,
  id: derivedId(kind, of),
  subject: personId,
  time: at,
  recordedAt: at,
  ...(traceparent === undefined ? {} : { traceparent }),
});

function tellStarted({ at }: Told<'tell-started'>, enrolment: Enrolment, tx: Tx): void {
  tx.publish(enrolmentStarted, {
    ...about(enrolment, 'enrolment-started', enrolment.enrolmentId, at),
    data: {
      ...enrolmentOrigin(enrolment),
      at: isoInstant(at),
      triggerEventId: enrolment.triggerEventId,
      holdoutShare: enrolment.holdoutShare,
    },
  });
}

function tellDecided(command: Told<'tell-decided'>, enrolment: Enrolment, tx: Tx): void {
  const { step, messageId, state, reason, detail, at } = command;
  tx.publish(candidateDecided, {
    ...about(enrolment, 'candidate-decided', messageId, at),
    data: {
      ...messageOrigin(enrolment, step, messageId),
      state,
      ...(reason === undefined ? {} : { reason }),
      ...(detail === undefined ? {} : { detail }),
      at: isoInstant(at),
    },
  });
}

function request(command: Told<'request'>, enrolment: Enrolment, tx: Tx): void {
  const { step, messageId, wording, at, notBefore, notAfter } = command;
  const { person, abandonedAt, valueMinor, currency, offerEndsAt } = enrolment.abandonment;
  const { phone, phoneCountry, zones, profileVersion } = person;
  if (phone === undefined) throw new TypeError('a message was requested for someone without a phone');
  tx.publish(messageRequested, {
    ...about(enrolment, 'message-requested', messageId, at),
    data: {
      ...messageOrigin(enrolment, step, messageId),
      phone,
      ...(phoneCountry === undefined ? {} : { phoneCountry }),
      zones,
      locale: wording.locale,
      profileVersion,
      brand: wording.brand,
      ...(step.sender === undefined ? {} : { sender: step.sender }),
      body: wording.body,
      ...(wording.targetParts === undefined ? {} : { targetParts: wording.targetParts }),
      links: wording.links.map(({ token, url }) => ({ token, url })),
      requestedAt: isoInstant(at),
      notBefore: isoInstant(notBefore),
      notAfter: isoInstant(notAfter),
      abandonedAt: isoInstant(abandonedAt),
      priority: step.priority,
      ...(valueMinor === undefined ? {} : { valueMinor }),
      ...(currency === undefined ? {} : { currency }),
      journeyHash: enrolment.journeyHash,
      templateHash: wording.templateHash,
      workspaceHash: wording.workspaceHash,
      ...(offerEndsAt === undefined ? {} : { offerEndsAt: isoInstant(offerEndsAt) }),
    },
  });
}

function withdraw({ step, messageId, reason, at }: Told<'withdraw'>, enrolment: Enrolment, tx: Tx): void {
  tx.publish(messageWithdrawn, {
    ...about(enrolment, 'message-withdrawn', messageId, at),
    data: { ...messageOrigin(enrolment, step, messageId), reason, at: isoInstant(at) },
  });
}

function tellEnded({ reason, at }: Told<'tell-ended'>, enrolment: Enrolment, tx: Tx): void {
  tx.publish(enrolmentEnded, {
    ...about(enrolment, 'enrolment-ended', enrolment.enrolmentId, at),
    data: { ...enrolmentOrigin(enrolment), reason, at: isoInstant(at) },
  });
}

/** Publishes what a command tells the others, if anything; waiting concerns the timers only. */
export function publishCommand(command: Command, enrolment: Enrolment, tx: Tx): void {
  switch (command.kind) {
    case 'tell-started':
      return tellStarted(command, enrolment, tx);
    case 'tell-decided':
      return tellDecided(command, enrolment, tx);
    case 'request':
      return request(command, enrolment, tx);
    case 'withdraw':
      return withdraw(command, enrolment, tx);
    case 'tell-ended':
      return tellEnded(command, enrolment, tx);
    case 'wait':
    case 'stop-waiting':
      return;
  }
}
