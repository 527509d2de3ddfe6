import type { Letter } from '@rebound/messaging';

/** What is told of a letter without looking into it. */
export function summaryOf(letter: Letter) {
  const { ref, service, topic, partition, offset, workspaceId, cause, handler, failedAt, traceId, state } = letter;
  return { ref, service, topic, partition, offset, workspaceId, cause, handler, failedAt, traceId, state };
}

/** Letters of one cause together: how many, since when, and one to look at. */
export function groupsOf(letters: readonly Letter[]) {
  const groups = new Map<string, Letter[]>();
  for (const letter of letters) {
    const key = [letter.service, letter.topic, letter.handler, letter.cause, letter.state].join('\0');
    groups.set(key, [...(groups.get(key) ?? []), letter]);
  }
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      const last = group.at(-1);
      return { count: group.length, first, last };
    })
    .sort((a, b) => b.count - a.count);
}

export function listText(letters: readonly Letter[], each: boolean): string {
  if (letters.length === 0) return 'no dead letters';
  if (each) {
    return letters
      .map(({ ref, state, failedAt, traceId, cause }) =>
        [failedAt, state.padEnd(8), ref, `trace ${traceId ?? '-'}`, cause].join('  '),
      )
      .join('\n');
  }
  const lines = groupsOf(letters).flatMap(({ count, first, last }) =>
    first && last
      ? [
          `${String(count).padStart(6)}  ${first.service} could not process ${first.topic} (${first.handler}), ${first.state}`,
          `        ${first.cause}`,
          `        ${first.failedAt} to ${last.failedAt}, for example ${first.ref}, trace ${first.traceId ?? '-'}`,
        ]
      : [],
  );
  return [...lines, `${letters.length} in all`].join('\n');
}

/** The shape of a value: names of fields and kinds of what they hold, nothing of what they say. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 3).map(shapeOf);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
  }
  if (typeof value === 'string') return `text of ${value.length}`;
  return value === null ? 'null' : typeof value;
}

/** Fields of the envelope that say nothing about anybody. */
const harmless = ['specversion', 'type', 'id', 'source', 'time', 'recordedtime', 'workspaceid', 'traceparent'];

/** @param reveal with key and value as they are: phone numbers and texts may be among them */
export function showText(letter: Letter, reveal: boolean): string {
  const lines = Object.entries(summaryOf(letter)).map(([name, value]) => `${`${name}:`.padEnd(13)}${value ?? '-'}`);
  const text = letter.value.toString();
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    event = undefined;
  }
  if (reveal)
    return [
      ...lines,
      `key:         ${letter.key ?? '-'}`,
      `value:`,
      event === undefined ? text : JSON.stringify(event, null, 2),
    ].join('\n');
  if (typeof event !== 'object' || event === null) {
    return [
      ...lines,
      `value:       ${letter.value.length} bytes that are not a JSON object (--reveal shows them)`,
    ].join('\n');
  }
  const shown = Object.fromEntries(
    Object.entries(event).map(([name, value]) => [name, harmless.includes(name) ? value : shapeOf(value)]),
  );
  return [...lines, 'value (--reveal shows what it says):', JSON.stringify(shown, null, 2)].join('\n');
}
