import { Kept } from '../kept.js';
import type { Whereabouts } from '../place/whereabouts.js';
import type { RuleBook } from '../rules/rule-book.js';
import type { MessageClass, RuleRef, SenderType, WeekHours } from '../rules/rule.js';
import { entriesFor, Schedule } from './schedule.js';
import { dayMs } from './zone-offsets.js';

export type LegalQuery = Readonly<{
  whereabouts: Whereabouts;
  /** Epoch ms. */
  now: number;
  class: MessageClass;
  /** The workspace's own hours, on the recipient's wall clock. They can only make the window smaller. */
  workspaceHours?: WeekHours;
  /** Whether the workspace accepted, on the record, the default rules for countries without a row (decision 28). */
  acceptDefaultRules: boolean;
  /** How long before its end a window closes for us, so that the carrier's queues drain inside it. Default 5 minutes. */
  closeEarlyMs?: number;
  /** The carrier (`twilio`) and the kind of sender. Where one is not known, it is under the restrictions of all (see `isAbout`). */
  carrier?: string;
  senderType?: SenderType;
}>;

/** Where the person may be, by what evidence, and by what weaker evidence that was widened. */
type Place = Pick<Whereabouts, 'zones' | 'evidence' | 'widenedBy'>;

type Trace = Place &
  Readonly<{
    /** Every rule that was evaluated, in the versions in force from now until the instant that is answered. */
    rules: readonly RuleRef[];
    /**
     * Those among them that decided, the workspace's hours (`workspace.hours`) included: what forbids now, or, where it is
     * allowed, what ends the window.
     */
    decidedBy: readonly RuleRef[];
  }>;

export type BlockReason = 'no-rules-for-country' | 'unknown-country' | 'no-common-window' | 'traffic-banned';

export type LegalAnswer =
  /** `until`: when the window closes, epoch ms (at most eight days are looked ahead); absent for transactional messages. */
  | (Trace & Readonly<{ answer: 'allowed'; until?: number }>)
  /** `until`: the earliest allowed instant after `now`, epoch ms. */
  | (Trace & Readonly<{ answer: 'deferred'; until: number }>)
  /** `until`: the earliest instant at which it is allowed after all, if there will be one, epoch ms. */
  | (Trace & Readonly<{ answer: 'blocked'; reason: BlockReason; until?: number }>);

const defaultCloseEarlyMs = 5 * 60_000;
/** What does not open within so many days is blocked, not deferred. */
const deferralDays = 31;
const schedulesKept = 5_000;

/** Answers for one rule book; remembers the windows it has worked out. */
export class LegalWindows {
  private readonly schedules = new Kept<string, Schedule>(schedulesKept);

  constructor(private readonly book: RuleBook) {}

  /**
   * Whether a text may go out now, or from when. The window is what every rule of every country concerned (and of every
   * region the person may be in), of the carrier and the sender, and the workspace allow, in every zone the person may be in.
   * Its start is inclusive, its end is not. Transactional messages have no hours.
   */
  decide(query: LegalQuery): LegalAnswer {
    const { whereabouts, now } = query;
    const place = placeOf(whereabouts);
    const unknown = query.class === 'marketing' ? this.unknown(query) : undefined;
    if (unknown) return { answer: 'blocked', reason: unknown, rules: [], decidedBy: [], ...place };

    const schedule = this.scheduleFor(query);
    if (schedule.isEmpty) return { answer: 'allowed', rules: [], decidedBy: [], ...place };
    const next = schedule.nextOpening(now);
    if (next && next.from <= now) {
      const rules = schedule.inForce(now, now);
      return query.class === 'transactional'
        ? { answer: 'allowed', rules, decidedBy: [], ...place }
        : { answer: 'allowed', until: next.to, rules, decidedBy: next.closedBy, ...place };
    }
    const { refs, banned } = schedule.forbidding(now);
    const trace = { rules: schedule.inForce(now, next?.from ?? now), decidedBy: refs, ...place };
    if (next && !banned && next.from - now <= deferralDays * dayMs) {
      return { answer: 'deferred', until: next.from, ...trace };
    }
    const reason = banned ? 'traffic-banned' : 'no-common-window';
    return { answer: 'blocked', reason, ...(next ? { until: next.from } : {}), ...trace };
  }

  private unknown({ whereabouts: { countries, zones }, acceptDefaultRules }: LegalQuery): BlockReason | undefined {
    if (countries.length === 0 || zones.length === 0) return 'unknown-country';
    const unread = !acceptDefaultRules && countries.some((country) => !this.book.hasRead(country));
    return unread ? 'no-rules-for-country' : undefined;
  }

  private scheduleFor(query: LegalQuery): Schedule {
    const { whereabouts: where, workspaceHours, closeEarlyMs = defaultCloseEarlyMs } = query;
    const key =
      `${where.countries.join()}|${where.states.join()}|${where.zones.join()}|${hoursKey(workspaceHours)}|` +
      `${closeEarlyMs}|${query.class}|${query.carrier ?? ''}|${query.senderType ?? ''}`;
    return this.schedules.of(
      key,
      () => new Schedule(entriesFor(this.book, where, query, workspaceHours), closeEarlyMs),
    );
  }
}

const placeOf = ({ zones, evidence, widenedBy }: Whereabouts): Place =>
  widenedBy ? { zones, evidence, widenedBy } : { zones, evidence };

const hoursKeys = new WeakMap<WeekHours, string>();

function hoursKey(hours: WeekHours | undefined): string {
  if (!hours) return '';
  let key = hoursKeys.get(hours);
  if (key === undefined) {
    key = JSON.stringify(hours);
    hoursKeys.set(hours, key);
  }
  return key;
}
