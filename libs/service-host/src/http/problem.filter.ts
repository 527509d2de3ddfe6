import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BufferFull } from '@rebound/messaging';
import type { Logger } from '@rebound/observability';
import { classifyError } from '@rebound/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemBody, ProblemException, type ProblemBody } from './problem.js';

/** Seconds after which trying again makes sense while a server is away. */
const retryAfterSeconds = 2;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isProblem(value: unknown): value is ProblemBody {
  return isRecord(value) && typeof value['type'] === 'string' && typeof value['title'] === 'string';
}

/** What Fastify itself refuses (a body too large, broken JSON, an unknown content type). */
function fastifyRefusal(error: unknown): { status: number; code: string } | undefined {
  if (!isRecord(error)) return undefined;
  const { statusCode, code } = error;
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode >= 500) return undefined;
  return { status: statusCode, code: typeof code === 'string' ? code : '' };
}

/** In our words: a parser's message may quote the body. */
const refusalDetails: Readonly<Record<number, string>> = {
  400: 'The body cannot be read: it must be valid JSON.',
  413: 'The body is too large.',
  414: 'The address is too long.',
  415: 'This content type is not taken here.',
  431: 'The headers are too large.',
};

type Answer = { body: ProblemBody; retryAfter?: number; fault?: boolean };

export function answerFor(error: unknown): Answer {
  if (error instanceof ProblemException) {
    const body = error.getResponse();
    const retryAfter = error.problem.retryAfterSeconds;
    if (isProblem(body)) return { body, ...(retryAfter === undefined ? {} : { retryAfter }) };
  }
  if (error instanceof HttpException) {
    const body: unknown = error.getResponse();
    const status = error.getStatus();
    if (isProblem(body)) return { body };
    const said = isRecord(body) ? body['message'] : body;
    const detail = typeof said === 'string' && !/^Cannot [A-Z]+ /.test(said) ? said : undefined;
    const fixed = status === 404 && detail === undefined ? 'There is nothing at this address.' : refusalDetails[status];
    // A parser's own words may quote the body.
    const parser = status === 413 || status === 415 || /JSON/.test(detail ?? '');
    const told = parser ? refusalDetails[status] : (detail ?? fixed);
    return { body: problemBody(status, told === undefined ? {} : { detail: told }), fault: status >= 500 };
  }
  const refused = fastifyRefusal(error);
  if (refused) {
    const detail = refusalDetails[refused.status];
    return { body: problemBody(refused.status, detail === undefined ? {} : { detail }) };
  }
  if (error instanceof BufferFull)
    return { body: problemBody(503, { detail: 'Too much is waiting to be written.', reason: 'busy' }), retryAfter: 1 };
  if (classifyError(error) === 'fault') {
    const detail = 'A server this service needs does not answer.';
    return { body: problemBody(503, { detail, reason: 'unavailable' }), retryAfter: retryAfterSeconds, fault: true };
  }
  return { body: problemBody(500, { detail: 'Something went wrong here.' }), fault: true };
}

/** Every error leaves as problem+json (RFC 9457). What is not meant for the caller goes to the log only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // On the bus the strategy decides what to do with a fault; here is nothing to answer.
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { body, retryAfter, fault } = answerFor(error);
    if (fault)
      this.logger.error({ error, requestId: request.id, route: request.routeOptions?.url }, 'a request failed');
    if (reply.sent) return;
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    if (body.status === 401) void reply.header('www-authenticate', challengeFor(request));
    void reply
      .status(body.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify({ ...body, requestId: request.id }));
  }
}

/** A browser on the documentation page asks for the key when told "Basic": the key is the user name. */
const challengeFor = (request: FastifyRequest): string =>
  request.url.startsWith('/docs') ? 'Basic realm="rebound", charset="UTF-8"' : 'Bearer realm="rebound"';
