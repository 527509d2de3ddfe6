import type { EventData, messageClicked } from '@rebound/contracts';

export type ClickSignal = EventData<typeof messageClicked>['signals'][number];

export type Hit = Readonly<{
  method: 'GET' | 'HEAD';
  userAgent?: string;
  /** What a browser says when it loads ahead of a person's wish (`Sec-Purpose`, `Purpose`, `X-Moz`). */
  purpose?: string;
  /** Business instant, epoch ms. */
  at: number;
}>;

export type ClickedMessage = Readonly<{ submittedAt?: number; deliveredAt?: number }>;

/** Faster than a person can read and touch (domain facts 7.4). */
const tooFastMs = 2_000;
/** How long after the hand-over a missing receipt counts: receipts are often late, people are not that fast. */
const beforeDeliveryMs = 10_000;
/** Above this, our own latency is longer in business time than what is to be measured: timing says nothing. */
const finestScale = 10;

/**
 * What speaks against a person behind a hit (domain facts 7.4). Every hit is kept; one without signals is human.
 * @param isBot tells known robots by their user agent
 * @param clockScale business ms in a real ms
 */
export function clickSignals(
  hit: Hit,
  message: ClickedMessage,
  isBot: (userAgent: string) => boolean,
  clockScale = 1,
): ClickSignal[] {
  const signals: ClickSignal[] = [];
  if (hit.method === 'HEAD') signals.push('head-request');
  if (!hit.userAgent) signals.push('no-user-agent');
  else if (isBot(hit.userAgent)) signals.push('bot-user-agent');
  if (/prefetch|preview|prerender/i.test(hit.purpose ?? '')) signals.push('prefetch');
  if (clockScale > finestScale) return signals;
  const { submittedAt, deliveredAt } = message;
  if (deliveredAt === undefined || hit.at < deliveredAt) {
    if (submittedAt === undefined || hit.at < submittedAt + beforeDeliveryMs) signals.push('before-delivery');
  } else if (hit.at < deliveredAt + tooFastMs) signals.push('too-fast');
  return signals;
}
