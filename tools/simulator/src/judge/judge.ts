import type { Done, Story } from '../world/person.js';
import { isLawful } from '../world/places.js';
import { holdoutShares } from '../world/timings.js';
import { type Untaken, wasTried } from './attempts.js';
import { consentStretches, type Stretch } from './consent-truth.js';
import { type Draws, drawsOf, kindOf, type SubjectKind } from './holdout.js';
import { ordersOf } from './money-truth.js';
import { changesOrder, changesSubject, perhapsHeard } from './unacknowledged.js';
import {
  type Abandonment,
  abandonmentsOf,
  endings,
  isAbout,
  judgeAbandonment,
  type Outage,
  subjectOf,
  type Tolerance,
  type Verdict,
  wereAway,
} from './oracle.js';

/** A text that the carrier took. */
export type Submission = Readonly<{
  to: string;
  from: string;
  /** Our message id, as it stood in the callback's address. */
  messageId: string;
  /** Virtual instant. */
  acceptedAt: number;
}>;

/** What stands on the topics, as far as the promises need it. */
export type Topics = Readonly<{
  /** Client event ids on ingest.behaviour. */
  behaviours: ReadonlySet<string>;
  /** Orders with a conversion on analytics.attribution. */
  conversions: ReadonlySet<string>;
  /** Replies on dispatch.inbound, by the carrier's id. */
  inbound: ReadonlySet<string>;
  /** Final states by message id, over campaigns and dispatch; one entry per distinct state and reason. */
  candidates: ReadonlyMap<string, Candidate>;
  credits: ReadonlyMap<
    string,
    Readonly<{
      orderMinor: number;
      unattributedMinor: number;
      credits: readonly Readonly<{ messageId: string; amountMinor: number }>[];
    }>
  >;
  /** Subjects whose enrolment is in the control arm. */
  control: ReadonlySet<string>;
}>;

export type Candidate = Readonly<{
  subjectKey: string;
  occurrence: number;
  finals: readonly string[];
  /** All that was told of it, one after the other. */
  told?: readonly string[];
}>;

export type Evidence = Readonly<{
  stories: readonly Story[];
  done: readonly Done[];
  submissions: readonly Submission[];
  untaken: readonly Untaken[];
  topics: Topics;
  /** Virtual stretches in which services were away or slow. */
  outages: readonly Outage[];
  tolerance: Tolerance;
}>;

export const promiseNames = [
  'lost',
  'duplicateSubmits',
  'missedMessages',
  'unexpectedMessages',
  'sentWithoutConsent',
  'sentInQuietHours',
  'sentFromForbiddenSender',
  'withoutFinalState',
  'creditMismatch',
] as const;
export type PromiseName = (typeof promiseNames)[number];

export type Breach = Readonly<{ promise: PromiseName; personId?: string; story?: string; detail: string }>;

export type Judgement = Readonly<{
  breaches: readonly Breach[];
  /** People for whom both outcomes are right, by the reason. */
  eitherWay: Readonly<Record<string, number>>;
  texts: Readonly<{ due: number; forbidden: number }>;
  holdout: Draws;
  /** How long after a text was due the carrier had it, virtual ms, ascending. */
  lateness: readonly number[];
}>;

/** How many people were judged either way. */
export const peopleEitherWay = ({ eitherWay }: Pick<Judgement, 'eitherWay'>): number =>
  Object.values(eitherWay).reduce((sum, count) => sum + count, 0);

