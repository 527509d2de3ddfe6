import { describe, expect, it } from '@jest/globals';
import { HealthChecks } from './health.js';

describe('health', () => {
  it('is as bad as its worst part, and shows each', async () => {
    const checks = new HealthChecks();
    expect((await checks.report()).status).toBe('up');
    checks.register('redis', () => ({ status: 'degraded', detail: 'away' }));
    expect(await checks.report()).toMatchObject({
      status: 'degraded',
      checks: { redis: { status: 'degraded', detail: 'away' } },
    });
    const end = checks.register('database', async () => {
      throw Object.assign(new Error('connect to db:5432 with password'), { code: 'ECONNREFUSED' });
    });
    const report = await checks.report();
    expect(report).toMatchObject({ status: 'down', checks: { database: { status: 'down', detail: 'ECONNREFUSED' } } });
    end();
    expect((await checks.report()).status).toBe('degraded');
  });

  it('counts a part that does not answer as down', async () => {
    const checks = new HealthChecks();
    checks.register('kafka', () => new Promise(() => {}));
    expect(await checks.report(5)).toMatchObject({
      status: 'down',
      checks: { kafka: { detail: 'no answer within 5 ms' } },
    });
  });
});
