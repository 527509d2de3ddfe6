import { personsMerged } from '@rebound/contracts';
import { derivedId, isoInstant } from '@rebound/kernel';
import { type BehaviourEvent, stampOf, UnusableEvent } from '../behaviour-event.js';
import { isLater, laterOf, type Stamp } from '../stamp.js';
import type { WorkingSet } from '../working-set.js';
import {
  attachedAt,
  deviceKey,
  foundedBy,
  inherit,
  isUserKey,
  listDevice,
  listUser,
  newPerson,
  type Person,
  profileChanges,
  unattached,
  userKey,
} from './person.js';

// Postgres takes no NUL, and a subject key no line break.
const controlCharacter = /[\u0000-\u001f\u007f]/;

export function usableId(id: string): string {
  if (controlCharacter.test(id)) throw new UnusableEvent('an id holds a control character');
  return id;
}

/**
 * The person an event is about. Founds one for an identifier never seen; joins a device's person to the user's; follows
 * aliases. Two known users of one device stay two: the device belongs to whoever used it last.
 * @throws UnusableEvent if the event names nobody
 */
export function identify(set: WorkingSet, event: BehaviourEvent): Person {
  const { userId, anonymousId, previousId } = event.data;
  const user = userId === undefined ? undefined : userKey(usableId(userId));
  const primary = user ?? (anonymousId === undefined ? undefined : deviceKey(usableId(anonymousId)));
  if (primary === undefined) throw new UnusableEvent('names neither a user nor a device');

  let person = personOf(set, primary, event);
  if (userId !== undefined) listed(person, listUser(person, userId), event);
  else if (anonymousId !== undefined) listed(person, listDevice(person, anonymousId, unattached), event);
  if (user !== undefined && anonymousId !== undefined) person = attachDevice(set, person, anonymousId, event);
  if (event.data.name === 'person.aliased' && previousId !== undefined) {
    person = alias(set, person, usableId(previousId), event);
  }
  touch(person, event.time);
  return person;
}

function listed(person: Person, isNew: boolean, event: BehaviourEvent): void {
  if (isNew) profileChanges(person, event);
}

function touch(person: Person, time: number): void {
  const { state } = person;
  if (time > state.lastSeen) state.lastSeen = time;
  else if (time < state.firstSeen) state.firstSeen = time;
  else return;
  person.dirty = true;
}

function personOf(set: WorkingSet, key: string, { time }: BehaviourEvent): Person {
  const identifier = set.identifiers.get(key);
  const existing = identifier && set.root(identifier.personId);
  if (existing) return existing;
  const id = set.claims.get(key) ?? foundedBy(set.workspaceId, key);
  let person = set.root(id);
  if (!person) {
    person = newPerson(id, isUserKey(key), time);
    set.persons.set(id, person);
  }
  point(set, key, person, unattached);
  return person;
}

function point(set: WorkingSet, key: string, person: Person, at: Stamp): void {
  const identifier = set.identifiers.get(key);
  if (!identifier) {
    set.identifiers.set(key, { key, personId: person.id, at, fresh: true, dirty: true });
  } else {
    identifier.personId = person.id;
    identifier.at = at;
    identifier.dirty = true;
  }
}

/** The event shows the device with this person. Returns who stands for the person afterwards. */
function attachDevice(set: WorkingSet, person: Person, anonymousId: string, event: BehaviourEvent): Person {
  const at = stampOf(event);
  const device = deviceKey(usableId(anonymousId));
  const identifier = set.identifiers.get(device);
  const owner = (identifier && set.root(identifier.personId)) ?? set.root(foundedBy(set.workspaceId, device));
  let holder = person;
  if (!owner || owner === person) {
    if (!identifier) point(set, device, person, at);
  } else if (!owner.state.known || !person.state.known) {
    holder = owner.state.known ? merge(set, person, owner, event) : merge(set, owner, person, event);
    point(set, device, holder, laterOf(identifier?.at, at));
  } else {
    // Another known user's: the later one keeps the device, and the two stay two.
    if (!isLater(at, laterOf(identifier?.at, attachedAt(owner, anonymousId) ?? unattached))) return person;
    delete owner.state.devices[anonymousId];
    profileChanges(owner, event);
    point(set, device, person, at);
  }
  // What an alias names may have been a user: it is listed as a device once it shows up as one.
  const seen = event.data.anonymousId === anonymousId || attachedAt(holder, anonymousId) !== undefined;
  if (seen) listed(holder, listDevice(holder, anonymousId, at), event);
  return holder;
}

/** The id before may have been a user's or a device's: both names lead to this person from now on. */
function alias(set: WorkingSet, person: Person, previousId: string, event: BehaviourEvent): Person {
  const user = userKey(previousId);
  const former = set.identifiers.get(user);
  const formerPerson = former && set.root(former.personId);
  let into = person;
  if (!formerPerson) point(set, user, into, unattached);
  else if (formerPerson !== into) into = mergeUsers(set, formerPerson, into, user, event);
  return attachDevice(set, into, previousId, event);
}

/** The alias says who absorbs whom; one who was already told to belong to somebody else joins by the smallest id. */
function mergeUsers(set: WorkingSet, former: Person, person: Person, user: string, event: BehaviourEvent): Person {
  if (!person.state.known) return merge(set, person, former, event);
  const stillItself = former.id === foundedBy(set.workspaceId, user);
  if (stillItself || person.id < former.id) return merge(set, former, person, event);
  return merge(set, person, former, event);
}

/** Makes `from` part of `into` (the known one, else the smaller id). Returns who stands for both. */
function merge(set: WorkingSet, from: Person, into: Person, event: BehaviourEvent): Person {
  if (!into.state.known && !from.state.known && from.id < into.id) return merge(set, into, from, event);
  inherit(into.state, from.state);
  for (const id of from.state.userIds) listUser(into, id);
  for (const [id, at] of Object.entries(from.state.devices)) listDevice(into, id, at);
  from.mergedInto = into.id;
  profileChanges(from, event);
  profileChanges(into, event);
  set.merges.set(from.id, into.id);
  for (const identifier of set.identifiers.values()) {
    if (identifier.personId === from.id) point(set, identifier.key, into, identifier.at);
  }
  for (const subject of set.subjects.values()) {
    if (subject.personId !== from.id) continue;
    subject.personId = into.id;
    subject.dirty = true;
  }
  for (const order of set.orders.values()) {
    if (order.personId !== from.id) continue;
    order.personId = into.id;
    order.dirty = true;
  }
  set.announce(personsMerged, {
    workspaceId: set.workspaceId,
    id: derivedId('persons-merged', set.workspaceId, from.id, into.id),
    subject: into.id,
    time: event.time,
    recordedAt: event.recordedAt,
    data: { from: from.id, into: into.id, at: isoInstant(event.time) },
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
  });
  return into;
}
