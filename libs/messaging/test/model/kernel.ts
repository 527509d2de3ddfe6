import type { Pace } from '../../src/pace.js';

/** A process of the service as the model sees it: what it awaits is a call or a timer of its own. */
export class Party {
  state: 'running' | 'frozen' | 'dead' = 'running';
  /** How often partitions were assigned to it: whichever those are, it has to take them over anew. */
  assignments = 0;
  constructor(readonly name: string) {}
}

/** What becomes of a call whose answer its caller never gets. */
export interface Ending {
  /** Whether and when the server sees it. */
  readonly arrives: 'now' | 'late' | 'never';
  /** Whether the caller learns at once that the connection broke; else it waits as long as it waits for any answer. */
  readonly told: boolean;
}

/** As libs/persistence sets it, ms. */
const answerTimeoutMs = 35_000;

/** What a commit that changes something is called. */
export const commitOfWork = 'db COMMIT';

/** A commit of somebody's work, while it is on its way to the server. */
export interface CommitUnderWay {
  readonly party: Party;
  /** It arrives so many steps of the world later. */
  hold(steps: number): void;
  /** It takes effect, if nothing is in its way. */
  arrive(): void;
  /** @param steps how late it is, where it is late */
  spoil(ending: Ending, steps: number): Promise<void>;
}

interface Call {
  readonly party: Party;
  readonly what: string;
  /** Calls over one connection arrive in order, and its end after them. */
  readonly connection: object | undefined;
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

/** So far a history looks ahead for a commit. */
const mostStepsToCommit = 40;

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
    connection?: object,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      if (party.state === 'dead') return;
      let answer: () => void = () => undefined;
      const call: Call = {
        party,
        what,
        connection,
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
    const open = this.unseen().filter(({ what }) => !what.startsWith('group'));
    // Commits are few among all that is asked, and where an answer matters most.
    const commits = open.filter(({ what }) => what === commitOfWork);
    const from = pick % 2 === 0 && commits.length > 0 ? commits : open;
    const call = from[Math.floor(pick / 2) % from.length];
    if (call) await this.spoil(call, ending, pick);
  }

  /** Some call takes so many steps longer than others to arrive. */
  slow(pick: number, steps: number): void {
    const open = this.unseen();
    const call = open[pick % open.length];
    if (call) this.hold(call, steps);
  }

  /** Goes on, and lets time pass, until somebody commits something; not for ever. */
  async nextCommit(pick: number): Promise<CommitUnderWay | undefined> {
    for (let steps = 0; steps < mostStepsToCommit; steps += 1) {
      const commits = this.unseen().filter(({ what }) => what === commitOfWork);
      const call = commits[pick % commits.length];
      if (call) {
        return {
          party: call.party,
          hold: (late) => this.hold(call, late),
          arrive: () => {
            if (call.ready()) call.perform();
          },
          spoil: (ending, late) => this.spoil(call, ending, late),
        };
      }
      if (!(await this.step(0))) await this.pass();
    }
    return undefined;
  }

  /** Whether the server has not seen yet all that was sent over that connection. */
  isUnderWay(connection: object): boolean {
    return this.calls.some((call) => call.connection === connection && !call.performed);
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

  /** What the processes that run have asked and no server has seen. */
  private unseen(): Call[] {
    return this.calls.filter(({ performed, party, orphan }) => !performed && !orphan && party.state === 'running');
  }

  private hold(call: Call, steps: number): void {
    call.heldUntil = this.steps + steps;
  }

  private async spoil(call: Call, { arrives, told }: Ending, steps: number): Promise<void> {
    call.orphan = true;
    if (arrives === 'late') this.hold(call, steps);
    if (arrives === 'now' && call.ready()) call.perform();
    if (arrives === 'never' || call.performed) this.forget(call);
    if (!told) {
      const then = (): void => call.fail(new Error('Query read timeout'));
      this.timers.push({ at: this.now + answerTimeoutMs, party: call.party, then });
      return;
    }
    call.fail(new ConnectionLost('Connection terminated unexpectedly'));
    await settled();
  }

  private forget(call: Call): void {
    this.calls = this.calls.filter((other) => other !== call);
  }
}

/** Everything that follows at once has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
