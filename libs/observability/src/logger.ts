import { trace } from '@opentelemetry/api';
import type { LogLevel } from '@rebound/config';
import { pino, stdTimeFunctions, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { maskPhones, redact } from './redaction.js';
import { currentService } from './service-context.js';

export type LogFields = Readonly<Record<string, unknown>>;

/**
 * Writes JSON lines: ids, counts and names only, never a phone number, a message's text or a secret. Also the injection
 * token. The message is a constant sentence; what varies goes into the fields.
 */
export abstract class Logger {
  /** Whether debug lines are written: hot paths need not make what nobody reads. */
  abstract readonly debugging: boolean;
  abstract debug(fields: LogFields, message: string): void;
  abstract info(fields: LogFields, message: string): void;
  abstract warn(fields: LogFields, message: string): void;
  /** `fields.error` takes the error itself. */
  abstract error(fields: LogFields, message: string): void;
  /** A logger whose lines all carry these fields. */
  abstract child(fields: LogFields): Logger;
}

class JsonLogger extends Logger {
  constructor(private readonly lines: PinoLogger) {
    super();
  }
  get debugging(): boolean {
    return this.lines.isLevelEnabled('debug');
  }
  debug(fields: LogFields, message: string): void {
    this.lines.debug(fields, message);
  }
  info(fields: LogFields, message: string): void {
    this.lines.info(fields, message);
  }
  warn(fields: LogFields, message: string): void {
    this.lines.warn(fields, message);
  }
  error(fields: LogFields, message: string): void {
    this.lines.error(fields, message);
  }
  child(fields: LogFields): Logger {
    return new JsonLogger(this.lines.child(asRecord(redact(fields))));
  }
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : { value };

/** The active trace, so that a line leads to its spans. */
function traceFields(): Record<string, string> {
  const span = trace.getActiveSpan()?.spanContext();
  return span && trace.isSpanContextValid(span) ? { traceId: span.traceId, spanId: span.spanId } : {};
}

export type LoggerOptions = Readonly<{
  service?: string;
  level?: LogLevel;
  /** Standard output unless given. */
  destination?: DestinationStream;
}>;

/** @returns a logger whose lines name the service (or, without one, the service of the context they are written in). */
export function createLogger({ service, level = 'info', destination }: LoggerOptions = {}): Logger {
  const options = {
    level,
    base: service ? { service } : null,
    timestamp: stdTimeFunctions.isoTime,
    messageKey: 'msg',
    mixin: () => ({ ...(service ? {} : { service: currentService() }), ...traceFields() }),
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => asRecord(redact(fields)),
    },
    hooks: { streamWrite: maskPhones },
  };
  return new JsonLogger(destination ? pino(options, destination) : pino(options));
}

/** For code that may run without a logger. */
export const silentLogger: Logger = createLogger({ level: 'silent' });
