/** `09:00`, or `24:00` for the end of the day. */
export type ClockTime = string;

/** Half-open: from `from`, until just before `to`, on the wall clock of the recipient. Never over midnight. */
export type Span = Readonly<{ from: ClockTime; to: ClockTime }>;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** The hours in which marketing is allowed; a day that is missing has none. */
export type WeekHours = Readonly<Partial<Record<Weekday, readonly Span[]>>>;

/** At most so many marketing messages in rolling windows of 24 hours, 7 days and 30 days. */
export type Caps = Readonly<{ per24h?: number; per7d?: number; per30d?: number }>;

/** H: a primary or several agreeing sources. M: one good secondary source. L: a weak source, or our own choice. */
export type Confidence = 'H' | 'M' | 'L';

/**
 * One rule of one jurisdiction, as dated data. A change of the law is a new version with its own `validFrom`, never an
 * edit, so that an old decision can still be explained.
 */
export type Rule = Readonly<{
  /** Stable over versions, such as `us-fl.hours`. */
  id: string;
  version: number;
  /** ISO 3166 alpha-2; `*` for the default rule. */
  country: string;
  /** ISO 3166-2 such as `US-FL`: the rule holds there only. */
  state?: string;
  /** Local dates, first day in force and first day not in force any more. */
  validFrom: string;
  validTo?: string;
  hours?: WeekHours;
  /** Days without any marketing. */
  holidays?: HolidayCalendar;
  caps?: Caps;
  source: string;
  confidence: Confidence;
  /** The day somebody last compared the rule with its source. */
  checkedOn: string;
  note?: string;
}>;

export type HolidayCalendar = 'FR';

export type RuleRef = Readonly<{ id: string; version: number }>;
