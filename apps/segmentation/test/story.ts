import type { Behaviour, BehaviourName, EventContract, EventData } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import type { BehaviourEvent } from '../src/domain/behaviour-event.js';
import { policyOf, type WorkspacePolicy } from '../src/domain/policy.js';
import { react } from '../src/domain/react.js';
import { fire } from '../src/domain/subject/settle.js';
import { type Announcement, WorkingSet } from '../src/domain/working-set.js';

export const minute = 60_000;
/** 2026-11-21T10:00:00Z */
export const start = 1_795_255_200_000;

export const shop: WorkspacePolicy = {
  ...policyOf(undefined),
  allowedDomains: ['shop.example', 'localhost'],
  defaultCountry: 'ES',
  customEvents: new Set(['Wishlist Shared']),
};

type Details = Partial<Omit<Behaviour, 'name'>> & { readonly recordedAfter?: number };

/** Something that happened `minutes` after the start. The same call gives the same event. */
export function happened(minutes: number, name: BehaviourName, details: Details = {}): BehaviourEvent {
  const { recordedAfter = 0, ...data } = details;
  const clientEventId = data.clientEventId ?? `${minutes}-${name}-${JSON.stringify(data)}`.slice(0, 180);
  const time = start + Math.round(minutes * minute);
  return {
    id: derivedId('behaviour', 'shop', clientEventId),
    time,
    recordedAt: time + recordedAfter * minute,
    data: { trusted: true, ...data, clientEventId, name },
  };
}

/** Segmentation without servers: one working set for everything, timers fired by hand. */
export class Story {
  readonly set: WorkingSet;
  readonly said: { readonly contract: EventContract; readonly announcement: Announcement<EventContract> }[] = [];
  private readonly seen = new Set<string>();

  constructor(policy: WorkspacePolicy = shop) {
    this.set = new WorkingSet('shop', policy, (contract, announcement) => {
      const problems = contract.errors(announcement.data);
      if (problems.length > 0) throw new Error(`${contract.type}: ${JSON.stringify(problems)}`);
      this.said.push({ contract, announcement });
    });
  }

  tell(...events: readonly BehaviourEvent[]): this {
    for (const event of events) {
      if (this.seen.has(event.id)) continue;
      this.seen.add(event.id);
      react(this.set, event);
    }
    return this;
  }

  /** Fires what is due up to an instant (in minutes after the start), in the order it is due; everything by default. */
  until(minutes = Number.POSITIVE_INFINITY): this {
    for (;;) {
      const due = [...this.set.subjects.values()]
        .filter(({ state }) => state.timerDue !== undefined && state.timerDue <= start + minutes * minute)
        .sort((a, b) => (a.state.timerDue ?? 0) - (b.state.timerDue ?? 0) || (a.key < b.key ? -1 : 1));
      const [subject] = due;
      if (!subject?.state.timerDue) return this;
      fire(this.set, subject, { now: subject.state.timerDue });
    }
  }

  heard<C extends EventContract>(contract: C): EventData<C>[] {
    return this.said.flatMap((one) => (isOf(contract, one) ? [one.announcement.data] : []));
  }

  /** Names of what was published, in order. */
  get types(): string[] {
    return this.said.map(({ contract }) => contract.type.replace(/^rebound\.segmentation\./, ''));
  }

  /** Who stands for a user or a device. */
  personOf(identifier: string): string | undefined {
    const found = this.set.identifiers.get(identifier);
    return found && this.set.root(found.personId)?.id;
  }
}

const isOf = <C extends EventContract>(
  contract: C,
  one: { readonly contract: EventContract; readonly announcement: Announcement<EventContract> },
): one is { readonly contract: C; readonly announcement: Announcement<C> } => one.contract === contract;

export const add = (minutes: number, cartId: string, productId: string, more: Details = {}): BehaviourEvent =>
  happened(minutes, 'cart.item-added', {
    userId: 'u-1',
    cart: { cartId, currency: 'EUR', items: [] },
    item: { productId, name: `Product ${productId}`, quantity: 1, unitMinor: 1000 },
    ...more,
  });

export const buys = (minutes: number, orderId: string, more: Details = {}): BehaviourEvent =>
  happened(minutes, 'order.completed', {
    userId: 'u-1',
    order: { orderId, currency: 'EUR', totalMinor: 1000 },
    ...more,
  });
