import type { SqlTx } from '@rebound/persistence';
import type { BehaviourEvent } from '../domain/behaviour-event.js';
import { collectNamed, identifiersOf, type Named, namesOfOpenOrders, personsInWhole } from '../domain/needs.js';
import { foundedBy } from '../domain/person/person.js';
import type { WorkingSet } from '../domain/working-set.js';
import {
  claimIdentifiers,
  Keys,
  loadAliases,
  loadIdentifiers,
  loadOrders,
  loadPersons,
  loadSubjects,
  type WorkingSets,
} from './load-rows.js';

/** The events of a batch that belong to one workspace. */
export interface Share {
  readonly set: WorkingSet;
  readonly events: readonly BehaviourEvent[];
}

/** Loads, and locks in key order, everything these events can touch: a fixed number of statements however many they are. */
export async function loadWorkingSets(tx: SqlTx, shares: readonly Share[]): Promise<void> {
  const sets: WorkingSets = new Map(shares.map(({ set }) => [set.workspaceId, set]));
  await loadWho(tx, sets, shares);

  const named = shares.map(({ set, events }) => ({ set, ...namedBy(events), whole: personsInWhole(set, events) }));
  const aliasKeys = new Keys();
  for (const { set, aliases, whole } of named) {
    for (const name of namesOfOpenOrders(set, whole)) aliases.add(name);
    aliasKeys.add(set, aliases);
  }
  await loadAliases(tx, sets, aliasKeys);
  await loadAliases(tx, sets, alsoBought(shares));

  const subjectKeys = new Keys();
  const owners = new Keys();
  const orderKeys = new Keys();
  for (const { set, subjects, orders, whole } of named) {
    for (const { subjectKey } of set.aliases.values()) if (subjectKey !== undefined) subjects.add(subjectKey);
    subjectKeys.add(set, subjects);
    owners.add(set, whole);
    orderKeys.add(set, orders);
  }
  await loadSubjects(tx, sets, subjectKeys, owners);
  await loadOwners(tx, sets);
  await loadOrders(tx, sets, orderKeys);
}

/** Identifiers and the persons they lead to, locked, as they stand after every merge that was under way. */
async function loadWho(tx: SqlTx, sets: WorkingSets, shares: readonly Share[]): Promise<void> {
  const wanted = shares.map(({ set, events }) => {
    const identifiers = new Set<string>();
    for (const { data } of events) for (const key of identifiersOf(data)) identifiers.add(key);
    return { set, identifiers };
  });
  const identifierKeys = new Keys();
  for (const { set, identifiers } of wanted) identifierKeys.add(set, identifiers);
  await loadIdentifiers(tx, sets, identifierKeys);
  await claimNewIdentifiers(tx, sets, wanted);

  const personKeys = new Keys();
  for (const { set, identifiers } of wanted) {
    const persons = new Set<string>();
    for (const key of identifiers) {
      const personId = set.identifiers.get(key)?.personId ?? set.claims.get(key);
      if (personId !== undefined) persons.add(personId);
    }
    personKeys.add(set, persons);
  }
  await loadPersons(tx, sets, personKeys);
  for (let absorbed = unloadedRoots(sets); !absorbed.isEmpty; absorbed = unloadedRoots(sets)) {
    await loadPersons(tx, sets, absorbed);
  }
}

type Wanted = readonly { readonly set: WorkingSet; readonly identifiers: ReadonlySet<string> }[];

/** Two batches may meet the same people at once: whoever claims an identifier first decides, the other waits and sees. */
async function claimNewIdentifiers(tx: SqlTx, sets: WorkingSets, wanted: Wanted): Promise<void> {
  const claims = new Keys();
  const founders: string[] = [];
  for (const { set, identifiers } of wanted) {
    const unknown = [...identifiers].filter((key) => !set.identifiers.has(key));
    claims.add(set, unknown);
    for (const key of unknown) founders.push(foundedBy(set.workspaceId, key));
  }
  await claimIdentifiers(tx, sets, claims, founders);

  const madeByOthers = new Keys();
  for (const { set, identifiers } of wanted) {
    madeByOthers.add(
      set,
      [...identifiers].filter((key) => !set.identifiers.has(key) && !set.claims.has(key)),
    );
  }
  await loadIdentifiers(tx, sets, madeByOthers);
}

/** Somebody may have been merged while we waited for the lock: whoever stands for them now is needed too. */
function unloadedRoots(sets: WorkingSets): Keys {
  const keys = new Keys();
  for (const set of sets.values()) {
    const missing = new Set<string>();
    for (const { mergedInto } of set.persons.values()) {
      if (mergedInto !== undefined && !set.persons.has(mergedInto)) missing.add(mergedInto);
    }
    keys.add(set, missing);
  }
  return keys;
}

function namedBy(events: readonly BehaviourEvent[]): Named {
  const named: Named = { subjects: new Set(), aliases: new Set(), orders: new Set() };
  for (const { data } of events) collectNamed(data, named);
  return named;
}

/** A purchase that came before its cart stands under all its names; they are learnt together. */
function alsoBought(shares: readonly Share[]): Keys {
  const keys = new Keys();
  for (const { set } of shares) {
    const names = new Set<string>();
    for (const { bought } of set.aliases.values()) {
      for (const name of bought?.names ?? []) if (!set.aliases.has(name)) names.add(name);
    }
    keys.add(set, names);
  }
  return keys;
}

/** Those whose carts others touch: what is said of a cart needs its owner. They are not written, so they are not locked. */
export async function loadOwners(tx: SqlTx, sets: WorkingSets): Promise<void> {
  for (let missing = unloadedOwners(sets); !missing.isEmpty; missing = unloadedRoots(sets)) {
    await loadPersons(tx, sets, missing, true);
  }
}

function unloadedOwners(sets: WorkingSets): Keys {
  const keys = new Keys();
  for (const set of sets.values()) {
    const missing = new Set<string>();
    for (const { personId } of set.subjects.values()) if (!set.persons.has(personId)) missing.add(personId);
    keys.add(set, missing);
  }
  return keys;
}
