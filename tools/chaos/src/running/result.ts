import { type Breach, promiseLines, promiseNames, row } from '@rebound/simulator';
import type { FaultKind } from '../plan/fault-kinds.js';
import { type KindSummary, lineOf, type TimelineEntry } from './timeline.js';

/** What `--json` prints. */
export type ChaosResult = Readonly<{
  seed: number;
  fleet: boolean;
  minutes: number;
  /** All of it, with starting and settling. */
  seconds: number;
  people: number;
  events: number;
  probes: number;
  texts: Readonly<{ due: number; forbidden: number; accepted: number }>;
  /** People of whom nobody can say: what they did lies too close to an outage. */
  eitherWay: number;
  stops: number;
  timeline: readonly TimelineEntry[];
  recovery: Partial<Record<FaultKind, KindSummary>>;
  /** How often each promise was broken, the simulator's and those of this tool. */
  promises: Readonly<Record<string, number>>;
  held: boolean;
  /** Logs of the processes. */
  folder: string;
}>;

/** More people than this share undecided, and the run has shown nothing. */
export const eitherWayLimit = 0.4;

export const ownPromises = [
  'stopLost',
  'notRecovered',
  'outboxNotEmpty',
  'notSettled',
  'deadLetters',
  'probesLost',
  'processesEnded',
] as const;

export type ChaosBreach = Omit<Breach, 'promise'> &
  Readonly<{ promise: Breach['promise'] | (typeof ownPromises)[number] }>;

export const countPromises = (breaches: readonly ChaosBreach[]): Record<string, number> =>
  Object.fromEntries(
    [...promiseNames, ...ownPromises].map((name) => [name, breaches.filter(({ promise }) => promise === name).length]),
  );

const shownBreaches = 30;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The result for people. */
export function printResult(result: ChaosResult, breaches: readonly ChaosBreach[]): string {
  const { texts, promises, recovery } = result;
  return [
    '',
    `${result.people} people for ${result.minutes} min, seed ${result.seed}, ${result.fleet ? 'twelve processes' : 'two processes'}, ${result.seconds} s in all`,
    row('events acknowledged', `${result.events}, and ${result.probes} probes`),
    row(
      'texts',
      `${texts.accepted} taken by the carrier; ${texts.due} were due, ${texts.forbidden} forbidden, ${result.eitherWay} people either way`,
    ),
    row('STOPs', result.stops),
    '',
    'What was done, and when the flow was back (from the fault’s end until probes sent then had passed all services):',
    ...result.timeline.map(lineOf),
    '',
    'Recovery by kind:',
    ...Object.entries(recovery).map(([kind, { count, medianMs, longestMs, notRecovered }]) =>
      row(
        kind,
        `${count} times, median ${seconds(medianMs)}, longest ${seconds(longestMs)}${notRecovered > 0 ? `, NOT RECOVERED ${notRecovered}` : ''}`,
      ),
    ),
    '',
    'Promises:',
    ...promiseLines(promises, breaches, shownBreaches),
    ...(result.held ? [] : [`  the logs are in ${result.folder}`]),
    '',
  ].join('\n');
}
