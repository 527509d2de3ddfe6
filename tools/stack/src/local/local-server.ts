import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StackError, type Log, type ManagedServer, type ServerName } from '../stack.js';
import { onExit } from './exit-hooks.js';
import { processFacts, signalProcess } from './processes.js';
import type { RunDirectory } from './run-directory.js';

/** How one server is run as a process of this machine. */
export interface ServerPlan {
  name: ServerName;
  command: string;
  args: string[];
  env?: Record<string, string>;
  uid?: number;
  gid?: number;
  /** What the server writes to its log once it takes requests. */
  readyLine: string;
  stopSignal: NodeJS.Signals;
  crashSignal: NodeJS.Signals;
  /** Beside the run's directory: text that its command line shows, where it rewrites its own. */
  marks?: string[];
  startTimeoutMs: number;
}

/** A port was taken between its choice and its use: worth another try with other ports. */
export class PortTaken extends Error {}

const portTakenText = /address already in use|bindexception|could not create listen socket|failed to bind/i;

export class LocalServer implements ManagedServer {
  readonly source = 'local';
  private child: ChildProcess | undefined;
  private exited: Promise<void> = Promise.resolve();
  private takeHookBack: () => void = () => undefined;
  private starts = 0;
  private up = false;

  constructor(
    private readonly plan: ServerPlan,
    private readonly directory: RunDirectory,
    private readonly log: Log,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  async start(): Promise<void> {
    if (this.child) throw new Error(`${this.plan.name} is running already`);
    const logFile = this.directory.path('logs', `${this.plan.name}-${(this.starts += 1)}.log`);
    const child = await this.spawn(logFile);
    const deadline = Date.now() + this.plan.startTimeoutMs;
    while (!readFileSync(logFile, 'utf8').includes(this.plan.readyLine)) {
      if (this.child !== child) {
        const tail = this.directory.tailOf(logFile);
        if (portTakenText.test(tail)) throw new PortTaken(tail);
        throw new StackError(`${this.plan.name} ended while starting:\n${tail}`);
      }
      if (Date.now() > deadline) {
        await this.kill();
        throw new StackError(
          `${this.plan.name} did not come up within ${this.plan.startTimeoutMs / 1000} s:\n${this.directory.tailOf(logFile)}`,
        );
      }
      await delay(25);
    }
    this.up = true;
  }

  private async spawn(logFile: string): Promise<ChildProcess> {
    const { plan } = this;
    mkdirSync(path.dirname(logFile), { recursive: true });
    const output = openSync(logFile, 'w');
    // A group of its own: a Ctrl-C in the terminal reaches us alone, and we end the servers in order. The output goes to a
    // file, so that a server never waits for a reader that is gone.
    const child = spawn(plan.command, plan.args, {
      cwd: this.directory.location,
      env: { ...process.env, ...plan.env },
      uid: plan.uid,
      gid: plan.gid,
      detached: true,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    const { pid } = child;
    if (pid === undefined) {
      const error = await new Promise<Error>((resolve) => child.once('error', resolve));
      throw new StackError(`${plan.name} could not be started: ${error.message}`);
    }
    const facts = processFacts(pid);
    if (facts) {
      const marks = [this.directory.location, ...(plan.marks ?? [])];
      this.directory.record(plan.name, { pid, startedAt: facts.startedAt, marks, crashSignal: plan.crashSignal });
    }
    this.child = child;
    this.takeHookBack = onExit(() => signalProcess(pid, plan.crashSignal));
    this.exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        if (this.up) {
          this.log(`${plan.name} ended by itself (${signal ?? code}):\n${this.directory.tailOf(logFile, 5)}`);
        }
        this.up = false;
        this.child = undefined;
        this.takeHookBack();
        this.directory.forget(plan.name);
        resolve();
      });
    });
    return child;
  }

  stop(): Promise<void> {
    return this.end(this.plan.stopSignal);
  }

  kill(): Promise<void> {
    return this.end(this.plan.crashSignal);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const pid = this.child?.pid;
    if (pid === undefined) return;
    this.up = false;
    signalProcess(pid, signal);
    const last = setTimeout(() => signalProcess(pid, 'SIGKILL'), 20_000);
    await this.exited;
    clearTimeout(last);
  }
}
