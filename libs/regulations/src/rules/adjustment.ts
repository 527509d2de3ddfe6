import { holidayCalendar } from './holidays.js';
import { hours } from './hours.js';
import type { Rule, RuleFile, RuleKind, RuleValues } from './rule.js';

/** Values in place of a rule's own; each belongs to one kind of rule. */
export type RuleChange = Readonly<
  Partial<
    RuleValues['hours'] &
      RuleValues['days'] &
      RuleValues['holidays'] &
      RuleValues['caps'] &
      RuleValues['consent'] &
      Pick<RuleValues['deadline'], 'within'> &
      Pick<RuleValues['senders'], 'forbidden'> &
      Pick<RuleValues['list-check'], 'unless'>
  >
>;

/** The values of each kind that can be changed. Rules of the other kinds can only be left out. */
const changeable: Readonly<Partial<Record<RuleKind, readonly (keyof RuleChange)[]>>> = {
  hours: ['hours'],
  days: ['closed'],
  holidays: ['calendar'],
  caps: ['caps'],
  consent: ['bases'],
  deadline: ['within'],
  senders: ['forbidden'],
  'list-check': ['unless'],
};

/**
 * What a company decided, on the record, about a rule that nobody has confirmed: to leave it out, or to use values of its own.
 * Only rules marked `unchecked` can be adjusted.
 */
export type Adjustment = Readonly<{
  /** The rule's id, such as `us-al.days`. */
  rule: string;
  version: number;
  change: 'off' | RuleChange;
  /** Who decided, on which day and why: for whoever asks later. */
  by: string;
  on: string;
  reason: string;
}>;

/** A JSON Pointer into the adjustment, and what is wrong there. */
export type AdjustmentProblem = Readonly<{ field: string; reason: string }>;

/** Why an adjustment cannot be made to these rules; undefined where it can. */
export function adjustmentProblem(
  files: readonly RuleFile[],
  { rule: id, version, change }: Adjustment,
): AdjustmentProblem | undefined {
  const versions = files.flatMap(({ rules }) => rules.filter((rule) => rule.id === id));
  if (versions.length === 0) return { field: '/rule', reason: `there is no rule ${id}` };
  const rule = versions.find((one) => one.version === version);
  if (!rule) {
    const known = versions.map((one) => one.version).join(', ');
    return { field: '/version', reason: `there is no version ${version} of ${id}, only ${known}` };
  }
  if (rule.unchecked === undefined) {
    const reason = `${id} version ${version} stands on its source (${rule.source}) and cannot be adjusted`;
    return { field: '/rule', reason };
  }
  if (change !== 'off') return changeProblem(rule, change);
  // Without its own rules a country is under those for countries nobody has read the law of.
  if (rule.kind === 'consent')
    return { field: '/change', reason: `${id} can be changed to { bases }, and not be left out` };
  // What is unchecked of such a rule is a detail of it.
  if (rule.confidence !== 'H') return undefined;
  const reason = `${id} stands on its source but for: ${rule.unchecked}; it can be changed, and not be left out`;
  return { field: '/change', reason };
}

const windows = ['per24h', 'per7d', 'per30d'] as const;

function changeProblem(rule: Rule, change: RuleChange): AdjustmentProblem | undefined {
  const { id, kind } = rule;
  const allowed: readonly string[] = changeable[kind] ?? [];
  const names = Object.keys(change);
  const wrong = names.find((name) => !allowed.includes(name));
  if (wrong !== undefined || names.length === 0) {
    const possible = [...(kind === 'consent' ? [] : ['off']), ...allowed.map((name) => `{ ${name} }`)].join(' or ');
    return {
      field: wrong === undefined ? '/change' : `/change/${wrong}`,
      reason: `${id} is about ${kind} and can be changed to ${possible}`,
    };
  }
  const { caps, hours: lines } = change;
  if (caps && !Object.values(caps).some((cap) => cap !== undefined))
    return { field: '/change/caps', reason: 'names no cap' };
  const low = Object.entries(caps ?? {}).find(([, cap]) => !Number.isInteger(cap) || cap < 1);
  if (low) return { field: `/change/caps/${low[0]}`, reason: 'is a whole number from 1' };
  if (lines?.length === 0) return { field: '/change/hours', reason: 'names no hours' };
  if (change.bases?.length === 0) return { field: '/change/bases', reason: 'names nothing that consent may rest on' };
  const floor = rule.kind === 'caps' && rule.confidence === 'H' ? rule.caps : {};
  const higher = windows.find((window) => (caps?.[window] ?? 0) > (floor[window] ?? Infinity));
  if (higher)
    return { field: `/change/caps/${higher}`, reason: `${id} stands on its source: at most ${floor[higher]}` };
  const refusal = refusalOf(() => {
    if (change.hours) hours(...change.hours);
    if (change.calendar !== undefined) holidayCalendar(change.calendar);
  });
  return refusal === undefined ? undefined : { field: `/change/${names[0]}`, reason: refusal };
}

function refusalOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** The rule with the values of an adjustment to it. Caps that are not named stay as they are. */
export function changed(rule: Rule, change: RuleChange): Rule {
  const caps = rule.kind === 'caps' && change.caps ? { caps: { ...rule.caps, ...change.caps } } : {};
  return Object.assign({ ...rule }, change, caps);
}
