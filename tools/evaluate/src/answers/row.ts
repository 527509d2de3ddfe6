/** The line is not what the mode reads: the message says what is wrong, without a word of what stands there. */
export class BadLine extends Error {
  override readonly name = 'BadLine';
}

/**
 * One line's fields. One that may be missing is missing where it is null or blank, as many exports write it; unknown fields are
 * passed over.
 */
export class Row {
  private constructor(private readonly fields: Readonly<Record<string, unknown>>) {}

  /** @throws BadLine for what is no JSON object */
  static of(value: unknown): Row {
    if (!isObject(value)) throw new BadLine('must be a JSON object');
    return new Row(value);
  }

  /** What the answer is known by: a string or a number, as it stands. */
  get id(): string | number | undefined {
    const { id } = this.fields;
    return typeof id === 'string' || typeof id === 'number' ? id : undefined;
  }

  text(name: string): string {
    const value = this.fields[name];
    if (typeof value !== 'string') throw new BadLine(`${name} must be a string`);
    return value;
  }

  /** In capitals, as codes are compared. @param shape in words, for whoever wrote the line */
  code(name: string, pattern: RegExp, shape: string): string | undefined {
    const value = this.given(name);
    if (value === undefined) return undefined;
    const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
    if (!pattern.test(code)) throw new BadLine(`${name} must be ${shape}`);
    return code;
  }

  country(): string | undefined {
    return this.code('country', /^[A-Z]{2}$/, 'a country code of two letters (ES)');
  }

  oneOf<Word extends string>(name: string, words: readonly Word[]): Word {
    const found = words.find((word) => word === this.fields[name]);
    if (found === undefined) throw new BadLine(`${name} must be one of ${words.join(', ')}`);
    return found;
  }

  optionalText(name: string): string | undefined {
    return this.given(name) === undefined ? undefined : this.text(name);
  }

  flag(name: string): boolean {
    const value = this.given(name) ?? false;
    if (typeof value !== 'boolean') throw new BadLine(`${name} must be true or false`);
    return value;
  }

  inner(name: string): Row | undefined {
    const value = this.given(name);
    if (value === undefined) return undefined;
    if (!isObject(value)) throw new BadLine(`${name} must be an object`);
    return new Row(value);
  }

  private given(name: string): unknown {
    const value = this.fields[name] ?? undefined;
    return typeof value === 'string' && value.trim() === '' ? undefined : value;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
