import { stableHash01 } from '@rebound/kernel';
import { planOf, replyFaults, type FaultPlan, type FaultRule } from './fault.js';

type Entry = { readonly rule: FaultRule; readonly pattern: RegExp | undefined; left: number };

/** The faults that are on, and which of them strikes when. */
export class FaultBook {
  private entries: Entry[] = [];
  private readonly draws = new Map<string, number>();

  constructor(private readonly seed: string) {}

  /**
   * Draws go on where they were: begun anew with each change, they would strike a number that is unlucky at first again and again.
   * Throws a SyntaxError where a pattern is no regular expression.
   */
  set(rules: readonly FaultRule[]): void {
    this.entries = rules.map((rule) => ({
      rule,
      pattern: rule.to === undefined ? undefined : new RegExp(rule.to),
      left: rule.times ?? Infinity,
    }));
  }

  rules(): readonly FaultRule[] {
    return this.entries.map(({ rule }) => rule);
  }

  /** Draws for one create. The draw hangs on the recipient and how often it was drawn for, not on who came first. */
  strike(to: string, body: string): FaultPlan {
    return this.planFor(to, body, false);
  }

  /** Draws in the same way for what a person writes. */
  strikeReply(from: string, body: string): FaultPlan {
    return this.planFor(from, body, true);
  }

  private planFor(number: string, body: string, isReply: boolean): FaultPlan {
    const struck: FaultRule[] = [];
    for (const entry of this.entries) {
      const { rule, pattern } = entry;
      if (entry.left <= 0 || (pattern && !pattern.test(number))) continue;
      if (replyFaults.has(rule.kind) !== isReply) continue;
      if (rule.bodyIncludes !== undefined && !body.includes(rule.bodyIncludes)) continue;
      if (rule.probability !== undefined && this.draw(rule.id, number) >= rule.probability) continue;
      entry.left -= 1;
      struck.push(rule);
    }
    return planOf(struck);
  }

  private draw(id: string, to: string): number {
    const key = `${id} ${to}`;
    const turn = this.draws.get(key) ?? 0;
    this.draws.set(key, turn + 1);
    return stableHash01(this.seed, key, String(turn));
  }
}
