import { describe, expect, it } from '@jest/globals';
import { cartAbandoned, customHappened, personsMerged } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import { add, happened, minute, shop, start, Story } from '../../test/story.js';
import { UnusableEvent } from './behaviour-event.js';
import { isPublic, profileOf, snapshotOf } from './person/describe.js';
import { foundedBy } from './person/person.js';

const person = (identifier: string): string => foundedBy('shop', identifier);
const device = (minutes: number, anonymousId: string, more = {}) =>
  happened(minutes, 'page.viewed', { anonymousId, ...more });
const login = (minutes: number, userId: string, anonymousId: string) =>
  happened(minutes, 'person.identified', { userId, anonymousId });

function profile(story: Story, identifier: string) {
  const found = story.set.root(story.personOf(identifier) ?? '');
  if (!found) throw new Error(`nobody is ${identifier}`);
  return profileOf(found, shop);
}

describe('who somebody is', () => {
  it('is the same person for the same user, and a person of its own for each device', () => {
    const story = new Story().tell(device(0, 'a-1'), device(1, 'a-2'), happened(2, 'page.viewed', { userId: 'u-1' }));
    expect([story.personOf('a:a-1'), story.personOf('a:a-2'), story.personOf('u:u-1')]).toEqual([
      person('a:a-1'),
      person('a:a-2'),
      person('u:u-1'),
    ]);
  });

  it('joins a device to the user who shows up on it, with all that was learnt', () => {
    const story = new Story().tell(
      device(0, 'a-1', { context: { timeZone: 'Europe/Madrid' } }),
      login(5, 'u-1', 'a-1'),
    );
    expect(story.heard(personsMerged)).toEqual([
      { from: person('a:a-1'), into: person('u:u-1'), at: isoInstant(start + 5 * minute) },
    ]);
    expect(profile(story, 'a:a-1')).toMatchObject({
      personId: person('u:u-1'),
      userIds: ['u-1'],
      anonymousIds: ['a-1'],
      zones: [{ source: 'browser', zone: 'Europe/Madrid' }, { source: 'default' }],
      firstSeenAt: isoInstant(start),
    });
    const former = story.set.persons.get(person('a:a-1'));
    expect(former && profileOf(former, shop)).toMatchObject({ mergedInto: person('u:u-1'), userIds: [] });
  });

  it('keeps two users of one device apart, and the device with the later one, in any order', () => {
    const events = [login(0, 'u-1', 'a-1'), login(10, 'u-2', 'a-1'), login(5, 'u-1', 'a-1')];
    for (const order of [events, events.toReversed(), [events[1], events[0], events[2]].flatMap((e) => e ?? [])]) {
      const story = new Story().tell(...order);
      expect(story.personOf('u:u-1')).toBe(person('u:u-1'));
      expect(story.personOf('u:u-2')).toBe(person('u:u-2'));
      expect(story.personOf('a:a-1')).toBe(person('u:u-2'));
      expect(story.heard(personsMerged)).toEqual([]);
      expect(profile(story, 'u:u-1').anonymousIds).toEqual([]);
    }
  });

  it('follows an alias, whether the id before was a user or a device, in any order', () => {
    const aliased = happened(5, 'person.aliased', { userId: 'u-new', previousId: 'u-old' });
    const before = happened(0, 'page.viewed', { userId: 'u-old' });
    const later = happened(9, 'person.aliased', { userId: 'u-newest', previousId: 'u-new' });
    for (const order of [
      [before, aliased, later],
      [later, aliased, before],
      [aliased, later, before],
    ]) {
      const story = new Story().tell(...order);
      expect(story.personOf('u:u-old')).toBe(person('u:u-newest'));
      expect(profile(story, 'u:u-old').userIds).toEqual(['u-new', 'u-newest', 'u-old']);
    }
    const story = new Story().tell(
      happened(5, 'person.aliased', { userId: 'u-1', previousId: 'a-1' }),
      device(0, 'a-1'),
    );
    expect(story.personOf('a:a-1')).toBe(person('u:u-1'));
  });

  it('must be said by an event, in an id that can be kept', () => {
    expect(() => new Story().tell(happened(0, 'page.viewed', {}))).toThrow(UnusableEvent);
    expect(() => new Story().tell(happened(0, 'page.viewed', { userId: 'u\u0000' }))).toThrow(UnusableEvent);
  });
});

describe('what an abandoned cart says of its person', () => {
  it('follows the merge of a device that left a cart before its user was known', () => {
    const story = new Story()
      .tell(add(0, 'c-1', 'p-1', { userId: undefined, anonymousId: 'a-1' }))
      .until(60)
      .tell(login(70, 'u-1', 'a-1'), add(80, 'c-1', 'p-2', { userId: undefined, anonymousId: 'a-1' }))
      .until();
    expect(story.heard(cartAbandoned).map((data) => [data.occurrence, data.person.personId])).toEqual([
      [1, person('a:a-1')],
      [2, person('u:u-1')],
    ]);
  });

  it('is taken at the moment it is reported: one who was identified meanwhile can be written to', () => {
    const story = new Story()
      .tell(add(0, 'c-1', 'p-1', { userId: undefined, anonymousId: 'a-1' }), login(10, 'u-1', 'a-1'))
      .tell(happened(20, 'person.identified', { userId: 'u-1', traits: { phone: '600 000 001', firstName: 'Ana' } }))
      .until();
    expect(story.heard(cartAbandoned)[0]?.person).toMatchObject({
      personId: person('u:u-1'),
      phone: '+34600000001',
      phoneCountry: 'ES',
      firstName: 'Ana',
    });
  });

  it('does not show the next user of a shared device what the one before had in the cart', () => {
    const cart = { cartId: 'device:a-1', implicit: true, items: [] };
    const story = new Story()
      .tell(
        add(0, '', 'p-1', { cart, anonymousId: 'a-1' }),
        add(5, '', 'p-2', { cart, userId: 'u-2', anonymousId: 'a-1' }),
      )
      .until();
    expect(story.heard(cartAbandoned)).toMatchObject([
      { person: { personId: person('u:u-2') }, cart: { items: [{ productId: 'p-2' }] } },
    ]);
  });
});

