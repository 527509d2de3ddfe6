import { processTelemetry, type Logger } from '@rebound/observability';

export interface Stopping {
  /** From now on a signal drains before it ends the process; before, there is nothing under way that would be lost. */
  drainWith(drain: () => Promise<void>): void;
}

/** A Ctrl-C comes several times: the terminal tells the whole group, npm and our scripts hand it on. Later ones are meant. */
const echoesWithinMs = 2000;

/** Node would print such an error with all it carries, a row's values among them; the log keeps to what may be told. */
function dieInOrder(logger: Logger): void {
  const die = (error: unknown): void => {
    logger.error({ error }, 'an error nobody expected: the process ends');
    process.exit(70);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
}

/**
 * SIGTERM and SIGINT drain and exit 0 (1 past the deadline); one that comes two seconds later or more exits at once. An error
 * that nobody catches ends the process too, with 70: what it was doing is taken up by the next one.
 */
export function stopOnSignals(logger: Logger): Stopping {
  dieInOrder(logger);
  let drain: (() => Promise<void>) | undefined;
  let toldAt: number | undefined;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (toldAt !== undefined) {
      if (performance.now() - toldAt < echoesWithinMs) return;
      logger.warn({ signal }, 'told twice: stopping at once');
      process.exit(130);
    }
    toldAt = performance.now();
    logger.info({ signal }, 'stopping');
    let code = 0;
    try {
      await drain?.();
    } catch (error) {
      logger.error({ error }, 'the drain did not finish');
      code = 1;
    }
    await processTelemetry()
      ?.shutdown()
      .catch((error: unknown) => logger.warn({ error }, 'traces were not sent'));
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  return {
    drainWith: (work) => {
      drain = work;
    },
  };
}
