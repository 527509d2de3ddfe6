import type { Random } from '../world/random.js';
import type { Act, ActKind, Item, Person, Planned, Reaction, Story } from '../world/person.js';
import { isLawful, lawfulLeft, nextLawful } from '../world/places.js';
import { hour, type Span, timings } from '../world/timings.js';

const minute = 60_000;
/** What leads up to leaving, such as signing in, lies within so many minutes before it. */
const leadMinutes = 120;

const products: readonly (readonly [name: string, minor: number])[] = [
  ['Trail shoe', 8990],
  ['Rain jacket', 12900],
  ['Coffee grinder', 5450],
  ['Reading lamp', 3999],
  ['Backpack 20 l', 7495],
  ['Wool socks', 1299],
  ['Chef knife', 4590],
  ['Yoga mat', 2795],
];

/** What nobody can do whose number the shop does not know. */
const needPhone: ReadonlySet<ActKind> = new Set(['opt-in', 'revoke', 'reply']);

/** The span has no instant for this: the story belongs to longer or other days. */
export class DoesNotFit extends Error {}

/** Helps a story to say in a few lines what happens when. */
export class Script {
  private readonly planned: Planned[] = [];
  private readonly reactions: Reaction[] = [];
  private counter = 0;
  consentedAt: number | undefined;

  constructor(
    readonly person: Person,
    readonly random: Random,
    /** The least distance between instants that decide, virtual ms. */
    readonly margin: number,
    /** The first morning, virtual epoch ms. */
    readonly start: number,
    private readonly span: Span,
  ) {
    this.consentedAt = start - 30 * 24 * hour;
  }

  id(kind: string): string {
    this.counter += 1;
    return `${kind}-${this.person.id}-${this.counter}`;
  }

  item(): Item {
    const [name, unitMinor] = this.random.pick(products);
    return {
      productId: `sku-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
      name,
      quantity: this.random.int(1, 2),
      unitMinor,
    };
  }

  total(): number {
    return this.random.int(20, 400) * 100 + this.random.int(0, 99);
  }

  do(at: number, act: Act, how: Omit<Planned, 'at' | 'act'> = {}): this {
    this.planned.push({ at, act, ...how });
    return this;
  }

  onText(toText: number, after: number, act: Act): this {
    this.reactions.push({ toText, after, act });
    return this;
  }

  /** Looks at a few things around an instant; says nothing that decides. */
  browse(at: number, anonymous = false): this {
    for (let n = this.random.int(1, 3); n > 0; n -= 1)
      this.do(at - n * this.random.int(1, 4) * minute, { do: 'view', product: this.item() }, { anonymous });
    return this;
  }

  /** Signs in and fills a cart; the last deed is at `lastAt`. */
  fillCart(cartId: string, lastAt: number, how: Omit<Planned, 'at' | 'act'> = {}): this {
    const items = this.random.int(1, 3);
    for (let n = items; n > 0; n -= 1) {
      const repeat = this.random.chance(0.08) ? { twice: true } : {};
      const late = n > 1 && this.random.chance(0.08) ? { sentAfter: this.random.int(5, 12) * minute } : {};
      this.do(lastAt - (n - 1) * 5 * minute, { do: 'add', cartId, item: this.item() }, { ...how, ...repeat, ...late });
    }
    return this;
  }

  /**
   * An instant to leave at, such that the text falls due well inside lawful hours (`day`), or so that it has to wait for
   * the morning (`night`). `delay` lies between leaving and the text's being due.
   */
  leaveAt(when: 'day' | 'night', delay: number = timings.cart): number {
    for (let tries = 0; tries < 1_000; tries += 1) {
      const at = this.start + this.random.int(leadMinutes, this.span.storyHours * 60) * minute;
      const due = at + delay;
      if (when === 'day' && lawfulLeft(this.person.place, due) > 2 * this.margin && isLawful(this.person.place, at))
        return at;
      if (
        when === 'night' &&
        !isLawful(this.person.place, due) &&
        this.opening(due) - due > 2 * this.margin &&
        this.opening(due) < this.start + this.span.openByHours * hour
      )
        return at;
    }
    throw new DoesNotFit(`no instant found for ${this.person.place.id} ${when}`);
  }

  opening(due: number): number {
    return nextLawful(this.person.place, due);
  }

  /** @throws DoesNotFit where something is planned, or may fall due, after the span */
  end(): Story {
    const last = Math.max(this.start, ...this.planned.map(({ at, sentAfter = 0 }) => at + sentAfter));
    // Near the end of a day it may have to wait for the next.
    if (this.opening(last + timings.booking + 2 * this.margin) > this.start + this.span.hours * hour)
      throw new DoesNotFit('too late');
    const { person, planned, reactions, consentedAt } = this;
    return {
      person,
      planned: planned
        .filter(({ act }) => person.phone !== undefined || !needPhone.has(act.do))
        .toSorted((a, b) => a.at + (a.sentAfter ?? 0) - b.at - (b.sentAfter ?? 0)),
      reactions,
      ...(consentedAt === undefined ? {} : { consentedAt }),
    };
  }
}
