import { twilioError, type TwilioError } from './twilio-error.js';

/** The parameters of a create that the emulator acts on, as they came. */
export type CreateParameters = Readonly<Record<string, string | undefined>>;

export type CreateRequest = Readonly<{
  to: string;
  from: string | null;
  messagingServiceSid: string | null;
  body: string;
  statusCallback?: string;
  /** Epoch ms. */
  sendAt?: number;
}>;

const longestBody = 1600;
const soonestMs = 15 * 60_000;
const latestMs = 35 * 86_400_000;

/** Numbers that always end the same way, as with Twilio's test credentials (domain facts 5.1; unchecked there). */
const magicFrom = new Map([
  ['+15005550001', 21212],
  ['+15005550007', 21606],
  ['+15005550008', 21611],
]);
const magicTo = new Map([
  ['+15005550001', 21211],
  ['+15005550002', 21612],
  ['+15005550003', 21408],
  ['+15005550004', 21610],
  ['+15005550009', 21614],
]);

/** What Twilio would say to a create before anything is sent: the request it takes, or the error it answers. */
export function judgeCreate(
  parameters: CreateParameters,
  facts: Readonly<{ now: number; isBlocked(to: string, from: string): boolean }>,
): { request: CreateRequest } | { error: TwilioError } {
  const refuse = (code: number): { error: TwilioError } => ({ error: twilioError(code) });
  const { To: to, From: from, MessagingServiceSid: service, Body: body, StatusCallback: callback } = parameters;
  if (!to) return refuse(21604);
  if (!from && !service) return refuse(21603);
  if (!body) return refuse(21602);
  if (body.length > longestBody) return refuse(21617);
  const magic = magicFrom.get(from ?? '') ?? magicTo.get(to);
  if (magic !== undefined) return refuse(magic);
  if (!/^\+[1-9]\d{6,14}$/.test(to)) return refuse(21211);
  if (from && !isSender(from)) return refuse(21212);
  if (service && !/^MG[0-9a-f]{32}$/.test(service)) return refuse(21606);
  if (callback && !isCallback(callback)) return refuse(21609);
  if (facts.isBlocked(to, from ?? service ?? '')) return refuse(21610);

  const sendAt = parameters['ScheduleType'] === 'fixed' ? Date.parse(parameters['SendAt'] ?? '') : undefined;
  if (sendAt !== undefined) {
    if (!service) return refuse(35118);
    const inMs = sendAt - facts.now;
    if (!(inMs >= soonestMs && inMs <= latestMs)) return refuse(35111);
  }
  return {
    request: {
      to,
      from: from || null,
      messagingServiceSid: service || null,
      body,
      ...(callback ? { statusCallback: callback } : {}),
      ...(sendAt === undefined ? {} : { sendAt }),
    },
  };
}

/** A number in E.164, a short code, or a name of at most 11 letters and digits. */
const isSender = (from: string): boolean =>
  /^\+[1-9]\d{6,14}$/.test(from) || /^\d{3,8}$/.test(from) || /^(?=.*[A-Za-z])[A-Za-z0-9 &_.+-]{1,11}$/.test(from);

/** The host may not contain an underscore (domain facts 5.1). */
function isCallback(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && !hostname.includes('_');
}
