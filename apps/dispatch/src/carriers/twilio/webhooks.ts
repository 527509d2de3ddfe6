import type { CarrierReceipt, FormFields, InboundText, ReceiptStatus } from '../carrier.js';
import { classOf } from './codes.js';

/** Our id travels in the query of the receipt URL, since Twilio has no field for it. */
export const messageIdParameter = 'rebound-message';

/** Twilio's status values in our words; those that say nothing about the message's way are left out. */
const statuses: Readonly<Record<string, ReceiptStatus>> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'cancelled',
};

export function receiptOf(
  facts: Readonly<{ sid: string; status: string; code?: string; messageId?: string; parts?: number }>,
): CarrierReceipt | undefined {
  const { sid, status, code, messageId, parts } = facts;
  const known = statuses[status];
  if (!known) return undefined;
  const failure = code === undefined ? undefined : classOf(code);
  return {
    carrierMessageId: sid,
    status: failure === 'expired' && known !== 'delivered' ? 'expired' : known,
    ...(messageId === undefined ? {} : { messageId }),
    ...(code === undefined ? {} : { code, class: failure }),
    ...(parts === undefined ? {} : { parts }),
  };
}

export function parseReceipt(form: FormFields, query: FormFields): CarrierReceipt | undefined {
  const sid = text(form, 'MessageSid') ?? text(form, 'SmsSid');
  const status = text(form, 'MessageStatus') ?? text(form, 'SmsStatus');
  if (sid === undefined || status === undefined) return undefined;
  const code = text(form, 'ErrorCode');
  const messageId = text(query, messageIdParameter);
  return receiptOf({
    sid,
    status,
    ...(code === undefined || code === '0' ? {} : { code }),
    ...(messageId === undefined ? {} : { messageId }),
  });
}

const meanings = { STOP: 'stop', START: 'start', HELP: 'help' } as const;

export function parseInbound(form: FormFields): InboundText | undefined {
  const sid = text(form, 'MessageSid') ?? text(form, 'SmsSid');
  const [from, to, body] = [text(form, 'From'), text(form, 'To'), form['Body']];
  if (sid === undefined || from === undefined || to === undefined || typeof body !== 'string') return undefined;
  const type = text(form, 'OptOutType');
  const carrierMeaning = type === 'STOP' || type === 'START' || type === 'HELP' ? meanings[type] : undefined;
  return { carrierMessageId: sid, from, to, body, ...(carrierMeaning ? { carrierMeaning } : {}) };
}

function text(fields: FormFields, name: string): string | undefined {
  const value = fields[name];
  const first = typeof value === 'string' ? value : value?.[0];
  return first === '' ? undefined : first;
}
