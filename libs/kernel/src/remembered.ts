/** Answers that cost more to find than to keep. Holds so many and then begins anew, so that it never grows without end. */
export class Remembered<Answer> {
  private readonly answers = new Map<string, Answer>();

  constructor(private readonly most: number) {}

  /** What was found for the key before, or what is found now. A key that is long is hardly asked for twice. */
  of(key: string, find: () => Answer): Answer {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = find();
    if (this.answers.size >= this.most) this.answers.clear();
    if (key.length <= 80) this.answers.set(key, answer);
    return answer;
  }
}
