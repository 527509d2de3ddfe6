import {
  behaviourTopic,
  candidateDecided,
  creditsAssigned,
  creditsCurrent,
  attributionCurrentTopic,
  attributionTopic,
  conversionRecorded,
  enrolmentStarted,
  enrolmentTopic,
  inboundTopic,
  isFinal,
  messageClicked,
  messageStateChanged,
  messageTopic,
  rejectionTopic,
  signalTopic,
  type Envelope,
  type EventContract,
  type EventData,
  type Topic,
} from '@rebound/contracts';
import { canonicalJson } from '@rebound/kernel';
import { readTopic } from '@rebound/messaging';
import type { Candidate, Topics } from '../judge/judge.js';
import { localCluster } from './local-cluster.js';

/** What the summary counts, beside what the judge needs. */
export type Counts = Readonly<{
  signals: Record<string, number>;
  states: Record<string, number>;
  /** Messages that were in this state at any time. */
  everIn: Record<string, number>;
  suppressed: Record<string, number>;
  clicks: { human: number; bot: number };
  optOuts: number;
  conversions: number;
  creditedMinor: Record<string, number>;
  acknowledgedOnTopic: number;
  rejected: number;
  /** Candidates without a final state. */
  open: number;
}>;

interface OpenCandidate {
  subjectKey: string;
  occurrence: number;
  finals: Set<string>;
  latest: { sequence: number; state: string; reason: string | undefined };
  states: Set<string>;
  /** In the order of the topics: what is told where one has no end, or two. */
  told: string[];
}

/** Reads the results as a data team would: from the topics, from the beginning. */
export async function readResults(kafkaBrokers: string, prefix: string): Promise<{ topics: Topics; counts: Counts }> {
  const cluster = localCluster(kafkaBrokers);
  const behaviours = new Set<string>();
  const conversions = new Set<string>();
  const inbound = new Set<string>();
  const control = new Set<string>();
  const candidates = new Map<string, OpenCandidate>();
  const credits = new Map<string, EventData<typeof creditsCurrent> & { placedIn?: string }>();
  const signals: Record<string, number> = {};
  const clicks = { human: 0, bot: 0 };
  const seen = new Set<string>();
  let optOuts = 0;
  let rejected = 0;

  const candidate = (data: { messageId: string; subjectKey: string; occurrence: number }): OpenCandidate => {
    const known = candidates.get(data.messageId);
    if (known) return known;
    const fresh: OpenCandidate = {
      subjectKey: data.subjectKey,
      occurrence: data.occurrence,
      finals: new Set(),
      latest: { sequence: -1, state: '', reason: undefined },
      states: new Set(),
      told: [],
    };
    candidates.set(data.messageId, fresh);
    return fresh;
  };
  const note = (data: EventData<typeof candidateDecided> | EventData<typeof messageStateChanged>, sequence: number) => {
    const one = candidate(data);
    one.states.add(data.state);
    one.told.push(saidOf(data));
    if (isFinal(data.state)) one.finals.add(`${data.state}${data.reason === undefined ? '' : ` (${data.reason})`}`);
    if (sequence > one.latest.sequence) one.latest = { sequence, state: data.state, reason: data.reason };
  };

  const handlers: readonly [Topic, (event: Envelope) => void][] = [
    [behaviourTopic, (event) => behaviours.add(String((event.data as { clientEventId?: string }).clientEventId))],
    [rejectionTopic, () => (rejected += 1)],
    [
      signalTopic,
      (event) => {
        const name = event.type.replace('rebound.segmentation.', '');
        if (!event.type.startsWith('rebound.segmentation.') || seen.has(event.id)) return;
        seen.add(event.id);
        signals[name] = (signals[name] ?? 0) + 1;
      },
    ],
    [
      enrolmentTopic,
      (event) => {
        if (is(event, enrolmentStarted) && event.data.arm === 'control')
          control.add(`${event.data.subjectKey} ${event.data.occurrence}`);
        if (is(event, candidateDecided)) note(event.data, 0);
      },
    ],
    [
      messageTopic,
      (event) => {
        if (is(event, messageStateChanged)) note(event.data, event.data.sequence);
        if (is(event, messageClicked) && !seen.has(event.data.clickId)) {
          seen.add(event.data.clickId);
          clicks[event.data.human ? 'human' : 'bot'] += 1;
        }
      },
    ],
    [
      inboundTopic,
      (event) => {
        const { carrierMessageId, meaning } = event.data as { carrierMessageId?: string; meaning?: string };
        if (carrierMessageId === undefined || inbound.has(carrierMessageId)) return;
        inbound.add(carrierMessageId);
        if (meaning === 'stop') optOuts += 1;
      },
    ],
    [
      attributionTopic,
      (event) =>
        void (is(event, conversionRecorded) ? conversions.add(event.data.orderId) : is(event, creditsAssigned)),
    ],
    [
      attributionCurrentTopic,
      (event) => {
        if (is(event, creditsCurrent) && (credits.get(event.data.orderId)?.sequence ?? 0) < event.data.sequence)
          credits.set(event.data.orderId, event.data);
      },
    ],
  ];
  await Promise.all(
    handlers.map(([topic, handle]) =>
      readTopic(cluster, `${prefix}${topic.name}`, ({ value }) => {
        if (value !== null) handle(JSON.parse(value) as Envelope);
      }),
    ),
  );
  const all = [...candidates.values()];
  const creditedMinor: Record<string, number> = {};
  for (const { currency, orderMinor, unattributedMinor } of credits.values())
    creditedMinor[currency] = (creditedMinor[currency] ?? 0) + orderMinor - unattributedMinor;
  return {
    topics: {
      behaviours,
      conversions,
      inbound,
      control,
      credits,
      candidates: new Map(
        [...candidates].map(([id, one]): [string, Candidate] => [id, { ...one, finals: [...one.finals] }]),
      ),
    },
    counts: {
      signals,
      states: countBy(all, ({ latest }) => latest.state),
      everIn: countBy(
        all.flatMap(({ states }) => [...states]),
        (state) => state,
      ),
      suppressed: countBy(
        all.filter(({ latest }) => latest.state === 'suppressed'),
        ({ latest }) => latest.reason ?? 'unknown',
      ),
      clicks,
      optOuts,
      conversions: conversions.size,
      creditedMinor,
      acknowledgedOnTopic: behaviours.size,
      rejected,
      open: all.filter(({ finals }) => finals.size === 0).length,
    },
  };
}

const is = <C extends EventContract>(event: Envelope, contract: C): event is Envelope<EventData<C>> =>
  event.type === contract.type;

/** A state as a person who looks for a fault wants to read it. */
function saidOf(data: EventData<typeof candidateDecided> | EventData<typeof messageStateChanged>): string {
  const reason = data.reason === undefined ? '' : ` (${data.reason})`;
  const until = 'until' in data && data.until !== undefined ? ` until ${data.until}` : '';
  return `${data.state}${reason}${until}${'at' in data ? ` at ${data.at}` : ''}`;
}

function countBy<T>(list: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of list) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

/** Equal as long as nothing new has come of what was done; partitions may be read in any order. */
export const fingerprint = (counts: Counts): string =>
  canonicalJson([counts.states, counts.creditedMinor, counts.conversions, counts.acknowledgedOnTopic]);
