import { abandonmentEnded, type EndReason } from '@rebound/contracts';
import { derivedId, isoInstant } from '@rebound/kernel';
import { snapshotOf } from '../person/describe.js';
import { isLater, laterOf, type Stamp } from '../stamp.js';
import type { WorkingSet } from '../working-set.js';
import { type Closing, closingOf, isBegunAnew, isOpen, noteClosing, type Subject } from './subject.js';
import { kindOf } from './subject-kinds.js';

/** What made us look at a subject: an event, or a timer. `now` in epoch ms. */
export interface Cause {
  readonly now: number;
  readonly traceparent?: string;
}

/**
 * Draws the consequences of what is known of a subject: ends an abandonment that no longer stands, and sees to it that a
 * timer is armed while it is under way. Call after every change; calling again changes nothing.
 */
export function settle(set: WorkingSet, subject: Subject, cause: Cause): void {
  const { state } = subject;
  const person = set.root(subject.personId);
  const closing = closingOf(subject, person);
  const kind = kindOf(subject);
  const open = isOpen(state, closing);
  const emptied = kind.isEmptied(state, closing);
  if (state.standing) {
    if (!open && closing) end(set, subject, closing.reason, closing.at[0], cause, closing.orderId);
    else if (emptied) end(set, subject, 'emptied', (state.activity ?? state.owner)[0], cause);
    else if (state.activity && isLater(state.activity, state.reported)) {
      end(set, subject, 'resumed', state.activity[0], cause);
    } else return;
  }
  if (!open || emptied || !state.activity || !isLater(state.activity, state.reported)) return;
  const dueAt = state.activity[0] + kind.idleMs(state, closing, set.policy);
  if (state.timerDue !== undefined && state.timerDue <= dueAt) return;
  alarm(set, subject, dueAt, state.timerDue !== undefined);
}

function alarm(set: WorkingSet, subject: Subject, dueAt: number, moves: boolean): void {
  const { key, state } = subject;
  const armedNow = set.alarms.get(key);
  state.timerDue = dueAt;
  subject.dirty = true;
  set.alarms.set(key, {
    kind: kindOf(subject).name,
    dueAt,
    moves: armedNow ? armedNow.moves : moves,
    ...(state.trace === undefined ? {} : { traceparent: state.trace }),
  });
}

function end(
  set: WorkingSet,
  subject: Subject,
  reason: EndReason,
  endedAt: number,
  { now, traceparent }: Cause,
  orderId?: string,
): void {
  const { key, state } = subject;
  delete state.standing;
  subject.dirty = true;
  const { workspaceId } = set;
  set.announce(abandonmentEnded, {
    workspaceId,
    id: derivedId('abandonment-ended', workspaceId, key, state.occurrence),
    subject: subject.personId,
    time: endedAt,
    recordedAt: now,
    data: {
      subjectKey: key,
      occurrence: state.occurrence,
      reason,
      ...(orderId === undefined ? {} : { orderId }),
      endedAt: isoInstant(endedAt),
      personId: subject.personId,
    },
    ...(traceparent === undefined ? {} : { traceparent }),
  });
}

const countedPurchases = 20;

/**
 * A purchase of this very subject. It ends an abandonment that stands; where none does, it uses up the next occurrence, so
 * that what is still under way towards one is ended too. Each order counts once.
 */
export function buy(
  set: WorkingSet,
  subject: Subject,
  closing: Closing & { readonly orderId: string },
  cause: Cause,
): void {
  const { state } = subject;
  subject.dirty = true;
  noteClosing(state, closing);
  const counted = state.purchases?.includes(closing.orderId) ?? false;
  if (!counted) state.purchases = [...(state.purchases ?? []), closing.orderId].slice(-countedPurchases);
  if (!counted && !state.standing) {
    state.occurrence += 1;
    end(set, subject, 'converted', closing.at[0], cause, closing.orderId);
  }
  settle(set, subject, cause);
}

/**
 * The platform itself says that it was left. Believed unless it was bought, emptied or cancelled, cannot be finished any
 * more, or somebody acted on it since. Of two roads to the same abandonment the first wins (decision 11).
 */
export function stateAbandoned(set: WorkingSet, subject: Subject, at: Stamp, cause: Cause): void {
  const { state } = subject;
  const closing = closingOf(subject, set.root(subject.personId));
  const kind = kindOf(subject);
  if (closing && !isBegunAnew(state, closing)) return;
  if (kind.isEmptied(state, closing) || kind.isGone(state, cause.now)) return;
  if (state.activity && isLater(state.activity, at)) return;
  if (!isLater(at, state.reported)) return;
  if (state.standing) {
    state.reported = at;
    subject.dirty = true;
    return;
  }
  abandon(set, subject, closing, { abandonedAt: at[0], reported: at, stated: true }, cause);
}

/**
 * Its timer has come due, and the stream has been read up to then. `now` is the due time: nothing happened until then but
 * what is known. Reports the abandonment as of the moment it counts as one (last activity and the idle time), looks again
 * later if there was activity, or does nothing if there is nothing to come back for.
 */
export function fire(set: WorkingSet, subject: Subject, cause: Cause): void {
  const { state } = subject;
  delete state.timerDue;
  subject.dirty = true;
  const { activity } = state;
  const closing = closingOf(subject, set.root(subject.personId));
  if (state.standing || !activity || !isOpen(state, closing) || !isLater(activity, state.reported)) return;
  const kind = kindOf(subject);
  const abandonedAt = activity[0] + kind.idleMs(state, closing, set.policy);
  if (abandonedAt > cause.now) return alarm(set, subject, abandonedAt, false);
  if (kind.isGone(state, cause.now) || !kind.isWorthFinishing(state, closing)) return;
  abandon(set, subject, closing, { abandonedAt, reported: activity, stated: false }, cause);
}

function abandon(
  set: WorkingSet,
  subject: Subject,
  closing: Closing | undefined,
  { abandonedAt, reported, stated }: { abandonedAt: number; reported: Stamp; stated: boolean },
  { now, traceparent }: Cause,
): void {
  const { key, state } = subject;
  const person = set.root(subject.personId);
  if (!person) throw new Error('the owner of a subject was not loaded');
  const { workspaceId } = set;
  state.occurrence += 1;
  state.standing = true;
  state.reported = laterOf(state.activity, reported);
  subject.dirty = true;
  const trace = traceparent ?? state.trace;
  kindOf(subject).announce(
    set,
    subject,
    closing,
    {
      workspaceId,
      id: derivedId('abandoned', workspaceId, key, state.occurrence),
      subject: person.id,
      time: abandonedAt,
      recordedAt: now,
      ...(trace === undefined ? {} : { traceparent: trace }),
    },
    {
      subjectKey: key,
      occurrence: state.occurrence,
      abandonedAt: isoInstant(abandonedAt),
      stated,
      person: snapshotOf(person, set.policy),
    },
  );
}
