import { type Breach, type Judgement, peopleEitherWay, type PromiseName, promiseNames } from '../judge/judge.js';
import type { ActKind, Done } from '../world/person.js';
import type { Counts } from './read-topics.js';
import { promiseLines, row } from './report-lines.js';
import { shortcomings } from './verdict.js';

/** What `--json` prints. Amounts are integer minor units. */
export type Summary = Readonly<{
  seconds: number;
  people: number;
  seed: number;
  virtualHours: number;
  /** None of those sent is meant to be refused; `rejected` counts what stands on ingest.rejection. */
  events: Readonly<{ sent: number; acknowledged: number; rejected: number }>;
  /** What people did besides and was not taken: clicks, replies, consents. */
  deedsRefused: number;
  signals: Readonly<Record<string, number>>;
  messages: Readonly<{
    requested: number;
    submitted: number;
    delivered: number;
    undelivered: number;
    failed: number;
    unknown: number;
    unconfirmed: number;
    deferred: number;
    withdrawn: number;
    heldOut: number;
    suppressed: Readonly<Record<string, number>>;
  }>;
  clicks: Readonly<{ human: number; bot: number }>;
  optOuts: number;
  conversions: number;
  creditedMinor: Readonly<Record<string, number>>;
  /** People whose story lies within the pipeline's own latency: both outcomes are right. */
  eitherWay: number;
  eitherWayBecause: Judgement['eitherWay'];
  /** From the instant a text was due to the carrier's having it, real ms. */
  dueToCarrierMs: Readonly<{ p50: number; p99: number; max: number }>;
  /** Texts that had to go out, and that must not, by the simulator's own knowledge. */
  texts: Judgement['texts'];
  /** How many of those to whom a text was due were held out instead. */
  holdout: Judgement['holdout'];
  promises: Readonly<Record<PromiseName, number>>;
  /** The most memory the six services took together, MiB. */
  memoryMiB: number;
  startSeconds: number;
}>;

export interface SummaryFacts {
  readonly seconds: number;
  readonly people: number;
  readonly seed: number;
  readonly virtualHours: number;
  readonly done: readonly Done[];
  readonly counts: Counts;
  readonly judgement: Judgement;
  /** Virtual ms in a real one. */
  readonly scale: number;
  readonly memoryMiB: number;
  readonly startSeconds: number;
}

/** What people do that is no event: it does not go through the edge. */
const besideEvents: ReadonlySet<ActKind> = new Set(['click', 'bot-click', 'reply', 'opt-in', 'revoke']);

export function summarise(facts: SummaryFacts): Summary {
  const { counts, judgement, done } = facts;
  const events = done.filter(({ act }) => !besideEvents.has(act.do));
  const ever = (state: string) => counts.everIn[state] ?? 0;
  const ended = (state: string) => counts.states[state] ?? 0;
  const lateness = (share: number) => {
    const { lateness: all } = judgement;
    return Math.round((all[Math.ceil(all.length * share) - 1] ?? 0) / facts.scale);
  };
  return {
    seconds: Math.round(facts.seconds * 10) / 10,
    people: facts.people,
    seed: facts.seed,
    virtualHours: facts.virtualHours,
    events: {
      sent: events.length,
      acknowledged: events.filter(({ ackedAt }) => ackedAt !== undefined).length,
      rejected: counts.rejected,
    },
    deedsRefused: done.filter(({ act, refusal }) => besideEvents.has(act.do) && refusal !== undefined).length,
    signals: counts.signals,
    messages: {
      requested: ever('requested'),
      submitted: ever('submitted'),
      delivered: ended('delivered'),
      undelivered: ended('undelivered'),
      failed: ended('failed'),
      unknown: ever('unknown'),
      unconfirmed: ended('unconfirmed'),
      deferred: ever('deferred'),
      withdrawn: ended('withdrawn'),
      heldOut: ended('held-out'),
      suppressed: counts.suppressed,
    },
    clicks: counts.clicks,
    optOuts: counts.optOuts,
    conversions: counts.conversions,
    creditedMinor: counts.creditedMinor,
    eitherWay: peopleEitherWay(judgement),
    eitherWayBecause: judgement.eitherWay,
    dueToCarrierMs: { p50: lateness(0.5), p99: lateness(0.99), max: lateness(1) },
    texts: judgement.texts,
    holdout: judgement.holdout,
    promises: Object.fromEntries(
      promiseNames.map((name) => [name, judgement.breaches.filter(({ promise }) => promise === name).length]),
    ) as Record<PromiseName, number>,
    memoryMiB: facts.memoryMiB,
    startSeconds: facts.startSeconds,
  };
}

const shownBreaches = 20;

/** The summary for people. */
export function printSummary(summary: Summary, breaches: readonly Breach[]): string {
  const { events, messages, promises, dueToCarrierMs } = summary;
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ') || 'none';
  const because = summary.eitherWay === 0 ? '' : `: ${list(summary.eitherWayBecause)}`;
  const money = Object.entries(summary.creditedMinor).map(([currency, minor]) =>
    new Intl.NumberFormat('en', { style: 'currency', currency }).format(minor / 100),
  );
  return [
    '',
    `${summary.people} people, ${summary.virtualHours} virtual hours in ${summary.seconds} s`,
    row('events', `${events.acknowledged} acknowledged of ${events.sent}, ${events.rejected} rejected`),
    row('signals', list(summary.signals)),
    row('texts', `${messages.requested} requested, ${messages.submitted} submitted, ${messages.delivered} delivered`),
    row(
      '',
      `${messages.deferred} deferred, ${messages.withdrawn} withdrawn, ${messages.heldOut} held out, ${messages.failed + messages.undelivered} not delivered`,
    ),
    row('suppressed', list(messages.suppressed)),
    row('outcome unknown', `${messages.unknown}, of which ${messages.unconfirmed} could not be found out`),
    row('clicks', `${summary.clicks.human} by people, ${summary.clicks.bot} by programs`),
    row('opt-outs', summary.optOuts),
    row('orders and bookings', `${summary.conversions}; credited ${money.join(', ') || 'nothing'}`),
    row(
      'due to carrier',
      `p50 ${dueToCarrierMs.p50} ms, p99 ${dueToCarrierMs.p99} ms, at most ${dueToCarrierMs.max} ms`,
    ),
    row('memory of the services', `${summary.memoryMiB} MiB; up in ${summary.startSeconds} s`),
    '',
    `Promises, judged by what the storefront knows (${summary.texts.due} texts were due, ${summary.texts.forbidden} forbidden, ${summary.eitherWay} people either way${because}):`,
    ...promiseLines(promises, breaches, shownBreaches),
    ...shortcomings(summary).map((one) => `  - ${one}`),
    '',
  ].join('\n');
}
