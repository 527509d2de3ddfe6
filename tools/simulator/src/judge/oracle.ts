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
  /** When the shop had acknowledged what ended it, if anything did, and what that was. */
  endedAt?: number;
  endedBy?: Act['do'];
}>;

export type Verdict = Readonly<{ text: 'must' | 'must-not' | 'either'; why: string }>;

export type Tolerance = Readonly<{
  /** The pipeline's own latency, virtual ms: what lies closer together than this may go either way. */
  latency: number;
  /** How early before closing time texts are no longer handed over, virtual ms. */
  closeEarly: number;
}>;

interface Deed {
  readonly at: number;
  readonly ackedAt: number;
  readonly act: Act;
}

const subjectOf = (act: Act): string | undefined => {
  if ('cartId' in act && act.cartId !== undefined) return `cart:${act.cartId}`;
  return 'bookingId' in act ? `booking:${act.bookingId}` : undefined;
};

const activity: ReadonlySet<Act['do']> = new Set(['add', 'touch', 'checkout', 'start-booking', 'continue-booking']);
const statement: ReadonlySet<Act['do']> = new Set(['say-abandoned', 'say-incomplete']);
const ending: ReadonlySet<Act['do']> = new Set(['order', 'empty', 'confirm-booking', 'cancel-booking']);

/**
 * What was abandoned, by replaying what the person did: written apart from the product, from the rules as the documentation
 * states them. A deed counts from its own instant, but it can only end something once it was acknowledged.
 */
export function abandonmentsOf(story: Story, done: readonly Done[], tolerance: Tolerance): Abandonment[] {
  const deeds = done
    .filter((one): one is Done & { ackedAt: number } => one.ackedAt !== undefined)
    .map(({ at, ackedAt, act }) => ({ at, ackedAt, act }))
    .sort((a, b) => a.at - b.at);
  const subjects = new Set(deeds.map(({ act }) => subjectOf(act)).filter((key) => key !== undefined));
  return [...subjects].flatMap((subjectKey) => ofSubject(story, subjectKey, deeds, tolerance));
}

function ofSubject(story: Story, subjectKey: string, deeds: readonly Deed[], tolerance: Tolerance): Abandonment[] {
  const relevant = deeds.filter(
    ({ act }) =>
      subjectOf(act) === subjectKey ||
      (act.do === 'order' && act.cartId === undefined && subjectKey.startsWith('cart:')),
  );
  const found: Abandonment[] = [];
  let open: { timeout: number; since: number } | undefined;
  let over = false;
  relevant.forEach((deed, index) => {
    const { act, at } = deed;
    if (over || ending.has(act.do)) {
      over ||= act.do !== 'empty';
      open = undefined;
      return;
    }
    const next = relevant[index + 1];
    if (statement.has(act.do)) {
      found.push(abandonment(story, subjectKey, found.length + 1, at, next, tolerance));
      open = undefined;
      return;
    }
    if (!activity.has(act.do)) return;
    open = { timeout: timeoutOf(act, open?.timeout), since: at };
    const dueAt = at + open.timeout;
    if (!next || next.at > dueAt) {
      found.push(abandonment(story, subjectKey, found.length + 1, dueAt, next, tolerance));
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

function abandonment(
  { person: { place } }: Story,
  subjectKey: string,
  occurrence: number,
  at: number,
  next: Deed | undefined,
  { closeEarly, latency }: Tolerance,
): Abandonment {
  const due = at + (subjectKey.startsWith('booking:') ? timings.bookingWait : timings.cartWait);
  const dueEarliest = nextLawful(place, due);
  const left = lawfulLeft(place, dueEarliest);
  // Close to the end of the day it may still go out or wait for the next opening.
  const dueLatest = left > closeEarly + latency ? dueEarliest : nextLawful(place, dueEarliest + left);
  return {
    subjectKey,
    occurrence,
    at,
    dueEarliest,
    dueLatest,
    ...(next ? { endedAt: next.ackedAt, endedBy: next.act.do } : {}),
  };
}

export type PersonFacts = Readonly<{
  /** Instants from which and to which reminders were agreed to, by acknowledgement. */
  consent: readonly { readonly from: number; readonly to: number }[];
  /** When texts to the person were accepted by the carrier, ascending. */
  accepted: readonly number[];
  controlArm: boolean;
  /** When the text about this very abandonment was accepted, if it was. */
  sentAt?: number;
  /** When the shop's word on who it is was acknowledged, and with it the phone number; absent: it never said. */
  knownAt?: number;
  /** While the services were away. */
  outages: readonly { readonly from: number; readonly to: number }[];
}>;

/** Whether a text must, must not or may go out for an abandonment. */
export function judgeAbandonment(story: Story, one: Abandonment, facts: PersonFacts, { latency }: Tolerance): Verdict {
  if (story.person.phone === undefined) return { text: 'must-not', why: 'no phone is known' };
  if (facts.controlArm) return { text: 'must-not', why: 'control arm' };
  const soft: string[] = [];
  const { dueEarliest, dueLatest } = one;
  if (
    facts.outages.some(
      ({ from, to }) =>
        one.at < to + latency &&
        (one.endedAt ?? dueLatest) > from - latency &&
        dueEarliest > from - latency &&
        dueEarliest < to + latency,
    )
  ) {
    soft.push('the services were away');
  }
  // An outage may hold back the word on who it is until the abandonment counts: then nobody could be written to.
  if (facts.knownAt !== undefined && facts.knownAt >= one.at) soft.push('who it is was not known yet');
  if (dueLatest > one.at + timings.expiresAfter) return { text: 'must-not', why: 'too late before it is lawful' };
  if (one.endedAt !== undefined) {
    if (one.endedAt < dueEarliest - latency)
      return soft[0] === undefined
        ? { text: 'must-not', why: `ended by ${one.endedBy}` }
        : { text: 'either', why: soft[0] };
    if (one.endedAt < dueLatest + latency) soft.push(`${one.endedBy} at the very moment`);
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
