import { type Clock, formatScaledClock, parseClock } from '@rebound/kernel';
import { until } from '@rebound/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { quiet } from './quiet.js';
import {
  leadReplies,
  openShop,
  serviceNames,
  type ServiceName,
  type Surroundings,
  surroundings,
  type SurroundingsOptions,
  type SystemUnderTest,
  tuesdayMorning,
} from './surroundings.js';

const root = path.resolve(import.meta.dirname, '../../..');

export interface StandaloneProcessOptions extends SurroundingsOptions {
  readonly workspace: string;
  /** Business milliseconds in a real one. */
  readonly scale: number;
}

/** The standalone program as people run it: built, a process of its own, at a clock that runs faster. */
export class StandaloneProcess implements SystemUnderTest {
  private readonly urls = new Map<string, string>();

  private constructor(
    private readonly around: Surroundings,
    private readonly child: ChildProcess,
  ) {}

  static async start({ workspace, scale, ...options }: StandaloneProcessOptions): Promise<StandaloneProcess> {
    const text = formatScaledClock({ virtualStart: tuesdayMorning, realStart: Date.now(), scale });
    const clock = parseClock(text);
    if (!clock.ok) throw new Error(clock.error);
    const ports = Object.fromEntries(serviceNames.map((name) => [`${name.toUpperCase()}_PORT`, '0']));
    const settings = { REBOUND_CLOCK: text, LOG_LEVEL: 'info', ...ports, ...options.settings };
    const around = await surroundings(clock.value, { ...options, settings });
    const child = spawn(process.execPath, [path.join(root, 'apps/standalone/dist/main.js')], {
      env: { PATH: process.env.PATH, ...around.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const system = new StandaloneProcess(around, child);
    await system.isUp();
    await openShop(system, workspace);
    leadReplies(system, workspace);
    return system;
  }

  get env() {
    return this.around.env;
  }
  get bus() {
    return this.around.bus;
  }
  get clock(): Clock {
    return this.around.clock;
  }
  get carrier() {
    return this.around.carrier;
  }

  url(name: ServiceName): string {
    const url = this.urls.get(name);
    if (url === undefined) throw new Error(`${name} is down`);
    return url;
  }

  quiet(timeoutMs = 60_000): Promise<void> {
    return quiet(this, timeoutMs);
  }

  /** Asks the process to drain and end. @returns its exit code */
  async stop(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    return this.child.exitCode;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.bus.close();
    await this.carrier.close();
  }

  /** It tells each service's address on a line of its own. */
  private async isUp(): Promise<void> {
    let output = '';
    this.child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const [, name = '', url = ''] of output.matchAll(/^([a-z]+) +(http:\/\/\S+)$/gm)) this.urls.set(name, url);
      output = output.slice(output.lastIndexOf('\n') + 1);
    });
    const all = () => this.child.exitCode !== null || this.urls.size === serviceNames.length;
    await until(all, { what: 'six services to be up', timeoutMs: 120_000 });
    if (this.child.exitCode !== null) throw new Error(`the services ended with ${this.child.exitCode}`);
  }
}
