import { type Child, portVariables, scriptOf, type ServiceName, startChild, untilAnswering } from '@rebound/simulator';
import path from 'node:path';

/** A process of ours as it is laid out: what runs in it, and where each service listens. */
export type Layout = Readonly<{
  /** `services-1`, `dispatch-2`. */
  name: string;
  app: string;
  ports: Partial<Readonly<Record<ServiceName, number>>>;
}>;

export type Crash = Readonly<{ process: string; ended: string }>;

interface Running {
  readonly layout: Layout;
  child: Child | undefined;
}

export interface ProcessesOptions {
  readonly layouts: readonly Layout[];
  readonly env: Readonly<Record<string, string>>;
  /** Each process appends what it prints to a file of its own in here. */
  readonly folder: string;
  readonly log: (line: string) => void;
}

/** The processes of the services, each known by its pid and touched by nothing but that. */
export class Processes {
  /** Those that ended although nobody had asked them to. */
  readonly crashes: Crash[] = [];
  private readonly byName = new Map<string, Running>();
  private closing = false;

  constructor(private readonly options: ProcessesOptions) {
    for (const layout of options.layouts) this.byName.set(layout.name, { layout, child: undefined });
  }

  get names(): string[] {
    return [...this.byName.keys()];
  }

  /** Names of the processes that run a service. */
  running(service: ServiceName): string[] {
    return [...this.byName.values()].filter(({ layout }) => service in layout.ports).map(({ layout }) => layout.name);
  }

  /** Where its services answer, past the front doors. */
  addresses(name: string): string[] {
    return Object.values(this.of(name).layout.ports).map((port) => `http://127.0.0.1:${port}`);
  }

  startAll(): void {
    for (const name of this.names) this.start(name);
  }

  start(name: string): void {
    const running = this.of(name);
    const { app, ports } = running.layout;
    const child = startChild({
      name,
      script: scriptOf(app),
      env: { ...this.options.env, ...portVariables(ports) },
      logFile: path.join(this.options.folder, `${name}.log`),
    });
    running.child = child;
    child.failed.catch((error: unknown) => {
      if (this.closing || running.child !== child) return;
      const ended = error instanceof Error ? error.message : String(error);
      this.options.log(`${ended}; it is started again`);
      this.crashes.push({ process: name, ended });
      this.start(name);
    });
  }

  /** kill -9. */
  async kill(name: string): Promise<void> {
    await this.of(name).child?.kill();
  }

  /** SIGTERM: drains and ends. */
  async terminate(name: string): Promise<void> {
    await this.of(name).child?.stop(30_000);
  }

  pause(name: string): void {
    this.of(name).child?.process.kill('SIGSTOP');
  }

  resume(name: string): void {
    this.of(name).child?.process.kill('SIGCONT');
  }

  /** Resolves when every service of these processes says that it is ready. */
  async ready(names: readonly string[], withinMs: number, signal?: AbortSignal): Promise<void> {
    const addresses = names.flatMap((name) =>
      Object.entries(this.of(name).layout.ports).map(([service, port]): [string, string] => [
        `${service} of ${name}`,
        `http://127.0.0.1:${port}/health/ready`,
      ]),
    );
    await untilAnswering(Object.fromEntries(addresses), { withinMs, ...(signal ? { signal } : {}) });
  }

  async close(): Promise<void> {
    this.closing = true;
    await Promise.all(
      [...this.byName.values()].map(async ({ child }) => {
        // One that stands still hears no SIGTERM.
        child?.process.kill('SIGCONT');
        await child?.stop(10_000);
      }),
    );
  }

  private of(name: string): Running {
    const running = this.byName.get(name);
    if (!running) throw new RangeError(`there is no process ${name}`);
    return running;
  }
}
