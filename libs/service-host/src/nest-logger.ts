import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@rebound/observability';

/** Nest's own lines, and those of libraries that log through Nest, as lines of ours. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    // Nest tells each route and module at start: that is for debugging.
    const { fields, text } = read(message, rest);
    if (frameworkContexts.has(String(fields['context']))) this.logger.debug(fields, text);
    else this.logger.info(fields, text);
  }
  error(message: unknown, ...rest: unknown[]): void {
    const { fields, text } = read(message, rest);
    this.logger.error(fields, text);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    const { fields, text } = read(message, rest);
    this.logger.warn(fields, text);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    const { fields, text } = read(message, rest);
    this.logger.debug(fields, text);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.debug(message, ...rest);
  }
}

const frameworkContexts = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'NestMicroservice',
  'RouterExplorer',
  'RoutesResolver',
]);

/** Nest calls with (message, …more, context), and (message, stack, context) for errors. */
function read(message: unknown, rest: readonly unknown[]): { fields: Record<string, unknown>; text: string } {
  const context = rest.at(-1);
  const others = rest.slice(0, -1).filter((item) => item !== undefined);
  const fields: Record<string, unknown> = typeof context === 'string' ? { context } : {};
  if (message instanceof Error) return { fields: { ...fields, error: message }, text: message.name };
  const stack = others.find((item) => typeof item === 'string' && item.includes('\n    at '));
  const error = others.find((item) => item instanceof Error);
  if (stack !== undefined) fields['stack'] = stack;
  if (error !== undefined) fields['error'] = error;
  return typeof message === 'string'
    ? { fields, text: message }
    : { fields: { ...fields, details: message }, text: 'nest' };
}
