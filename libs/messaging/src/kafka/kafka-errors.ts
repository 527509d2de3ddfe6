const refusals = new Set(['MESSAGE_TOO_LARGE', 'INVALID_RECORD', 'RECORD_LIST_TOO_LARGE', 'INVALID_TIMESTAMP']);

/** True if the broker will never take the records as they are. */
export function isRefusal(error: unknown): boolean {
  for (let link = error, depth = 0; typeof link === 'object' && link !== null && depth < 4; depth += 1) {
    if ('type' in link && typeof link.type === 'string' && refusals.has(link.type)) return true;
    link = 'cause' in link ? link.cause : null;
  }
  return false;
}