/** Compares what was promised with what happened. Everything is decided here from evidence; nothing is fetched. */
export function judge(evidence: Evidence): Judgement {
  const doneBy = Map.groupBy(evidence.done, ({ personId }) => personId);
  const submissionsTo = Map.groupBy(evidence.submissions, ({ to }) => to);
  const untakenTo = Map.groupBy(evidence.untaken, ({ to }) => to);
  const breaches: Breach[] = [...lost(evidence), ...duplicates(evidence), ...finals(evidence), ...credits(evidence)];
  const eitherWay: Record<string, number> = {};
  const texts = { due: 0, forbidden: 0 };
  const lateness: number[] = [];
  const drawn: ReadonlyMap<SubjectKind, boolean>[] = [];
  for (const story of evidence.stories) {
    const phone = story.person.phone ?? '';
    const theirs = {
      ...evidence,
      done: doneBy.get(story.person.id) ?? [],
      submissions: submissionsTo.get(phone) ?? [],
      untaken: untakenTo.get(phone) ?? [],
    };
    const verdict = judgePerson(story, theirs);
    drawn.push(verdict.heldOut);
    breaches.push(...verdict.breaches);
    texts.due += verdict.due;
    texts.forbidden += verdict.forbidden;
    lateness.push(...verdict.lateness);
    if (verdict.either !== undefined) eitherWay[verdict.either] = (eitherWay[verdict.either] ?? 0) + 1;
  }
  return { breaches, eitherWay, texts, holdout: drawsOf(drawn), lateness: lateness.sort((a, b) => a - b) };
}

const notAcknowledged = 'a deed was not acknowledged';

/** @param evidence what was done by this person, and what the carrier was given for them */
function judgePerson(story: Story, { done, submissions, untaken, topics, outages, tolerance }: Evidence) {
  const { id: personId, story: name, place } = story.person;
  const breaches: Breach[] = [];
  const breach = (promise: PromiseName, detail: string) => breaches.push({ promise, personId, story: name, detail });
  const consent = consentStretches(story, done);
  const known = done.flatMap(({ act, ackedAt }) => (act.do === 'identify' && ackedAt !== undefined ? [ackedAt] : []));
  const accepted = submissions.map(({ acceptedAt }) => acceptedAt).sort((a, b) => a - b);
  const bySubject = Map.groupBy(submissions, ({ messageId }) => {
    const candidate = topics.candidates.get(messageId);
    return candidate ? `${candidate.subjectKey} ${candidate.occurrence}` : `message ${messageId}`;
  });
  let either: string | undefined;
  const lateness: number[] = [];
  let due = 0;
  let forbidden = 0;
  const expected = new Set<string>();
  const heldOut = new Map<SubjectKind, boolean>();
  const unsure = perhapsHeard(done, outages, tolerance.latency);
  for (const abandonment of abandonmentsOf(story, done, tolerance, outages)) {
    const key = `${abandonment.subjectKey} ${abandonment.occurrence}`;
    expected.add(key);
    const texts = bySubject.get(key) ?? [];
    const candidates = candidatesOf(topics, abandonment);
    const sentAt = texts[0]?.acceptedAt;
    const asTreated = judgeAbandonment(
      story,
      abandonment,
      {
        consent,
        accepted,
        ...(known.length > 0 ? { knownAt: Math.min(...known) } : {}),
        ...(sentAt === undefined ? {} : { sentAt }),
      },
      tolerance,
    );
    const kind = kindOf(abandonment.subjectKey);
    const isControl = topics.control.has(key);
    if (asTreated.text === 'must') heldOut.set(kind, isControl || heldOut.get(kind) === true);
    // Where the journey holds nobody out, that somebody is said to be excuses nothing.
    const verdict: Verdict = changesSubject(unsure, abandonment.subjectKey)
      ? { text: 'either', why: notAcknowledged }
      : isControl && holdoutShares[kind] > 0
        ? { text: 'must-not', why: 'control arm' }
        : asTreated;
    if (verdict.text === 'either') either ??= verdict.why;
    if (verdict.text === 'must') due += 1;
    if (verdict.text === 'must' && sentAt !== undefined) lateness.push(sentAt - abandonment.dueEarliest);
    if (verdict.text === 'must-not') forbidden += 1;
    if (
      verdict.text === 'must' &&
      !submissions.some(({ messageId }) => candidates.has(messageId)) &&
      !wasTried(abandonment, candidates, untaken, outages, tolerance)
    )
      breach(
        'missedMessages',
        `${key}: ${verdict.why} at ${iso(abandonment.dueEarliest)}, ended ${iso(abandonment.endedAt)} by ${abandonment.endedBy ?? 'nothing'}, states ${statesOf(candidates)}`,
      );
    if (verdict.text === 'must-not' && texts.length > 0)
      breach(
        'unexpectedMessages',
        `${key}: ${verdict.why}; due ${iso(abandonment.dueEarliest)}, ended ${iso(abandonment.endedAt)}, sent ${iso(texts[0]?.acceptedAt)}`,
      );
  }
  // Of what it heard late the shop may have made something that was never left.
  const heardLate = done.some(
    ({ act, at, ackedAt }) => subjectOf(act) !== undefined && (ackedAt ?? at) - at > tolerance.latency,
  );
  for (const [key, texts] of bySubject) {
    if (changesSubject(unsure, key.split(' ')[0] ?? '')) either ??= notAcknowledged;
    if (!expected.has(key) && either === undefined && !heardLate)
      breach(
        'unexpectedMessages',
        `${key}: nothing was left that it could be about; sent ${iso(texts[0]?.acceptedAt)}`,
      );
  }
  for (const { subjectKey, detail } of textsAfterTheEnd(done, submissions, topics, tolerance)) {
    if (changesSubject(unsure, subjectKey)) continue;
    if (!breaches.some((one) => one.detail.startsWith(`${subjectKey} `))) breach('unexpectedMessages', detail);
  }
  for (const { from, acceptedAt } of submissions)
    if (place.blocksLongNumbers && from.startsWith('+'))
      breach('sentFromForbiddenSender', `at ${iso(acceptedAt)} in ${place.id}`);
  for (const at of accepted) {
    if (!consent.some((stretch) => stretch.from <= at && at < stretch.to + consentDelay(stretch, outages, tolerance)))
      breach('sentWithoutConsent', `at ${iso(at)}`);
    if (!isLawful(place, at)) breach('sentInQuietHours', `at ${iso(at)} in ${place.id}`);
  }
  return { breaches, either, due, forbidden, lateness, heldOut };
}

