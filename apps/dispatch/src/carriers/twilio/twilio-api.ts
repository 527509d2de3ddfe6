import { Pool } from 'undici';
import type { UnknownCause } from '../carrier.js';

/**
 * What came of a call. `not-sent`: no connection was made, so the carrier has seen nothing. `lost`: the request may have
 * been read, and there is no answer.
 */
export type ApiResult =
  | Readonly<{ kind: 'answer'; status: number; body: unknown; retryAfterMs?: number }>
  | Readonly<{ kind: 'not-sent'; code: string }>
  | Readonly<{ kind: 'lost'; cause: UnknownCause }>;

export type ApiOptions = Readonly<{
  baseUrl: string;
  accountSid: string;
  authToken: string;
  connections: number;
  timeoutMs: number;
}>;

/** Errors that are raised before a byte of the request has left. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Keep-alive connections to one account's REST API. Nothing is ever repeated here: that is dispatch's decision. */
export class TwilioApi {
  private readonly pool: Pool;
  private readonly prefix: string;
  private readonly authorization: string;

  constructor(private readonly options: ApiOptions) {
    const { origin, pathname } = new URL(options.baseUrl);
    this.pool = new Pool(origin, {
      connections: options.connections,
      pipelining: 1,
      connect: { timeout: Math.min(options.timeoutMs, 5_000) },
      headersTimeout: options.timeoutMs,
      bodyTimeout: options.timeoutMs,
    });
    this.prefix = `${pathname.replace(/\/$/, '')}/2010-04-01/Accounts/${options.accountSid}`;
    this.authorization = `Basic ${Buffer.from(`${options.accountSid}:${options.authToken}`).toString('base64')}`;
  }

  post(path: string, form: URLSearchParams, signal?: AbortSignal): Promise<ApiResult> {
    return this.call('POST', this.prefix + path, form.toString(), signal);
  }

  get(path: string, signal?: AbortSignal): Promise<ApiResult> {
    return this.call('GET', this.prefix + path, undefined, signal);
  }

  /** A page that an answer names; its path is the carrier's own and starts at the root. */
  getUri(uri: string, signal?: AbortSignal): Promise<ApiResult> {
    return this.call('GET', new URL(this.options.baseUrl).pathname.replace(/\/$/, '') + uri, undefined, signal);
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async call(
    method: 'GET' | 'POST',
    path: string,
    body: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<ApiResult> {
    if (signal?.aborted) return { kind: 'not-sent', code: 'aborted' };
    const deadline = AbortSignal.timeout(this.options.timeoutMs);
    try {
      const response = await this.pool.request({
        method,
        path,
        headers: {
          authorization: this.authorization,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        body: body ?? null,
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      });
      const text = await response.body.text();
      const retryAfter = Number(response.headers['retry-after']);
      return {
        kind: 'answer',
        status: response.statusCode,
        body: parsed(text),
        ...(retryAfter > 0 ? { retryAfterMs: retryAfter * 1000 } : {}),
      };
    } catch (error) {
      if (deadline.aborted) return { kind: 'lost', cause: 'timeout' };
      if (signal?.aborted) return { kind: 'lost', cause: 'aborted' };
      const code = codeOf(error);
      if (neverConnected.has(code)) return { kind: 'not-sent', code };
      return { kind: 'lost', cause: code.endsWith('TIMEOUT') ? 'timeout' : 'connection-lost' };
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy's page, or half an answer: the caller finds no field it needs.
    return undefined;
  }
}

/** By shape, not by class: a host name with several addresses gives one error that holds the others. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0) {
    const codes = error.errors.map(codeOf);
    return codes.find((code) => !neverConnected.has(code)) ?? codes[0] ?? '';
  }
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
