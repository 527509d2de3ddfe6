export type HealthStatus = 'up' | 'degraded' | 'down';
/** `detail` is for operators: names and numbers only, no addresses with passwords. */
export type Health = Readonly<{ status: HealthStatus; detail?: string }>;
export type HealthCheck = () => Health | Promise<Health>;
export type HealthReport = Readonly<{
  status: HealthStatus;
  checks: Readonly<Record<string, Health & { ms: number }>>;
}>;

const worst = (reports: readonly Health[]): HealthStatus =>
  reports.some(({ status }) => status === 'down')
    ? 'down'
    : reports.some(({ status }) => status === 'degraded')
      ? 'degraded'
      : 'up';

/**
 * What a service stands on: each library registers a check for what it owns. A dependency that is `down` makes the service
 * not ready; `degraded` (Redis, say) only shows.
 */
export class HealthChecks {
  private readonly checks = new Map<string, HealthCheck>();

  /** @returns a function that takes the check away again. */
  register(name: string, check: HealthCheck): () => void {
    this.checks.set(name, check);
    return () => this.checks.delete(name);
  }

  /** Asks all at once; one that does not answer within `timeoutMs` (real time) is down. */
  async report(timeoutMs = 1000): Promise<HealthReport> {
    const entries = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await ask(check, timeoutMs)] as const),
    );
    return { status: worst(entries.map(([, health]) => health)), checks: Object.fromEntries(entries) };
  }
}

async function ask(check: HealthCheck, timeoutMs: number): Promise<Health & { ms: number }> {
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve({ status: 'down', detail: `no answer within ${timeoutMs} ms` }), timeoutMs);
  });
  try {
    const health = await Promise.race([check(), late]);
    return { ...health, ms: Math.round(performance.now() - started) };
  } catch (error) {
    const detail = error instanceof Error ? (errorCode(error) ?? error.name) : 'unknown';
    return { status: 'down', detail, ms: Math.round(performance.now() - started) };
  } finally {
    clearTimeout(timer);
  }
}

function errorCode(error: Error): string | undefined {
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : undefined;
}