/**
 * How long after a refusal a text may still go out, virtual ms. A reply blocks its number before the carrier hears that it is
 * taken, whatever is away. What was said in a form travels from consent to dispatch, which holds everything once it has heard
 * nothing from there for `consentStale`.
 */
function consentDelay({ to, endedBy }: Stretch, outages: readonly Outage[], tolerance: Tolerance): number {
  const { latency, consentStale = 0 } = tolerance;
  return endedBy === 'form' && wereAway(outages, latency, to) ? latency + consentStale : latency;
}

/**
 * Texts about something whose end the shop had acknowledged before, by more than the latency: never right, however long
 * services were away in between (decisions 9 and 10).
 */
function textsAfterTheEnd(
  done: readonly Done[],
  submissions: readonly Submission[],
  topics: Topics,
  { latency }: Tolerance,
): { subjectKey: string; detail: string }[] {
  return submissions.flatMap(({ messageId, acceptedAt }) => {
    const subjectKey = topics.candidates.get(messageId)?.subjectKey;
    if (subjectKey === undefined) return [];
    const deeds = done.filter(({ act, ackedAt }) => ackedAt !== undefined && isAbout(act, subjectKey));
    const last = deeds.toSorted((a, b) => a.at - b.at).at(-1);
    if (!last || !endings.has(last.act.do)) return [];
    const { act, ackedAt = acceptedAt } = last;
    return acceptedAt - ackedAt > latency
      ? [{ subjectKey, detail: `${subjectKey}: ${act.do} was acknowledged ${iso(ackedAt)}, sent ${iso(acceptedAt)}` }]
      : [];
  });
}

