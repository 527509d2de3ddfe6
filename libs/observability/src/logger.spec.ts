import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';
import { ensureContextManager, runAs } from './service-context.js';

function recorder() {
  const lines: Record<string, unknown>[] = [];
  return { lines, destination: { write: (line: string) => void lines.push(JSON.parse(line)) } };
}

describe('the logger', () => {
  it('writes one JSON line with level, time, service and the fields', () => {
    const { lines, destination } = recorder();
    createLogger({ service: 'dispatch', destination }).info({ messageId: 'm-1', count: 3 }, 'submitted');
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/Z$/),
        service: 'dispatch',
        messageId: 'm-1',
        count: 3,
        msg: 'submitted',
      },
    ]);
  });

  it('lets no phone number through, wherever it hides', () => {
    const { lines, destination } = recorder();
    const logger = createLogger({ destination }).child({ note: 'for +34600000001' });
    logger.warn({ phone: '+34600000001', error: new Error('no route to +34 600 000 001') }, 'told +34600000001');
    expect(JSON.stringify(lines)).not.toMatch(/600\D?000\D?001/);
  });

  it('keeps silent below its level', () => {
    const { lines, destination } = recorder();
    createLogger({ destination, level: 'warn' }).info({}, 'quiet');
    expect(lines).toEqual([]);
  });

  it('names the service in whose context a line is written, also after waiting', async () => {
    ensureContextManager();
    const { lines, destination } = recorder();
    const logger = createLogger({ destination });
    const work = async () => {
      await Promise.resolve();
      logger.info({}, 'done');
    };
    await Promise.all([runAs('consent', work), runAs('ingest', work)]);
    expect(lines.map(({ service }) => service)).toEqual(['consent', 'ingest']);
  });
});
