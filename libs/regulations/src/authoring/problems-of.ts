import { hours } from '../rules/hours.js';
import type { AuthoredFile, AuthoredRule } from './authored.js';

const firstDay = '2000-01-01';

/** What is wrong with a set of rule files, beyond their schema; empty where all is well. */
export function problemsOf(files: readonly AuthoredFile[], calendars: readonly string[]): string[] {
  const codes = files.map(({ code }) => code);
  return [
    ...codes.filter((code, index) => codes.indexOf(code) !== index).map((code) => `${code}: two files`),
    ...files.flatMap((file) => [
      ...file.rules.flatMap((rule) => problemsOfRule(file, rule, calendars)),
      ...problemsOfVersions(file),
      ...gapsInHours(file),
    ]),
  ];
}

function problemsOfRule({ code }: AuthoredFile, rule: AuthoredRule, calendars: readonly string[]): string[] {
  const name = `${rule.id} version ${rule.version}`;
  const prefix = code === '*' ? 'default' : code.toLowerCase();
  const problems: string[] = [];
  const say = (problem: string): number => problems.push(`${name}: ${problem}`);

  if (!new RegExp(`^${prefix}(-[a-z]{2})?\\.`).test(rule.id))
    say(`belongs to ${code}, so its id begins with ${prefix}`);
  for (const date of [rule.validFrom, rule.validTo, rule.checkedOn]) {
    if (date !== undefined && !isDate(date)) say(`${date} is no date`);
  }
  if (rule.validTo !== undefined && rule.validTo <= rule.validFrom) say('ends before it begins');
  if (rule.confidence === 'L' && rule.unchecked === undefined)
    say('has confidence L and does not say what is unchecked');
  if (rule.regions?.some((region) => !region.startsWith(`${code}-`))) say(`names a region outside ${code}`);
  const calendar = 'calendar' in rule ? rule.calendar : undefined;
  if (calendar !== undefined && !calendars.includes(calendar)) say(`there is no calendar ${calendar}`);
  if (rule.kind === 'hours') {
    try {
      hours(...rule.hours);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  return problems;
}

const isDate = (text: string): boolean => {
  const instant = Date.parse(text);
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(text);
};

/** Versions follow each other: one kind, each later than the one before, never two in force on one day. */
function problemsOfVersions({ rules }: AuthoredFile): string[] {
  const problems: string[] = [];
  for (const [id, versions] of Map.groupBy(rules, (rule) => rule.id)) {
    for (const [index, rule] of versions.entries()) {
      const before = versions[index - 1];
      if (!before) continue;
      const name = `${id} version ${rule.version}`;
      if (rule.kind !== before.kind) problems.push(`${name}: is of another kind than version ${before.version}`);
      if (rule.version <= before.version) problems.push(`${name}: stands after version ${before.version}`);
      if (rule.validFrom < (before.validTo ?? '9999-12-31')) {
        problems.push(`${name}: begins before version ${before.version} ends`);
      }
    }
  }
  return problems;
}

/** A country whose law was read has hours on every day: a day without would be open at night. */
function gapsInHours({ code, law, members, rules }: AuthoredFile): string[] {
  if (members !== undefined || (law === 'unread' && code !== '*')) return [];
  const everywhere = rules.filter(
    ({ kind, regions, carriers, senderTypes }) => kind === 'hours' && !regions && !carriers && !senderTypes,
  );
  let covered: string | undefined = firstDay;
  for (const rule of everywhere.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (covered === undefined || rule.validFrom > covered) break;
    if (rule.validTo === undefined) covered = undefined;
    else if (rule.validTo > covered) covered = rule.validTo;
  }
  return covered === undefined ? [] : [`${code}: no hours for the whole country from ${covered} on`];
}
