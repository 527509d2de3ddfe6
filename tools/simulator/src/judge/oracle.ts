import type { Act, Done, Story } from '../world/person.js';
import { lawfulLeft, nextLawful } from '../world/places.js';
import { timings } from '../world/timings.js';

/** An abandonment as the simulator's own knowledge has it. Instants are virtual epoch ms. */
export type Abandonment = Readonly<{
  subjectKey: string;
  occurrence: number;
  /** When it counts as left. */
  at: number;
  /** The earliest and the latest instant at which a text could rightly go out first; they differ near the end of a day. */
  dueEarliest: number;
  dueLatest: number;
  /** When what ended it was done, if anything did; when the shop had acknowledged it; and what it was. */
  endedFrom?: number;
  endedAt?: number;
  endedBy?: Act['do'];
  /** The shop heard late of something that was done to it: then it may count otherwise how often it was left. */
  heardLate: boolean;
}>;

/** A virtual stretch in which the services, or some of them, were away or slow. */
export type Outage = Readonly<{ from: number; to: number }>;

/** Whether services were away at some time between two instants, or closer to them than what the pipeline takes. */
export const wereAway = (outages: readonly Outage[], latency: number, from: number, to = from): boolean =>
  outages.some((one) => one.from - latency < to && from < one.to + latency);

export type Verdict = Readonly<{ text: 'must' | 'must-not' | 'either'; why: string }>;

export type Tolerance = Readonly<{
  /** The pipeline's own latency, virtual ms: what lies closer together than this may go either way. */
  latency: number;
  /** How early before closing time texts are no longer handed over, virtual ms. */
  closeEarly: number;
  /** After how long without word from consent dispatch holds everything, virtual ms; 0 unless given. */
  consentStale?: number;
}>;

interface Deed {
  readonly at: number;
  readonly ackedAt: number;
  readonly act: Act;
}

export const subjectOf = (act: Act): string | undefined => {
  if ('cartId' in act && act.cartId !== undefined) return `cart:${act.cartId}`;
  return 'bookingId' in act ? `booking:${act.bookingId}` : undefined;
};

const activity: ReadonlySet<Act['do']> = new Set(['add', 'touch', 'checkout', 'start-booking', 'continue-booking']);
const statement: ReadonlySet<Act['do']> = new Set(['say-abandoned', 'say-incomplete']);
export const endings: ReadonlySet<Act['do']> = new Set(['order', 'empty', 'confirm-booking', 'cancel-booking']);

/**
 * What was abandoned, by replaying what the person did: written apart from the product, from the rules as the documentation
 * states them. A deed counts from its own instant, but it can only end something once it was acknowledged.
 */
export function abandonmentsOf(
  story: Story,
  done: readonly Done[],
  tolerance: Tolerance,
  outages: readonly Outage[] = [],
): Abandonment[] {
  const deeds = done
    .filter((one): one is Done & { ackedAt: number } => one.ackedAt !== undefined)
    .map(({ at, ackedAt, act }) => ({ at, ackedAt, act }))
    .sort((a, b) => a.at - b.at);
  const subjects = new Set(deeds.map(({ act }) => subjectOf(act)).filter((key) => key !== undefined));
  return [...subjects].flatMap((subjectKey) => ofSubject(story, subjectKey, deeds, tolerance, outages));
}

/** Whether a deed is about a cart or a booking; an order that names no cart is about all of them. */
export const isAbout = (act: Act, subjectKey: string): boolean =>
  subjectOf(act) === subjectKey || (act.do === 'order' && act.cartId === undefined && subjectKey.startsWith('cart:'));

function ofSubject(
  story: Story,
  subjectKey: string,
  deeds: readonly Deed[],
  tolerance: Tolerance,
  outages: readonly Outage[],
): Abandonment[] {
  const relevant = deeds.filter(({ act }) => isAbout(act, subjectKey));
  const heardLate = relevant.some(({ at, ackedAt }) => ackedAt - at > tolerance.latency);
  const leave = (at: number, by: Deed, next: Deed | undefined): void =>
    void found.push({
      subjectKey,
      occurrence: found.length + 1,
      at,
      heardLate,
      ...dueOf(story, subjectKey, at, by.ackedAt, tolerance, outages),
      ...(next ? { endedFrom: next.at, endedAt: next.ackedAt, endedBy: next.act.do } : {}),
    });
  const found: Abandonment[] = [];
  let open: { timeout: number; since: number } | undefined;
  let over = false;
  relevant.forEach((deed, index) => {
    const { act, at } = deed;
    if (over || endings.has(act.do)) {
      over ||= act.do !== 'empty';
      open = undefined;
      return;
    }
    const next = relevant[index + 1];
    if (statement.has(act.do)) {
      leave(at, deed, next);
      open = undefined;
      return;
    }
    if (!activity.has(act.do)) return;
    open = { timeout: timeoutOf(act, open?.timeout), since: at };
    const dueAt = at + open.timeout;
    if (!next || next.at > dueAt) {
      leave(dueAt, deed, next);
      open = undefined;
    }
  });
  return found;
}

