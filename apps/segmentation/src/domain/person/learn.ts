import type { Traits } from '@rebound/contracts';
import { normalisePhone, type Phone as ReadPhone } from '@rebound/kernel';
import type { BehaviourEvent } from '../behaviour-event.js';
import { stampOf } from '../behaviour-event.js';
import { type Noted, prevailing, type Stamp } from '../stamp.js';
import type { WorkspacePolicy } from '../policy.js';
import { type Facts, type Person, profileChanges } from './person.js';
import { isTimeZone } from './time-zone.js';

type Phone = NonNullable<Facts['phone']>['value'];
type Address = NonNullable<Facts['address']>['value'];

/**
 * Keeps what an event says of its person: phone (from trusted events only, in E.164), language, first name and where the
 * person may be. The same events give the same facts in any order.
 */
export function learn(person: Person, event: BehaviourEvent, policy: WorkspacePolicy): void {
  const { traits, context, trusted } = event.data;
  if (!traits && !context) return;
  const at = stampOf(event);
  const { facts } = person.state;
  let changed = false;
  const keep = <K extends keyof Facts>(name: K, before: Facts[K], after: NonNullable<Facts[K]>): void => {
    if (before === after) return;
    facts[name] = after;
    person.dirty = true;
    changed ||= before === undefined || !sameValue(before.value, after.value);
  };

  const browserZone = zone(context?.timeZone);
  if (browserZone !== undefined)
    keep('browserZone', facts.browserZone, prevailing(facts.browserZone, { value: browserZone, at }));
  if (context?.locale !== undefined) {
    keep('browserLocale', facts.browserLocale, prevailing(facts.browserLocale, { value: context.locale, at }));
  }
  if (traits) {
    const said = <T>(value: T): Noted<T> => noted(value, at, trusted);
    const phone = trusted && traits.phone ? phoneOf(traits.phone, traits.country ?? policy.defaultCountry) : undefined;
    if (phone) keep('phone', facts.phone, prevailing(facts.phone, said(phone)));
    if (traits.firstName) keep('firstName', facts.firstName, prevailing(facts.firstName, said(traits.firstName)));
    if (traits.locale !== undefined) keep('locale', facts.locale, prevailing(facts.locale, said(traits.locale)));
    const chosen = zone(traits.timeZone);
    if (chosen !== undefined) keep('zone', facts.zone, prevailing(facts.zone, said(chosen)));
    const address = addressOf(traits);
    if (address) keep('address', facts.address, prevailing(facts.address, said(address)));
  }
  if (changed) profileChanges(person, event);
}

const noted = <T>(value: T, at: Stamp, trusted: boolean): Noted<T> =>
  trusted ? { value, at, trusted: true } : { value, at };

const zone = (name: string | undefined): string | undefined =>
  name !== undefined && isTimeZone(name) ? name : undefined;

/** The region as ISO 3166-2 has it behind the country: `US-CA` and `ca` are both `CA`. */
function addressOf({ country, region, postcode = '' }: Traits): Address | undefined {
  if (country === undefined) return undefined;
  const code = region?.trim().toUpperCase().replace(`${country}-`, '');
  const written = postcode.trim();
  return {
    country,
    ...(code !== undefined && /^[A-Z0-9]{1,3}$/.test(code) ? { region: code } : {}),
    ...(written === '' ? {} : { postcode: written }),
  };
}

const phones = new Map<string, Phone | null>();
const rememberedPhones = 4096;

/** Reading a number costs more than all the rest of an event, and people identify themselves again and again. */
function phoneOf(text: string, region: string | undefined): Phone | undefined {
  const key = `${region ?? ''}|${text}`;
  let phone = phones.get(key);
  if (phone === undefined) {
    const read = normalisePhone(text, region);
    phone = read.ok ? phoneFrom(read.value) : null;
    if (phones.size >= rememberedPhones) phones.clear();
    phones.set(key, phone);
  }
  return phone ?? undefined;
}

const phoneFrom = ({ e164, country, region }: ReadPhone): Phone => ({
  e164,
  ...(country === undefined ? {} : { country }),
  ...(region === undefined ? {} : { region }),
});

function sameValue(a: string | Phone | Address, b: string | Phone | Address): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
