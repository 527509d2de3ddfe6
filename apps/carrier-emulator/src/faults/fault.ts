/** Everything that can go wrong on request, and what each means. */
export const faultKinds = {
  delay: 'answers `ms` later',
  throttle: 'answers 429 / 20429 and takes nothing',
  'server-error': 'answers `code` (default 503) and takes nothing, or takes it first if `accepted`',
  refuse: 'answers Twilio error `code` (default 21610, an opt-out) and takes nothing',
  'timeout-before': 'takes nothing and never answers',
  'timeout-after': 'takes the message and never answers',
  'reset-before': 'takes nothing and resets the connection',
  'reset-after': 'takes the message and resets the connection',
  'late-visibility': 'look-ups and lists show the message `ms` later',
  'duplicate-receipts': 'posts each receipt twice',
  'reordered-receipts': 'posts the last receipt before the one that should precede it',
  'late-receipts': 'posts each receipt `ms` later',
  'no-receipts': 'posts no receipt; the status moves all the same',
  undelivered: 'ends undelivered with `code` (default 30003)',
  failed: 'ends failed with `code` (default 30008)',
  'duplicate-replies': 'posts what a person writes twice',
  'late-replies': 'posts what a person writes `ms` later',
} as const;
export type FaultKind = keyof typeof faultKinds;

export type FaultRule = Readonly<{
  id: string;
  kind: FaultKind;
  /** A regular expression over the person's number; absent: everybody. */
  to?: string;
  /** Only messages whose body contains this. */
  bodyIncludes?: string;
  /** 0 to 1; drawn from the seed, so the same run fails in the same places. Default 1. */
  probability?: number;
  /** How often it strikes before it is spent; absent: for ever. */
  times?: number;
  /** Real milliseconds. */
  ms?: number;
  code?: number;
  accepted?: boolean;
}>;

/** What a person writes is struck by these, a create by all others. */
export const replyFaults: ReadonlySet<FaultKind> = new Set(['duplicate-replies', 'late-replies']);

/** What will happen to one create, or to what a person writes. */
export type FaultPlan = Readonly<{
  delayMs: number;
  /** The first of those that change the answer. */
  answer?: Readonly<{ kind: FaultKind; code?: number; accepted: boolean }>;
  hiddenMs: number;
  receipts: Readonly<{ twice: boolean; reordered: boolean; none: boolean; lateMs: number }>;
  replies: Readonly<{ twice: boolean; lateMs: number }>;
  ending?: Readonly<{ status: 'undelivered' | 'failed'; code: number }>;
  /** For the counters. */
  struck: readonly FaultKind[];
}>;

const answers: ReadonlySet<FaultKind> = new Set([
  'throttle',
  'server-error',
  'refuse',
  'timeout-before',
  'timeout-after',
  'reset-before',
  'reset-after',
]);
const takesTheMessage: ReadonlySet<FaultKind> = new Set(['timeout-after', 'reset-after']);

/** Puts together the rules that struck a create, in their order. */
export function planOf(struck: readonly FaultRule[]): FaultPlan {
  const of = (kind: FaultKind): FaultRule | undefined => struck.find((rule) => rule.kind === kind);
  const answer = struck.find(({ kind }) => answers.has(kind));
  const [undelivered, failed] = [of('undelivered'), of('failed')];
  return {
    delayMs: of('delay')?.ms ?? 0,
    ...(answer
      ? {
          answer: {
            kind: answer.kind,
            ...(answer.code === undefined ? {} : { code: answer.code }),
            accepted: takesTheMessage.has(answer.kind) || (answer.kind === 'server-error' && answer.accepted === true),
          },
        }
      : {}),
    hiddenMs: of('late-visibility')?.ms ?? 0,
    receipts: {
      twice: of('duplicate-receipts') !== undefined,
      reordered: of('reordered-receipts') !== undefined,
      none: of('no-receipts') !== undefined,
      lateMs: of('late-receipts')?.ms ?? 0,
    },
    replies: { twice: of('duplicate-replies') !== undefined, lateMs: of('late-replies')?.ms ?? 0 },
    ...(undelivered
      ? { ending: { status: 'undelivered', code: undelivered.code ?? 30003 } }
      : failed
        ? { ending: { status: 'failed', code: failed.code ?? 30008 } }
        : {}),
    struck: struck.map(({ kind }) => kind),
  };
}
