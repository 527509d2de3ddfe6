/** Twilio's own status values (domain facts 5.1). */
export type MessageStatus =
  'accepted' | 'scheduled' | 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'canceled' | 'received';

/** A message as the carrier knows it. Instants are the clock's, in epoch ms. */
export type Message = {
  readonly seq: number;
  readonly sid: string;
  readonly direction: 'outbound-api' | 'inbound';
  readonly to: string;
  readonly from: string | null;
  readonly messagingServiceSid: string | null;
  body: string;
  readonly parts: number;
  readonly createdAt: number;
  readonly statusCallback?: string;
  status: MessageStatus;
  errorCode: number | null;
  sentAt: number | null;
  updatedAt: number;
  /** Real instant (performance.now) from which look-ups and lists show it. */
  readonly visibleFrom: number;
};

const resting: ReadonlySet<MessageStatus> = new Set(['delivered', 'undelivered', 'failed', 'canceled', 'received']);

export const isFinal = (status: MessageStatus): boolean => resting.has(status);

/** RFC 2822 with a numeric zone, to the second. */
const rfc2822 = (instant: number): string => new Date(instant).toUTCString().replace(/GMT$/, '+0000');

/** The message as Twilio's API shows it. */
export function resource(message: Message, accountSid: string): Record<string, unknown> {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}`;
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: message.sentAt === null ? null : rfc2822(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: null,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: '0',
    num_segments: String(message.status === 'accepted' ? 0 : message.parts),
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}
