const known = new Map<string, boolean>();
const remembered = 2048;

/** Whether the name is an IANA zone that this Node knows; the answers are kept. */
export function isTimeZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  let answer = name.length <= 64 && /^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name);
  if (answer) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
    } catch {
      answer = false;
    }
  }
  if (known.size >= remembered) known.clear();
  known.set(name, answer);
  return answer;
}