function lost({ done, topics, tolerance }: Evidence): Breach[] {
  const breaches: Breach[] = [];
  for (const { personId, act, ackedAt, eventIds } of done) {
    if (ackedAt === undefined) continue;
    if (act.do === 'reply') {
      if (!eventIds.some((id) => topics.inbound.has(id)))
        breaches.push({ promise: 'lost', personId, detail: 'a reply is not on dispatch.inbound' });
      continue;
    }
    for (const id of eventIds)
      if (!topics.behaviours.has(id))
        breaches.push({ promise: 'lost', personId, detail: `event ${id} (${act.do}) is not on ingest.behaviour` });
  }
  for (const { orderId, personId } of ordersOf(done, tolerance.latency)) {
    if (!topics.conversions.has(orderId))
      breaches.push({ promise: 'lost', personId, detail: `order ${orderId} is no conversion` });
  }
  return breaches;
}

function duplicates({ submissions, topics }: Evidence): Breach[] {
  const keys = submissions.map(({ messageId, to }) => {
    const candidate = topics.candidates.get(messageId);
    return candidate ? `${to} ${candidate.subjectKey} ${candidate.occurrence}` : messageId;
  });
  return [...Map.groupBy(keys, (key) => key)]
    .filter(([, same]) => same.length > 1)
    .map(([key, same]) => ({
      promise: 'duplicateSubmits',
      detail: `${same.length} accepted texts for ${key.replace(/^\S+ /, '')}`,
    }));
}

function finals({ topics }: Evidence): Breach[] {
  return [...topics.candidates]
    .filter(([, { finals: states }]) => states.length !== 1)
    .map(([messageId, { finals: states, told = [] }]) => ({
      promise: 'withoutFinalState',
      detail: `message ${messageId}: ${states.length === 0 ? 'none' : states.join(' and ')}; told: ${told.join(', ')}`,
    }));
}

function credits({ done, topics, tolerance, outages }: Evidence): Breach[] {
  const { latency } = tolerance;
  return [...Map.groupBy(done, ({ personId }) => personId).values()]
    .flatMap((theirs) => {
      const unsure = perhapsHeard(theirs, outages, latency);
      const clicked = unsure.some((act) => act.do === 'click');
      return ordersOf(theirs, latency, outages)
        .filter(({ orderId }) => !changesOrder(unsure, orderId))
        .map((order) => ({ ...order, closeCall: order.closeCall || clicked }));
    })
    .flatMap(({ orderId, personId, leftMinor, creditedTo, closeCall }): Breach[] => {
      const found = topics.credits.get(orderId);
      if (!found) return [{ promise: 'creditMismatch', personId, detail: `order ${orderId} has no credits` }];
      const sum = found.credits.reduce((total, { amountMinor }) => total + amountMinor, found.unattributedMinor);
      if (found.orderMinor !== leftMinor || sum !== leftMinor) {
        return [
          {
            promise: 'creditMismatch',
            personId,
            detail: `order ${orderId}: ${leftMinor} are left of it, credited are ${sum} of ${found.orderMinor}`,
          },
        ];
      }
      const holder = found.credits.find(({ amountMinor }) => amountMinor > 0)?.messageId;
      return leftMinor > 0 && !closeCall && holder !== creditedTo
        ? [
            {
              promise: 'creditMismatch',
              personId,
              detail: `order ${orderId} is credited to ${holder ?? 'nobody'}, clicked was ${creditedTo ?? 'nothing'}`,
            },
          ]
        : [];
    });
}

/**
 * Which messages may be those about an abandonment. Had the shop heard of a deed only when it had counted the cart as left,
 * the person came back for it, and what it sends is about a second leaving.
 */
const candidatesOf = (
  topics: Topics,
  { subjectKey, occurrence, heardLate }: Abandonment,
): ReadonlyMap<string, Candidate> =>
  new Map(
    [...topics.candidates].filter(
      ([, one]) => one.subjectKey === subjectKey && (heardLate || one.occurrence === occurrence),
    ),
  );

const statesOf = (candidates: ReadonlyMap<string, Candidate>): string =>
  [...candidates.values()].map(({ finals: states }) => states.join('+')).join(', ') || 'none';

const iso = (at: number | undefined): string => (at === undefined ? 'never' : new Date(at).toISOString());
