import { isoDate } from '@rebound/kernel';
import type {
  Carrier,
  CarrierReceipt,
  FormFields,
  InboundListing,
  InboundText,
  LookupOutcome,
  LookupQuery,
  OutgoingText,
  SignedRequest,
  SubmitOutcome,
  UnknownCause,
} from '../carrier.js';
import { classOf } from './codes.js';
import { isSignedByTwilio } from './signature.js';
import { TwilioApi, type ApiOptions, type ApiResult } from './twilio-api.js';
import { messageIdParameter, parseInbound, parseReceipt, receiptOf } from './webhooks.js';

export type TwilioOptions = ApiOptions & Readonly<{ indexingDelayMs: number }>;

type Row = Readonly<Record<string, unknown>>;
type Rows = Readonly<{ kind: 'rows'; rows: readonly Row[] }> | Readonly<{ kind: 'unanswered'; cause: UnknownCause }>;

const pageSize = 100;
const pagesRead = 20;
/** Clocks differ, and Twilio tells seconds. */
const clockSlackMs = 5 * 60_000;

/** One account's messages over Twilio's REST API (2010-04-01); domain facts 5.1. */
export class TwilioCarrier implements Carrier {
  readonly name = 'twilio';
  readonly lookupAuthoritative = true;
  readonly concatRefBits = 8;
  readonly webhookAnswer = { contentType: 'text/xml', body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' };
  readonly indexingDelayMs: number;
  private readonly api: TwilioApi;

  constructor(private readonly options: TwilioOptions) {
    this.indexingDelayMs = options.indexingDelayMs;
    this.api = new TwilioApi(options);
  }

  async submit(text: OutgoingText, signal?: AbortSignal): Promise<SubmitOutcome> {
    const { to, from, body, receiptUrl, validityMs, messageId } = text;
    const form = new URLSearchParams({ To: to, Body: body });
    form.set(from.kind === 'service' ? 'MessagingServiceSid' : 'From', from.value);
    if (receiptUrl !== undefined) form.set('StatusCallback', withMessageId(receiptUrl, messageId));
    if (validityMs !== undefined) {
      form.set('ValidityPeriod', String(Math.min(36_000, Math.max(1, Math.floor(validityMs / 1000)))));
    }
    return submitOutcome(await this.api.post('/Messages.json', form, signal));
  }

  /**
   * By Twilio's id where it is known. Else by listing what went to the number, newest first, back to the intent: the short
   * code in the body says which one is ours. Filters by date are not used, since a message that still waits in Twilio's
   * queue has no date of sending.
   */
  async lookup(query: LookupQuery, signal?: AbortSignal): Promise<LookupOutcome> {
    if (query.carrierMessageId !== undefined) {
      return fetched(await this.api.get(`/Messages/${encodeURIComponent(query.carrierMessageId)}.json`, signal));
    }
    const since = query.intendedAt - clockSlackMs;
    const listed = await this.list(new URLSearchParams({ To: query.to }), since, signal);
    if (listed.kind === 'unanswered') return listed;
    const row = listed.rows.find(
      ({ body, direction }) => typeof body === 'string' && direction !== 'inbound' && isOurs(body, query),
    );
    const receipt = row && receiptOfRow(row);
    return receipt ? { kind: 'found', receipt: { ...receipt, messageId: query.messageId } } : { kind: 'absent' };
  }

  async listInbound(
    { since, to }: Readonly<{ since: number; to: readonly string[] }>,
    signal?: AbortSignal,
  ): Promise<InboundListing> {
    const texts: InboundText[] = [];
    for (const number of to) {
      const day = isoDate(since - clockSlackMs);
      const listed = await this.list(new URLSearchParams({ To: number, 'DateSent>': day }), since, signal);
      if (listed.kind === 'unanswered') return listed;
      texts.push(...listed.rows.flatMap((row) => inboundOfRow(row) ?? []));
    }
    return { kind: 'listed', texts: texts.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)) };
  }

  verify(request: SignedRequest): boolean {
    return isSignedByTwilio(this.options.authToken, request);
  }

  parseReceipt(form: FormFields, query: FormFields): CarrierReceipt | undefined {
    return parseReceipt(form, query);
  }

  parseInbound(form: FormFields): InboundText | undefined {
    return parseInbound(form);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  /** Everything a filter finds that was made since then; the pages come newest first. */
  private async list(filter: URLSearchParams, since: number, signal?: AbortSignal): Promise<Rows> {
    filter.set('PageSize', String(pageSize));
    const rows: Row[] = [];
    let result = await this.api.get(`/Messages.json?${filter.toString()}`, signal);
    for (let page = 1; ; page += 1) {
      const answer = messagesOf(result);
      if ('cause' in answer) return { kind: 'unanswered', cause: answer.cause };
      const recent = answer.messages.filter((row) => (dateOf(row) ?? Infinity) >= since);
      rows.push(...recent);
      const older = recent.length < answer.messages.length;
      if (older || answer.next === undefined) return { kind: 'rows', rows };
      // More than anybody can have been sent: rather no answer than a wrong one.
      if (page >= pagesRead) return { kind: 'unanswered', cause: 'unreadable-answer' };
      result = await this.api.getUri(answer.next, signal);
    }
  }
}

