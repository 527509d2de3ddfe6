import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface ChildOptions {
  readonly name: string;
  /** Absolute path of the built script. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Folder for its output. */
  readonly logs: string;
  /** Folder for a CPU profile, written when it ends. */
  readonly profile?: string | undefined;
}

/** A Node process beside this one: a service of ours, or a peer. */
export class Child {
  private readonly ended: Promise<unknown>;
  private asked = false;
  private readonly answers = new Map<number, (answer: unknown) => void>();
  private questions = 0;
  private hello: ((message: unknown) => void) | undefined;
  private readonly firstMessage = new Promise<unknown>((resolve) => (this.hello = resolve));

  private constructor(
    readonly name: string,
    private readonly process: ChildProcess,
    private readonly logFile: string,
  ) {
    this.ended = once(process, 'exit');
    process.on('message', (message) => this.heard(message));
  }

  static async start({ name, script, args = [], env, logs, profile }: ChildOptions): Promise<Child> {
    await mkdir(logs, { recursive: true });
    const logFile = path.join(logs, `${name}.log`);
    const child = fork(script, [...args], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [
        '--enable-source-maps',
        `--import=${path.join(import.meta.dirname, 'end-with-parent.js')}`,
        '--disable-warning=TimeoutNegativeWarning',
        '--disable-warning=ExperimentalWarning',
        ...(profile === undefined
          ? []
          : ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${name}-${Date.now()}.cpuprofile`]),
      ],
    });
    const log = createWriteStream(logFile, { flags: 'a' });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    return new Child(name, child, logFile);
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Resolves when it has said something over IPC: peers say so once they work. */
  async started(withinMs = 180_000): Promise<void> {
    await Promise.race([this.firstMessage, this.died(), late(withinMs, `${this.name} to start`)]);
  }

  /** Resolves when the URL answers with success. */
  async answering(url: string, withinMs = 180_000): Promise<void> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const asked = fetch(url, { signal: AbortSignal.timeout(2000) }).then(
        async (answer) => {
          await answer.body?.cancel();
          return answer.ok;
        },
        () => false,
      );
      if (await Promise.race([asked, this.died()])) return;
      if (Date.now() > deadline) throw new Error(`${this.name} does not answer ${url}:\n${await this.lastWords()}`);
      await pause(50);
    }
  }

  /** Asks a peer over IPC. @throws when it dies before it answers */
  async ask<T>(question: string, argument?: unknown): Promise<T> {
    const id = (this.questions += 1);
    const answer = new Promise<unknown>((resolve) => this.answers.set(id, resolve));
    this.process.send({ id, question, argument });
    const given = await Promise.race([answer, this.died()]);
    return given as T;
  }

  /** Lets it drain and end; kills it when it does not. */
  async stop(withinMs = 20_000): Promise<void> {
    this.asked = true;
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill('SIGTERM');
    const timer = setTimeout(() => this.process.kill('SIGKILL'), withinMs);
    await this.ended;
    clearTimeout(timer);
  }

  private async died(): Promise<never> {
    await this.ended;
    if (this.asked) return new Promise<never>(() => undefined);
    throw new Error(`${this.name} ended by itself:\n${await this.lastWords()}`);
  }

  private async lastWords(): Promise<string> {
    const output = await readFile(this.logFile, 'utf8').catch(() => '');
    return output.split('\n').slice(-15).join('\n');
  }

  private heard(message: unknown): void {
    this.hello?.(message);
    if (typeof message !== 'object' || message === null || !('id' in message) || typeof message.id !== 'number') return;
    this.answers.get(message.id)?.('answer' in message ? message.answer : undefined);
    this.answers.delete(message.id);
  }
}

async function late(ms: number, what: string): Promise<never> {
  await pause(ms, undefined, { ref: false });
  throw new Error(`gave up waiting for ${what}`);
}
