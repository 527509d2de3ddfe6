import type { Pace } from '../../src/pace.js';

/** A process of the service as the model sees it: what it awaits is a call or a timer of its own. */
export class Party {
  state: 'running' | 'frozen' | 'dead' = 'running';
  constructor(readonly name: string) {}
}

/** What the server makes of a call that its caller was told had failed. */
export type Ending = 'done' | 'not-done' | 'done-later';

interface Call {
  readonly party: Party;
  readonly what: string;
  /** From when on it is ready in any case. */
  readonly deadline: number;
  ready(): boolean;
  /** The server's step. */
  perform(): void;
  /** The answer's step. */
  deliver(): void;
  fail(error: Error): void;
  performed: boolean;
  /** Nobody waits for the answer any more. */
  orphan: boolean;
  /** Is on its way so long, in steps of the world. */
  heldUntil: number;
}

interface Timer {
  readonly at: number;
  readonly party: Party | undefined;
  readonly then: () => void;
}

class ConnectionLost extends Error {
  readonly code = 'ECONNRESET';
}

/**
 * Everything that happens, one thing at a time, in an order that the history chooses. A process only ever waits for calls to
 * servers and for timers; whatever it does in between is done at once. Each call is made of two steps, the server's and the
 * answer's, and a process may be killed or stopped before, between and after them: at every await.
 */
export class Kernel {
  /** Real time, ms. */
  now = 0;
  private calls: Call[] = [];
  private steps = 0;
  private timers: Timer[] = [];
  private readonly onAdvance: (() => void)[] = [];

  call<T>(
    party: Party,
    what: string,
    perform: () => T,
    ready: () => boolean = () => true,
    timeoutMs = Infinity,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      if (party.state === 'dead') return;
      let answer: () => void = () => undefined;
      const call: Call = {
        party,
        what,
        deadline: this.now + timeoutMs,
        ready: () => this.steps >= call.heldUntil && (this.now >= call.deadline || ready()),
        perform: () => {
          call.performed = true;
          try {
            const value = perform();
            answer = () => resolve(value);
          } catch (error) {
            answer = () => reject(error);
          }
        },
        deliver: () => answer(),
        fail: reject,
        performed: false,
        orphan: false,
        heldUntil: 0,
      };
      this.calls.push(call);
    });
  }

  paceOf(party: Party): Pace {
    const after = (ms: number, then: () => void): (() => void) => {
      const timer: Timer = { at: this.now + ms, party, then };
      if (party.state !== 'dead') this.timers.push(timer);
      return () => (this.timers = this.timers.filter((other) => other !== timer));
    };
    return {
      now: () => this.now,
      after,
      pause: (ms) => new Promise((resolve) => void after(ms, resolve)),
      jitter: (ms) => ms / 2,
    };
  }

  /** Something that happens in the world by itself. */
  at(instant: number, then: () => void): void {
    this.timers.push({ at: instant, party: undefined, then });
  }

  whenTimePasses(then: () => void): void {
    this.onAdvance.push(then);
  }

  /** One step of one call. @returns false when nothing can happen but for time to pass */
  async step(pick: number): Promise<boolean> {
    this.steps += 1;
    const open = this.calls.filter((call) => (call.performed ? call.party.state === 'running' : call.ready()));
    const call = open[Math.floor(pick / 2) % open.length];
    if (!call) return false;
    if (!call.performed) call.perform();
    // Half of the answers come at once: histories stay short.
    const answered = call.performed && call.party.state === 'running' && !call.orphan && pick % 2 === 0;
    if (answered) call.deliver();
    if (answered || call.orphan) this.forget(call);
    if (answered) await settled();
    return true;
  }

  /** A call that the server has not seen yet ends badly for the caller. */
  async disturb(pick: number, ending: Ending): Promise<void> {
    const open = this.calls.filter(
      ({ performed, party, orphan, what }) =>
        !performed && !orphan && party.state === 'running' && !what.startsWith('group'),
    );
    // Commits are few among all that is asked, and where an answer matters most.
    const commits = open.filter(({ what }) => what === 'db COMMIT');
    const from = pick % 2 === 0 && commits.length > 0 ? commits : open;
    const call = from[Math.floor(pick / 2) % from.length];
    if (!call) return;
    if (ending === 'done' && call.ready()) call.perform();
    if (ending === 'done-later') Object.assign(call, { orphan: true, heldUntil: this.steps + pick });
    else this.forget(call);
    call.fail(new ConnectionLost('Connection terminated unexpectedly'));
    await settled();
  }

  /**
   * A commit is on its way for so many steps, and its process is stopped meanwhile.
   * @returns whether there was one
   */
  stopAtCommit(pick: number, steps: number): boolean {
    const commits = this.calls.filter(
      ({ performed, orphan, party, what }) =>
        !performed && !orphan && party.state === 'running' && what === 'db COMMIT',
    );
    const call = commits[pick % commits.length];
    if (!call) return false;
    call.heldUntil = this.steps + steps;
    call.party.state = 'frozen';
    return true;
  }

  kill(party: Party, landing: boolean): void {
    party.state = 'dead';
    this.timers = this.timers.filter((timer) => timer.party !== party);
    // What was on the wire may arrive all the same.
    for (const call of this.calls) if (call.party === party) call.orphan = true;
    this.calls = this.calls.filter((call) => call.party !== party || (landing && !call.performed));
  }

  /** Lets so much time pass, and everything happen that waits for it. */
  async advance(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      const due = this.timers
        .filter(({ at, party }) => at <= until && party?.state !== 'frozen')
        .sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.now = Math.max(this.now, due.at);
      this.timers = this.timers.filter((timer) => timer !== due);
      due.then();
      await settled();
      if (due.party) break;
    }
    if (!this.timers.some(({ at, party }) => at <= until && party?.state !== 'frozen')) this.now = until;
    for (const then of this.onAdvance) then();
  }

  /** Until something is due; a second if nothing is. */
  async pass(): Promise<void> {
    const next = Math.min(
      ...this.timers.filter(({ party }) => party?.state !== 'frozen').map(({ at }) => at),
      ...this.calls.filter(({ performed }) => !performed).map(({ deadline }) => deadline),
    );
    await this.advance(Number.isFinite(next) ? Math.max(0, next - this.now) : 1000);
  }

  /** For a failing history: what was waited for. */
  describe(): string {
    return this.calls
      .map(({ party, what, performed }) => `${party.name} ${what}${performed ? ' (done)' : ''}`)
      .join('; ');
  }

  private forget(call: Call): void {
    this.calls = this.calls.filter((other) => other !== call);
  }
}

/** Everything that follows at once has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
