import { sha256Hex } from '@rebound/kernel';
import type { Logger } from '@rebound/observability';
import { Agent, request } from 'undici';
import { sign, type Fields } from './signature.js';

export type WebhookOptions = Readonly<{
  authToken: string;
  /** How often a post that was not answered with 2xx is tried again. */
  retries: number;
  /** Real ms before the first of them; doubles, up to `longestPauseMs`. */
  firstPauseMs: number;
  longestPauseMs: number;
  timeoutMs: number;
  connections: number;
}>;

export type WebhookCounts = { sent: number; answered: number; retried: number; givenUp: number };

/** Posts signed forms and repeats what was not taken, in the background. */
export class WebhookSender {
  readonly counts: WebhookCounts = { sent: 0, answered: 0, retried: 0, givenUp: 0 };
  private readonly agent: Agent;
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;
  private posts = 0;
  private underWay = 0;

  constructor(
    private readonly options: WebhookOptions,
    private readonly logger: Logger,
  ) {
    this.agent = new Agent({ connections: options.connections, connect: { timeout: options.timeoutMs } });
  }

  /** Posts that are on their way or wait for another try. */
  get pending(): number {
    return this.underWay;
  }

  send(url: string, fields: Fields): void {
    if (this.closed) return;
    this.posts += 1;
    this.underWay += 1;
    // The same over all tries of one post, so that a receiver can tell a repetition.
    const token = sha256Hex(`${this.options.authToken} ${this.posts}`).slice(0, 32);
    void this.attempt({ url, fields, token, tries: 0 });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    await this.agent.destroy();
  }

  private async attempt(post: { url: string; fields: Fields; token: string; tries: number }): Promise<void> {
    const { url, fields, token, tries } = post;
    this.counts.sent += 1;
    if (await this.isTaken(url, fields, token)) {
      this.counts.answered += 1;
      this.underWay -= 1;
      return;
    }
    if (this.closed) return;
    if (tries >= this.options.retries) {
      this.counts.givenUp += 1;
      this.underWay -= 1;
      this.logger.warn({ tries }, 'a webhook was not taken; given up');
      return;
    }
    this.counts.retried += 1;
    const pause = Math.min(this.options.firstPauseMs * 2 ** tries, this.options.longestPauseMs);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.attempt({ ...post, tries: tries + 1 });
    }, pause);
    this.timers.add(timer);
  }

  private async isTaken(url: string, fields: Fields, token: string): Promise<boolean> {
    try {
      const { statusCode, body } = await request(url, {
        method: 'POST',
        dispatcher: this.agent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
          'user-agent': 'TwilioProxy/1.1',
          'x-twilio-signature': sign(this.options.authToken, url, fields),
          'i-twilio-idempotency-token': token,
        },
        body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
        headersTimeout: this.options.timeoutMs,
        bodyTimeout: this.options.timeoutMs,
      });
      await body.dump();
      return statusCode >= 200 && statusCode < 300;
    } catch {
      // Not reachable, or no answer: tried again like any other post that was not taken.
      return false;
    }
  }
}
