import { isoInstant, parseInstantOrDay, toMinor } from '@rebound/kernel';
import type { FieldProblem } from './refusal.js';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was found out about an event's fields on the way. */
export type Findings = {
  /** Why the event is refused. */
  readonly problems: FieldProblem[];
  /** What was left out of an event that is taken all the same. */
  readonly notes: FieldProblem[];
};

export const noFindings = (): Findings => ({ problems: [], notes: [] });

const maximumMinor = 1e15;

/**
 * Reads an object's fields under the several names they have in the world's vocabularies, first name that is there wins.
 * What would change the event's meaning (an id, an amount, an instant of the wrong type) is a problem and the event is
 * refused; what only decorates it (a relative link, a text that is too long) is left out or cut.
 */
export class FieldReader {
  private name = '';
  private inOuter = false;

  constructor(
    private readonly fields: Fields,
    private readonly path: string,
    readonly findings: Findings,
    /** Where to look when the object itself does not have it: the event around a nested cart. */
    private readonly outer?: FieldReader,
  ) {}

  /** The value under the first of the names that is there; null counts as absent. */
  find(names: readonly string[]): unknown {
    for (const name of names) {
      const value = this.fields[name];
      if (value !== undefined && value !== null) {
        this.name = name;
        this.inOuter = false;
        return value;
      }
    }
    if (!this.outer) return undefined;
    this.inOuter = true;
    return this.outer.find(names);
  }

  private foundAt(): string {
    if (this.inOuter && this.outer) return this.outer.foundAt();
    return this.path === '' ? this.name : `${this.path}.${this.name}`;
  }

  /** Refuses the event for the field that was found last. */
  problem(reason: string): undefined {
    this.findings.problems.push({ field: this.foundAt(), reason });
    return undefined;
  }

  note(reason: string): undefined {
    this.findings.notes.push({ field: this.foundAt(), reason });
    return undefined;
  }

  /** A nested object as a reader that falls back to this one; this one where there is none. */
  within(name: string): FieldReader {
    const nested = this.fields[name];
    if (!isFields(nested)) return this;
    return new FieldReader(nested, this.path === '' ? name : `${this.path}.${name}`, this.findings, this);
  }

  /** A nested object alone. */
  child(names: readonly string[]): FieldReader | undefined {
    const nested = this.find(names);
    return isFields(nested) ? new FieldReader(nested, this.foundAt(), this.findings) : undefined;
  }

  /** An id: a text of 1 to 200 characters, or a number, which shops use as well. */
  id(names: readonly string[]): string | undefined {
    const value = this.find(names);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value !== 'string') return this.problem('must be a string');
    const id = value.trim();
    if (id === '') return undefined;
    return id.length <= 200 ? id : this.problem('must have at most 200 characters');
  }

  /** A text for people; cut at `most` characters. */
  text(names: readonly string[], most: number): string | undefined {
    const value = this.find(names);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value !== 'string') return this.problem('must be a string');
    const text = value.trim();
    return text === '' ? undefined : clip(text, most);
  }

  /** ISO 4217, in any case. */
  currency(names: readonly string[]): string | undefined {
    const value = this.find(names);
    if (value === undefined || value === '') return undefined;
    const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
    return /^[A-Z]{3}$/.test(code) ? code : this.problem('must be an ISO 4217 code such as EUR');
  }

  /**
   * An amount in minor units: given so (`…_minor`), or as a decimal. A decimal without a currency is left out, since nobody
   * can tell what it is worth.
   */
  minor(names: readonly string[], minorNames: readonly string[], currency: string | undefined): number | undefined {
    const given = this.find(minorNames);
    if (given !== undefined) {
      return typeof given === 'number' && Number.isSafeInteger(given) && Math.abs(given) <= maximumMinor
        ? given
        : this.problem('must be a whole number of minor units');
    }
    const amount = this.find(names);
    if (amount === undefined || amount === '') return undefined;
    if (typeof amount !== 'number' && typeof amount !== 'string') return this.problem('must be a number');
    if (currency === undefined) {
      return Number.isFinite(Number(amount))
        ? this.note('left out: there is no currency')
        : this.problem('must be a number');
    }
    const minor = toMinor(amount, currency);
    if (!minor.ok) return this.problem(`must be a number: ${minor.error}`);
    return Math.abs(minor.value) <= maximumMinor ? minor.value : this.problem('is too large');
  }

  /** A number, or a text that is one. */
  number(names: readonly string[]): number | undefined {
    const value = this.find(names);
    if (value === undefined || value === '') return undefined;
    const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : NaN;
    return Number.isFinite(number) ? number : this.problem('must be a number');
  }

  /** ISO 8601 in UTC; a day alone stands for its midnight. */
  instant(names: readonly string[]): string | undefined {
    const value = this.find(names);
    if (value === undefined || value === '') return undefined;
    const ms = typeof value === 'string' ? parseInstantOrDay(value) : undefined;
    return ms === undefined
      ? this.problem('must be ISO 8601 with a zone, such as 2026-11-21T10:00:00Z, or a day')
      : isoInstant(ms);
  }

  /** A link that people will follow: refused when it is none. */
  link(names: readonly string[]): string | undefined {
    const value = this.find(names);
    if (value === undefined || value === '') return undefined;
    return isWebUrl(value) ? value : this.problem('must be a URL that starts with https:// (at most 2000 characters)');
  }

  /** A link that decorates: left out when it is relative or of another kind. */
  decorativeLink(names: readonly string[]): string | undefined {
    const value = this.find(names);
    return isWebUrl(value) ? value : undefined;
  }

  list(names: readonly string[]): readonly unknown[] | undefined {
    const value = this.find(names);
    if (value === undefined) return undefined;
    return Array.isArray(value) ? value : this.problem('must be a list');
  }

  /** The path of an element of the list that was found last. */
  pathOf(index: number): string {
    return `${this.foundAt()}[${index}]`;
  }
}

export const isWebUrl = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 2000 && /^https?:\/\/[^\s]+$/.test(value);

/** Cuts at a number of UTF-16 units, never within a surrogate pair. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
