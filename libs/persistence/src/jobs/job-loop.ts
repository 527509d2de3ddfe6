export interface JobLoopPorts {
  run(signal: AbortSignal): Promise<number | void>;
  onFault(error: unknown, nextTryMs: number): void;
}

const firstBackOffMs = 100;
const longestBackOffMs = 10_000;

/** Runs one job again and again: at once while there is work, else after a pause; backs off while it throws. */
export class JobLoop {
  private readonly stopping = new AbortController();
  private wakeUp: (() => void) | undefined;
  private woken = false;
  private finished: Promise<void> | undefined;

  constructor(
    private readonly everyMs: number,
    private readonly ports: JobLoopPorts,
  ) {}

  start(): void {
    this.finished ??= this.loop();
  }

  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  /** Lets the run under way finish. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wakeUp?.();
    await this.finished;
  }

  private async loop(): Promise<void> {
    let faults = 0;
    while (!this.stopping.signal.aborted) {
      this.woken = false;
      let pauseMs = this.everyMs;
      try {
        const done = await this.ports.run(this.stopping.signal);
        faults = 0;
        if (typeof done === 'number' && done > 0) continue;
      } catch (error) {
        pauseMs = Math.min(firstBackOffMs * 2 ** faults, longestBackOffMs);
        faults += 1;
        this.ports.onFault(error, pauseMs);
        // A wake-up does not cut a back-off short.
        this.woken = false;
        await this.pause(pauseMs, false);
        continue;
      }
      await this.pause(pauseMs, true);
    }
  }

  private async pause(ms: number, wakeable: boolean): Promise<void> {
    if (this.stopping.signal.aborted || (wakeable && this.woken)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        if (!wakeable && !this.stopping.signal.aborted) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
  }
}
