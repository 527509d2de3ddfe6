/**
 * Answers that cost more to find than to keep. Holds so many and then begins anew, so that it never grows without end. The
 * kernel has its like; this library stands alone.
 */
export class Kept<Key, Answer extends NonNullable<unknown>> {
  private readonly answers = new Map<Key, Answer>();

  constructor(private readonly most: number) {}

  /** What was found for the key before, or what is found now. */
  of(key: Key, find: () => Answer): Answer {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = find();
    if (this.answers.size >= this.most) this.answers.clear();
    this.answers.set(key, answer);
    return answer;
  }
}