describe('a profile', () => {
  const traits = (minutes: number, given: Record<string, string>, more = {}) =>
    happened(minutes, 'person.identified', { userId: 'u-1', traits: given, ...more });

  it('takes a phone from trusted events only, in E.164, with the country of the traits or the workspace', () => {
    expect(profile(new Story().tell(traits(0, { phone: '600000001' })), 'u:u-1').phone).toBe('+34600000001');
    expect(profile(new Story().tell(traits(0, { phone: '07400 123456', country: 'GB' })), 'u:u-1').phone).toBe(
      '+447400123456',
    );
    expect(
      profile(new Story().tell(traits(0, { phone: '600000001' }, { trusted: false })), 'u:u-1').phone,
    ).toBeUndefined();
  });

  it('keeps the number it has when a later one cannot be one', () => {
    const story = new Story().tell(traits(0, { phone: '+34600000001' }), traits(5, { phone: 'call me' }));
    expect(profile(story, 'u:u-1').phone).toBe('+34600000001');
  });

  it('lets no browser overrule what the shop said', () => {
    const story = new Story().tell(
      traits(0, { firstName: 'Ana' }),
      traits(5, { firstName: 'You won' }, { trusted: false }),
    );
    expect(profile(story, 'u:u-1').firstName).toBe('Ana');
  });

  it('keeps where the person may be in the order of trust', () => {
    const story = new Story().tell(
      happened(1, 'page.viewed', { userId: 'u-1', context: { timeZone: 'America/New_York', locale: 'en-US' } }),
      traits(2, {
        phone: '+12125550123',
        country: 'US',
        region: 'us-ca',
        timeZone: 'America/Los_Angeles',
        locale: 'es-US',
      }),
      happened(3, 'page.viewed', { userId: 'u-1', context: { timeZone: 'Not/AZone', locale: 'fr-FR' } }),
    );
    const { zones, locale } = profile(story, 'u:u-1');
    expect(locale).toBe('es-US');
    expect(zones.map(({ seenAt: _, ...zone }) => zone)).toEqual([
      { source: 'explicit', zone: 'America/Los_Angeles' },
      { source: 'address', country: 'US', region: 'CA' },
      { source: 'browser', zone: 'America/New_York' },
      { source: 'phone', country: 'US' },
      { source: 'default', country: 'ES' },
    ]);
  });

  it('keeps the postcode, and by whose habits a national number was read', () => {
    const story = new Story().tell(traits(1, { phone: '612 345 678', country: 'ES', postcode: ' 35001 ' }));
    const { zones, phone, phoneRegion } = profile(story, 'u:u-1');
    expect([phone, phoneRegion]).toEqual(['+34612345678', 'ES']);
    expect(zones).toContainEqual(expect.objectContaining({ source: 'address', country: 'ES', postcode: '35001' }));
    story.tell(traits(2, { phone: '+34612345679' }));
    expect(profile(story, 'u:u-1')).not.toHaveProperty('phoneRegion');
  });

  it('gets a new version only when something of it changes', () => {
    const story = new Story().tell(traits(0, { firstName: 'Ana' }));
    const found = story.set.persons.get(person('u:u-1'));
    const version = found?.version;
    story.tell(traits(1, { firstName: 'Ana' }), happened(2, 'page.viewed', { userId: 'u-1' }));
    expect(found?.version).toBe(version);
    story.tell(traits(3, { firstName: 'Anna' }));
    expect(found?.version).toBe((version ?? 0) + 1);
    expect(found && snapshotOf(found, shop).profileVersion).toBe(found?.version);
  });

  it('of a device that can neither be named nor written to is nobody’s business', () => {
    const story = new Story().tell(device(0, 'a-1'), login(1, 'u-2', 'a-2'));
    const found = [...story.set.persons.values()].map((one) => [one.id, isPublic(one)]);
    expect(new Map(found as [string, boolean][])).toEqual(
      new Map([
        [person('a:a-1'), false],
        [person('u:u-2'), true],
      ]),
    );
  });
});

describe('a custom event', () => {
  it('is passed on if the workspace asks for it, with its person', () => {
    const shared = happened(0, 'custom', { userId: 'u-1', originalName: 'Wishlist Shared', properties: { items: 3 } });
    const other = happened(1, 'custom', { userId: 'u-1', originalName: 'Something Else' });
    expect(new Story().tell(shared, other).heard(customHappened)).toMatchObject([
      { name: 'Wishlist Shared', properties: { items: 3 }, person: { personId: person('u:u-1') } },
    ]);
  });
});