/** A cart that has reached the checkout keeps the checkout's shorter patience. */
function timeoutOf(act: Act, before: number | undefined): number {
  if (act.do === 'start-booking' || act.do === 'continue-booking') return timings.booking;
  if (act.do === 'checkout') return timings.checkout;
  return before ?? timings.cart;
}

/**
 * From when to when a text may first go out: later near the end of a day, where the shop heard late of the last deed, and as long
 * as the services are away.
 */
function dueOf(
  { person: { place } }: Story,
  subjectKey: string,
  at: number,
  heardAt: number,
  { closeEarly, latency }: Tolerance,
  outages: readonly Outage[],
): Pick<Abandonment, 'dueEarliest' | 'dueLatest'> {
  const due = at + (subjectKey.startsWith('booking:') ? timings.bookingWait : timings.cartWait);
  const dueEarliest = nextLawful(place, due);
  let dueLatest = nextLawful(place, Math.max(due, heardAt));
  for (;;) {
    const back = nextLawful(place, pastOutages(dueLatest, outages, latency));
    const left = lawfulLeft(place, back);
    // Close to the end of the day it may still go out or wait for the next opening.
    const next = left > closeEarly + latency ? back : nextLawful(place, back + left);
    if (next === dueLatest) return { dueEarliest, dueLatest };
    dueLatest = next;
  }
}

/** When something that falls due at an instant has happened at the latest, if services were away around it. */
function pastOutages(instant: number, outages: readonly Outage[], latency: number): number {
  return outages
    .toSorted((a, b) => a.from - b.from)
    .reduce((at, { from, to }) => (from - latency < at && at < to + latency ? to + latency : at), instant);
}

export type PersonFacts = Readonly<{
  /** Instants from which and to which reminders were agreed to, by acknowledgement. */
  consent: readonly { readonly from: number; readonly to: number }[];
  /** When texts to the person were accepted by the carrier, ascending. */
  accepted: readonly number[];
  /** When the text about this very abandonment was accepted, if it was. */
  sentAt?: number;
  /** When the shop's word on who it is was acknowledged, and with it the phone number; absent: it never said. */
  knownAt?: number;
}>;

/** Whether a text must, must not or may go out for an abandonment, to somebody who is not held out. */
export function judgeAbandonment(story: Story, one: Abandonment, facts: PersonFacts, { latency }: Tolerance): Verdict {
  if (story.person.phone === undefined) return { text: 'must-not', why: 'no phone is known' };
  const soft: string[] = [];
  const { dueEarliest, dueLatest } = one;
  // What it had heard when the text went out is judged by `textsAfterTheEnd`, whatever is said here.
  if (one.heardLate && one.occurrence > 1) soft.push('the shop heard of it late');
  // An outage may hold back the word on who it is until the abandonment counts: then nobody could be written to.
  if (facts.knownAt !== undefined && facts.knownAt >= one.at) soft.push('who it is was not known yet');
  const expiresAt = one.at + timings.expiresAfter;
  if (dueEarliest > expiresAt) return { text: 'must-not', why: 'too late before it is lawful' };
  if (dueLatest > expiresAt) soft.push('perhaps too late before it is lawful');
  if (one.endedAt !== undefined) {
    if (one.endedAt < dueEarliest - latency)
      return soft[0] === undefined
        ? { text: 'must-not', why: `ended by ${one.endedBy}` }
        : { text: 'either', why: soft[0] };
    if ((one.endedFrom ?? one.endedAt) < dueLatest + latency) soft.push(`${one.endedBy} at the very moment`);
  }
  const held = facts.consent.filter(({ from, to }) => from <= dueLatest + latency && to > dueEarliest - latency);
  if (held.length === 0) return { text: 'must-not', why: 'no consent' };
  if (!held.some(({ from, to }) => from <= Math.max(dueEarliest, one.at) && to >= dueLatest + latency))
    soft.push('consent changed at the very moment');
  const capped = capOf(facts.accepted, dueEarliest, dueLatest, latency);
  // A text that went out late, more than a day behind the one before it, has kept the cap all the same.
  const kept =
    facts.sentAt !== undefined &&
    !facts.accepted.some((at) => at < (facts.sentAt ?? 0) && (facts.sentAt ?? 0) - at < timings.capWindow);
  if (capped === 'yes' && !kept) return { text: 'must-not', why: 'a text within 24 hours before' };
  if (capped === 'yes') soft.push('a text just 24 hours before');
  if (capped === 'perhaps') soft.push('a text just 24 hours before');
  return soft[0] === undefined ? { text: 'must', why: 'due' } : { text: 'either', why: soft[0] };
}

/** Looks at texts before the due instant; the text of this very abandonment lies at it or behind it. */
function capOf(
  accepted: readonly number[],
  earliest: number,
  latest: number,
  latency: number,
): 'yes' | 'no' | 'perhaps' {
  const before = accepted.filter((at) => at < earliest);
  if (before.some((at) => latest - at < timings.capWindow - latency)) return 'yes';
  return before.some((at) => earliest - at < timings.capWindow + latency) ? 'perhaps' : 'no';
}