function withMessageId(receiptUrl: string, messageId: string): string {
  const url = new URL(receiptUrl);
  url.searchParams.set(messageIdParameter, messageId);
  return url.href;
}

const isOurs = (body: string, { marker, body: whole }: LookupQuery): boolean =>
  marker === undefined ? body === whole : body.includes(marker);

function submitOutcome(result: ApiResult): SubmitOutcome {
  // Nothing reached the carrier: the same as being asked to come back later.
  if (result.kind === 'not-sent') return { kind: 'refused', class: 'throttle', code: result.code };
  if (result.kind === 'lost') return { kind: 'unknown', cause: result.cause };
  const { status, body, retryAfterMs } = result;
  // 408: something on the way lost patience, and what lies behind it may have the message.
  if (status >= 500 || status === 408) return { kind: 'unknown', cause: 'server-error' };
  if (status >= 200 && status < 300) {
    if (!isRow(body) || typeof body['sid'] !== 'string') return { kind: 'unknown', cause: 'unreadable-answer' };
    const parts = Number(body['num_segments']);
    return { kind: 'accepted', carrierMessageId: body['sid'], ...(parts > 0 ? { parts } : {}) };
  }
  const code = isRow(body) && typeof body['code'] === 'number' ? String(body['code']) : `http-${status}`;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  // 429 is answered before anything is processed, whatever the body says.
  return { kind: 'refused', class: status === 429 ? 'throttle' : classOf(code), code, ...wait };
}

function fetched(result: ApiResult): LookupOutcome {
  if (result.kind === 'answer' && result.status === 404) return { kind: 'absent' };
  const receipt = result.kind === 'answer' && isRow(result.body) ? receiptOfRow(result.body) : undefined;
  return receipt ? { kind: 'found', receipt } : { kind: 'unanswered', cause: causeOf(result) };
}

function messagesOf(result: ApiResult): { messages: Row[]; next?: string } | { cause: UnknownCause } {
  if (result.kind !== 'answer' || result.status !== 200 || !isRow(result.body)) return { cause: causeOf(result) };
  const { messages, next_page_uri: next } = result.body;
  if (!Array.isArray(messages)) return { cause: 'unreadable-answer' };
  return { messages: messages.filter(isRow), ...(typeof next === 'string' && next !== '' ? { next } : {}) };
}

function causeOf(result: ApiResult): UnknownCause {
  if (result.kind === 'lost') return result.cause;
  if (result.kind === 'not-sent') return 'connection-lost';
  return result.status >= 500 || result.status === 429 ? 'server-error' : 'unreadable-answer';
}

function receiptOfRow(row: Row): CarrierReceipt | undefined {
  const { sid, status, error_code: error, num_segments: segments } = row;
  if (typeof sid !== 'string' || typeof status !== 'string') return undefined;
  const parts = Number(segments);
  return receiptOf({
    sid,
    status,
    ...(typeof error === 'number' ? { code: String(error) } : {}),
    ...(parts > 0 ? { parts } : {}),
  });
}

function inboundOfRow(row: Row): InboundText | undefined {
  const { sid, from, to, body, direction } = row;
  if (direction !== 'inbound') return undefined;
  if (typeof sid !== 'string' || typeof from !== 'string' || typeof to !== 'string' || typeof body !== 'string') {
    return undefined;
  }
  const at = dateOf(row);
  return { carrierMessageId: sid, from, to, body, ...(at === undefined ? {} : { at }) };
}

function dateOf({ date_created: date }: Row): number | undefined {
  const at = typeof date === 'string' ? Date.parse(date) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
