import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '../../..');

export interface ServiceProcessOptions {
  readonly env: Readonly<Record<string, string>>;
  /** Flags of node: a module to load first, a limit of the heap. */
  readonly flags?: readonly string[];
}

/** One service as it is deployed: a process of its own, which can be stopped and killed. */
export class ServiceProcess {
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Its words, ids only. */
  readonly lines: string[] = [];
  private readonly watchers: { found: RegExp; tell: (match: RegExpExecArray) => void }[] = [];

  private constructor(
    readonly name: string,
    readonly child: ChildProcess,
  ) {
    this.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        this.lines.push(line);
        for (const { found, tell } of this.watchers) {
          const match = found.exec(line);
          if (match) tell(match);
        }
      });
    }
  }

  static start(name: string, { env, flags = [] }: ServiceProcessOptions): ServiceProcess {
    const child = spawn(process.execPath, [...flags, path.join(root, 'apps', name, 'dist/main.js')], {
      env: { PATH: process.env.PATH ?? '', ...env, LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ServiceProcess(name, child);
  }

  /** Resolves with the match of the first line, said already or still to come. @throws when the process ends before */
  says(found: RegExp): Promise<RegExpExecArray> {
    for (const line of this.lines) {
      const match = found.exec(line);
      if (match) return Promise.resolve(match);
    }
    return new Promise((resolve, reject) => {
      this.watchers.push({ found, tell: resolve });
      void this.ended.then(({ code, signal }) => {
        reject(
          new Error(
            `${this.name} ended (${code ?? signal}) before it said ${found}: ${this.lines.slice(-3).join('\n')}`,
          ),
        );
      });
    });
  }

  /** Its address, once the port answers. */
  async url(): Promise<string> {
    return (await this.says(/"url":"([^"]+)".*"msg":"listening"/))[1] ?? '';
  }

  async ready(): Promise<void> {
    await this.says(/"msg":"ready"/);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Whatever state it is in, it is gone when this resolves. */
  async kill(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
    await this.ended;
  }
}
