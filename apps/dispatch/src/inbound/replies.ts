import { Injectable } from '@nestjs/common';
import { replyReceived } from '@rebound/contracts';
import { Clock, derivedId, isoInstant, normalisePhone, phoneKey as phoneKeyOf } from '@rebound/kernel';
import type { Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { Jobs } from '@rebound/persistence';
import { classifyReply, type ReplyReading } from '@rebound/sms-text/replies';
import type { InboundText } from '../carriers/carrier.js';
import { DispatchSettings } from '../dispatch.settings.js';
import { unknownRecipient, withBlock, type Recipient } from '../domain/recipient.js';
import { answerTo, blockKindOf, meaningOf, type ReplyMeaning } from '../domain/replies.js';
import { textFor, type Sender } from '../domain/senders.js';
import { recipientKey, RecipientsRepository } from '../persistence/recipients.repository.js';
import { RepliesRepository } from '../persistence/replies.repository.js';

/** A reply as somebody delivered it: a webhook, the carrier's list, the carrier's own opt-out, or our page. */
export type Inbound = Readonly<{
  workspaceId: string;
  sender: Pick<Sender, 'name' | 'carrier'> & Partial<Pick<Sender, 'help' | 'stopped' | 'cancel'>>;
  carrierMessageId: string;
  /** E.164. */
  phone: string;
  text: string;
  at: number;
  carrierMeaning?: InboundText['carrierMeaning'];
  /** What it means where that is beyond doubt, and why: nobody wrote a text. */
  certain?: Readonly<{ meaning: ReplyMeaning; evidence: string }>;
}>;

export const autoReplyJob = 'send-auto-replies';

/** Older replies come from the carrier's list after an outage: an answer would only surprise (domain facts, US). */
const answerWithinMs = 10 * 60_000;
const longestText = 2_000;

export const inboundIdOf = ({
  workspaceId,
  sender,
  carrierMessageId,
}: Pick<Inbound, 'workspaceId' | 'sender' | 'carrierMessageId'>): string =>
  derivedId('inbound', workspaceId, sender.carrier, carrierMessageId);

const languageOf = (locale: string | undefined): string | undefined => locale?.toLowerCase().split(/[-_]/)[0];

/**
 * Takes replies in: stored, understood, acted on and answered in one transaction, before the carrier hears that we have it
 * (decision 23). Delivered again, a reply changes nothing.
 */
@Injectable()
export class Replies {
  constructor(
    private readonly settings: DispatchSettings,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly replies: RepliesRepository,
    private readonly recipients: RecipientsRepository,
  ) {}

  /** @returns whether it was new */
  async receive(tx: Tx, inbound: Inbound): Promise<boolean> {
    const { workspaceId, sender, phone, carrierMessageId, at } = inbound;
    const phoneKey = phoneKeyOf(this.settings.reboundSecret, workspaceId, phone);
    const inboundId = inboundIdOf(inbound);
    // The number's row first: from here on no intent for it can overtake what is decided below.
    const recipient =
      (await this.recipients.lockOrMake(tx, [{ workspaceId, phoneKey }])).get(
        recipientKey({ workspaceId, phoneKey }),
      ) ?? unknownRecipient;
    const locale = await this.replies.localeOf(tx, workspaceId, phoneKey);
    const language = languageOf(locale);
    const normalised = normalisePhone(phone);
    const country = normalised.ok ? normalised.value.country : undefined;
    const { meaning, evidence, mayMeanBooking } = this.understand(inbound, recipient, { language, country });
    const stored = { workspaceId, inboundId, phoneKey, sender: sender.name, carrier: sender.carrier, meaning, at };
    if (!(await this.replies.add(tx, { ...stored, carrierMessageId }))) return false;

    const blockKind = blockKindOf(meaning);
    if (blockKind) {
      const blocked = withBlock(recipient, { inboundId, kind: blockKind, sender: sender.name, at });
      await this.recipients.save(tx, [{ workspaceId, phoneKey, recipient: blocked }]);
    }
    await this.answer(tx, inbound, { inboundId, phoneKey, meaning, mayMeanBooking, recipient, language });

    tx.publish(replyReceived, {
      workspaceId,
      id: derivedId('reply-received', workspaceId, inboundId),
      time: at,
      data: {
        inboundId,
        phoneKey,
        phone,
        sender: sender.name,
        carrier: sender.carrier,
        carrierMessageId,
        text: inbound.text.slice(0, longestText),
        at: isoInstant(at),
        meaning,
        evidence,
        ...(country === undefined ? {} : { country }),
        ...(locale === undefined ? {} : { locale }),
      },
    });
    tx.afterCommit(() => counter('rebound.dispatch.inbound').inc({ carrier: sender.carrier }));
    return true;
  }

  private understand(
    { text, certain, carrierMeaning }: Inbound,
    recipient: Recipient,
    { language, country }: Readonly<{ language: string | undefined; country: string | undefined }>,
  ): { meaning: ReplyMeaning; evidence: string; mayMeanBooking?: boolean | undefined } {
    if (certain) return certain;
    const asked = recipient.consent?.purposes.some(({ status }) => status === 'pending') ?? false;
    const reading = classifyReply(text, {
      ...(language === undefined ? {} : { languages: [language] }),
      ...(country === undefined ? {} : { country }),
      ...(asked ? { question: 'double-opt-in' as const } : {}),
    });
    const meaning = meaningOf(reading.meaning, carrierMeaning);
    const { mayMeanBooking } = reading.evidence;
    return { meaning, evidence: evidenceOf(reading, carrierMeaning), mayMeanBooking };
  }

  private async answer(
    tx: Tx,
    { workspaceId, sender, phone, carrierMeaning, certain, at }: Inbound,
    reply: Readonly<{
      inboundId: string;
      phoneKey: string;
      meaning: ReplyMeaning;
      mayMeanBooking: boolean | undefined;
      recipient: Recipient;
      language: string | undefined;
    }>,
  ): Promise<void> {
    const { inboundId, phoneKey, meaning, mayMeanBooking, recipient } = reply;
    const now = this.clock.now();
    if (certain || at < now - answerWithinMs) return;
    const kind = answerTo({
      meaning,
      carrierAnswers: carrierMeaning !== undefined && carrierMeaning === meaning,
      stoppedBefore:
        (recipient.consent?.stoppedSenders.includes(sender.name) ?? false) ||
        recipient.blocks.some((block) => block.kind === 'stop' && block.sender === sender.name),
      helpAnswers: meaning === 'help' ? await this.replies.helpAnswers(tx, workspaceId, phoneKey, now) : 0,
    });
    const ofBookings = kind === 'stopped' && mayMeanBooking ? sender.cancel : undefined;
    const texts = ofBookings ?? (kind && sender[kind]);
    const body = texts && textFor(texts, reply.language);
    if (!kind || !body) return;
    const answer = { workspaceId, inboundId, kind, sender: sender.name, phone, phoneKey, body, madeAt: now };
    await this.replies.addAutoReply(tx, answer);
    tx.afterCommit(() => this.jobs.wake(autoReplyJob));
  }
}

/** The rule that matched, never the person's words. */
function evidenceOf({ evidence }: ReplyReading, carrierMeaning: Inbound['carrierMeaning']): string {
  const { language, level, matched, mayMeanBooking } = evidence;
  return [
    carrierMeaning === undefined ? undefined : `carrier says ${carrierMeaning}`,
    [language, level].filter((part) => part !== undefined).join(' '),
    matched === undefined ? undefined : `entry "${matched}"`,
    mayMeanBooking ? 'may mean a booking' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
    .slice(0, 200);
}
