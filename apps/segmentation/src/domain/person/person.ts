import { derivedId } from '@rebound/kernel';
import type { BehaviourEvent } from '../behaviour-event.js';
import { isLater, laterOf, type Noted, prevailing, type Stamp } from '../stamp.js';

/** An id that a shop gives somebody: `u:<userId>` for a known person, `a:<anonymousId>` for a device. */
export interface Identifier {
  readonly key: string;
  personId: string;
  /** The event that attached a device to the user it has now (its later ones stand in the person's `devices`). */
  at: Stamp;
  fresh: boolean;
  dirty: boolean;
}

export const unattached: Stamp = [0, ''];
export const userKey = (userId: string): string => `u:${userId}`;
export const deviceKey = (anonymousId: string): string => `a:${anonymousId}`;
export const isUserKey = (key: string): boolean => key.startsWith('u:');

/** The id of the person an identifier founds (decision 2). */
export const foundedBy = (workspaceId: string, identifier: string): string =>
  derivedId('person', workspaceId, identifier);

/** What can be known of a person, and by which event. */
export interface Facts {
  /** `region`: by whose habits it was read, where it did not say itself where it belongs. */
  phone?: Noted<{ readonly e164: string; readonly country?: string; readonly region?: string }>;
  firstName?: Noted<string>;
  /** The language the person or the shop chose; goes before the browser's. */
  locale?: Noted<string>;
  browserLocale?: Noted<string>;
  /** The zone the person chose. */
  zone?: Noted<string>;
  browserZone?: Noted<string>;
  address?: Noted<{ readonly country: string; readonly region?: string; readonly postcode?: string }>;
}

/** An order that could not be told apart from the person's other carts when it came: it ends them all (decision 5). */
export interface OpenOrder {
  readonly orderId: string;
  readonly at: Stamp;
  /** The names by which its cart would be known: subject keys and aliases. */
  readonly names: readonly string[];
}

export interface Purchase {
  readonly at: Stamp;
  readonly orderId: string;
}

export interface PersonState {
  /** Whether a userId belongs to it. */
  known: boolean;
  userIds: string[];
  /** The person's anonymous ids, each with the latest event that had it together with a userId. */
  devices: Record<string, Stamp>;
  /** Epoch ms of event time. */
  firstSeen: number;
  lastSeen: number;
  facts: Facts;
  openOrders?: OpenOrder[];
  /** The latest purchase of each kind: it ends what the shop gives no id. */
  lastPurchase?: { cart?: Purchase; booking?: Purchase };
}

export interface Person {
  readonly id: string;
  /** Counts the changes of what is published of the person. */
  version: number;
  mergedInto?: string;
  readonly state: PersonState;
  fresh: boolean;
  dirty: boolean;
  /** The event that changed the profile last, while the change is not published. */
  changedBy?: Pick<BehaviourEvent, 'time' | 'recordedAt' | 'traceparent'>;
}

/** So many ids of one kind are listed in a profile; the rest still lead to the person. */
const listedIds = 50;
const rememberedOpenOrders = 20;

export function newPerson(id: string, known: boolean, time: number): Person {
  const state: PersonState = { known, userIds: [], devices: {}, firstSeen: time, lastSeen: time, facts: {} };
  return { id, version: 0, state, fresh: true, dirty: true };
}

/** Notes a change of the profile: a version for each event that changes it, however events are batched. */
export function profileChanges(person: Person, event: NonNullable<Person['changedBy']>): void {
  person.version += 1;
  person.changedBy = event;
  person.dirty = true;
}

export function listUser({ state }: Person, userId: string): boolean {
  if (state.userIds.length >= listedIds || state.userIds.includes(userId)) return false;
  state.userIds.push(userId);
  state.userIds.sort();
  return true;
}

export const attachedAt = ({ state }: Person, anonymousId: string): Stamp | undefined =>
  Object.hasOwn(state.devices, anonymousId) ? state.devices[anonymousId] : undefined;

/** Lists a device with the event that shows whose it is; true if it was not there. */
export function listDevice(person: Person, anonymousId: string, at: Stamp): boolean {
  const { devices } = person.state;
  const before = attachedAt(person, anonymousId);
  if (before !== undefined) {
    if (!isLater(at, before)) return false;
    devices[anonymousId] = at;
    person.dirty = true;
    return false;
  }
  if (anonymousId === '__proto__' || Object.keys(devices).length >= listedIds) return false;
  devices[anonymousId] = at;
  return true;
}

export function rememberOpenOrder(state: PersonState, order: OpenOrder): void {
  const others = (state.openOrders ?? []).filter(({ orderId }) => orderId !== order.orderId);
  const before = state.openOrders?.find(({ orderId }) => orderId === order.orderId);
  const kept: OpenOrder = before
    ? {
        orderId: order.orderId,
        at: laterOf(before.at, order.at),
        names: [...new Set([...before.names, ...order.names])],
      }
    : order;
  state.openOrders = [...others, kept].sort((a, b) => a.at[0] - b.at[0]).slice(-rememberedOpenOrders);
}

export function rememberPurchase(state: PersonState, kind: 'cart' | 'booking', purchase: Purchase): void {
  const before = state.lastPurchase?.[kind];
  const last = before && laterOf(before.at, purchase.at) === before.at ? before : purchase;
  state.lastPurchase = { ...state.lastPurchase, [kind]: last };
}

/** What `from` knew is known of `into` as well; `from` is left as it is. */
export function inherit(into: PersonState, from: PersonState): void {
  const { facts } = into;
  const given = from.facts;
  if (given.phone) facts.phone = prevailing(facts.phone, given.phone);
  if (given.firstName) facts.firstName = prevailing(facts.firstName, given.firstName);
  if (given.locale) facts.locale = prevailing(facts.locale, given.locale);
  if (given.browserLocale) facts.browserLocale = prevailing(facts.browserLocale, given.browserLocale);
  if (given.zone) facts.zone = prevailing(facts.zone, given.zone);
  if (given.browserZone) facts.browserZone = prevailing(facts.browserZone, given.browserZone);
  if (given.address) facts.address = prevailing(facts.address, given.address);
  into.known ||= from.known;
  into.firstSeen = Math.min(into.firstSeen, from.firstSeen);
  into.lastSeen = Math.max(into.lastSeen, from.lastSeen);
  for (const order of from.openOrders ?? []) rememberOpenOrder(into, order);
  if (from.lastPurchase?.cart) rememberPurchase(into, 'cart', from.lastPurchase.cart);
  if (from.lastPurchase?.booking) rememberPurchase(into, 'booking', from.lastPurchase.booking);
}
