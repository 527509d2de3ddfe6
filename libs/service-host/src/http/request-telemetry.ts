import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import { callerOf } from '@rebound/access';
import { histogram, isTracing, tracer, withService, type Logger } from '@rebound/observability';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const quietRoutes = new Set(['/health/live', '/health/ready', '/metrics']);
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unmatched';

/**
 * One span, one observation and at most one log line a request, all by the route's pattern: a path or a query may hold
 * what must not be kept. Successes are logged at debug only.
 */
export function observeRequests(fastify: FastifyInstance, service: string, logger: Logger): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  const durations = histogram('rebound.http.request.duration');
  const serviceContext = withService(service, ROOT_CONTEXT);

  fastify.addHook('onRequest', (request, _reply, done) => {
    const route = routeOf(request);
    if (!isTracing() || quietRoutes.has(route)) return context.with(serviceContext, done);
    const parent = propagation.extract(serviceContext, request.headers);
    const span = tracer().startSpan(
      `${request.method} ${route}`,
      { kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method, 'http.route': route } },
      parent,
    );
    spans.set(request, span);
    context.with(trace.setSpan(parent, span), done);
  });

  fastify.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    const { statusCode } = reply;
    const labels = { service, method: request.method, route, status: String(statusCode) };
    durations.observe(labels, reply.elapsedTime / 1000);
    const caller = callerOf(request);
    const span = spans.get(request);
    if (span) {
      span.setAttribute('http.response.status_code', statusCode);
      if (caller) span.setAttribute('rebound.workspace', caller.workspaceId);
      if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    }
    if (!quietRoutes.has(route) && (statusCode >= 400 || logger.debugging)) {
      const { traceId } = span?.spanContext() ?? {};
      const line = {
        requestId: request.id,
        method: request.method,
        route,
        status: statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(caller ? { workspaceId: caller.workspaceId, keyId: caller.keyId } : {}),
        ...(span?.isRecording() ? { traceId } : {}),
      };
      if (statusCode >= 500) logger.warn(line, 'request failed');
      else if (statusCode >= 400) logger.info(line, 'request refused');
      else logger.debug(line, 'request answered');
    }
    done();
  });
}
