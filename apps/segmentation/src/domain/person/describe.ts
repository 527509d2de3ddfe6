import { type EventData, type PersonSnapshot, profileChanged, type ZoneEvidence } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import type { WorkspacePolicy } from '../policy.js';
import type { Noted } from '../stamp.js';
import type { Facts, Person } from './person.js';

type Profile = EventData<typeof profileChanged>;
type Known = Pick<PersonSnapshot, 'phone' | 'phoneCountry' | 'locale' | 'firstName'>;

/** Where the person may be, strongest evidence first (domain facts 6.1). */
export function zoneEvidence(facts: Facts, policy: Pick<WorkspacePolicy, 'defaultCountry'>): ZoneEvidence[] {
  const zones: ZoneEvidence[] = [];
  const seenAt = ({ at }: Noted<unknown>): string => isoInstant(at[0]);
  if (facts.zone) zones.push({ source: 'explicit', zone: facts.zone.value, seenAt: seenAt(facts.zone) });
  if (facts.address) zones.push({ source: 'address', ...facts.address.value, seenAt: seenAt(facts.address) });
  if (facts.browserZone) {
    zones.push({ source: 'browser', zone: facts.browserZone.value, seenAt: seenAt(facts.browserZone) });
  }
  if (facts.phone?.value.country) zones.push({ source: 'phone', country: facts.phone.value.country });
  if (policy.defaultCountry) zones.push({ source: 'default', country: policy.defaultCountry });
  return zones;
}

function known({ phone, locale, browserLocale, firstName }: Facts): Known {
  const spoken = locale ?? browserLocale;
  return {
    ...(phone ? { phone: phone.value.e164 } : {}),
    ...(phone?.value.country ? { phoneCountry: phone.value.country } : {}),
    ...(spoken ? { locale: spoken.value } : {}),
    ...(firstName ? { firstName: firstName.value } : {}),
  };
}

/** What a signal says of its person. */
export function snapshotOf(person: Person, policy: Pick<WorkspacePolicy, 'defaultCountry'>): PersonSnapshot {
  const { facts } = person.state;
  return {
    personId: person.id,
    profileVersion: person.version,
    ...known(facts),
    zones: zoneEvidence(facts, policy),
  };
}

/** The whole profile; of one who was merged into another, only that. */
export function profileOf(person: Person, policy: Pick<WorkspacePolicy, 'defaultCountry'>): Profile {
  const { id, version, mergedInto, state } = person;
  const seen = { firstSeenAt: isoInstant(state.firstSeen), lastSeenAt: isoInstant(state.lastSeen) };
  if (mergedInto !== undefined) {
    return { personId: id, version, mergedInto, userIds: [], anonymousIds: [], zones: [], ...seen };
  }
  const phoneRegion = state.facts.phone?.value.region;
  return {
    personId: id,
    version,
    userIds: [...state.userIds],
    anonymousIds: Object.keys(state.devices).sort(),
    ...known(state.facts),
    ...(phoneRegion ? { phoneRegion } : {}),
    zones: zoneEvidence(state.facts, policy),
    ...seen,
  };
}

/** Nobody waits for the profile of a device that can neither be named nor written to: it stays unpublished until it can. */
export const isPublic = ({ mergedInto, state }: Person): boolean =>
  mergedInto !== undefined || state.known || state.facts.phone !== undefined;
