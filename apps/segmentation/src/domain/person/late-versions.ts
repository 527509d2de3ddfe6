export interface ReadVersion {
  readonly personId: string;
  readonly version: number;
}

/**
 * Which profiles stand on their topic with an older version behind a newer one.
 * @param known the highest version read of each person before
 * @param read what was read now, in stream order
 */
export function lateVersions(
  known: ReadonlyMap<string, number>,
  read: readonly ReadVersion[],
): { highest: Map<string, number>; behind: Set<string> } {
  const highest = new Map(known);
  const behind = new Set<string>();
  for (const { personId, version } of read) {
    const before = highest.get(personId) ?? 0;
    if (version < before) {
      behind.add(personId);
      continue;
    }
    highest.set(personId, version);
    behind.delete(personId);
  }
  return { highest, behind };
}
