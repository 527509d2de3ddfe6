import { canonicalJson } from '@rebound/kernel';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** JSON pointers (RFC 6901) of what differs, the deepest that still names a difference; lists of other length as a whole. */
export function fieldDifferences(before: unknown, after: unknown, path = ''): string[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) => fieldDifferences(before[name], after[name], `${path}/${escape(name)}`));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item: unknown, index) => fieldDifferences(item, after[index], `${path}/${index}`));
  }
  return [path];
}
