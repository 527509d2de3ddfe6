import { describe, expect, it } from '@jest/globals';
import { everyMessageHas, variables } from '../messages/variables.js';
import { triggerNamed, triggerOfEvent, triggers } from './index.js';

describe.each(triggers.map((trigger) => [trigger.on, trigger] as const))('the trigger %s', (on, trigger) => {
  it('is found by its name and by its event', () => {
    expect(triggerNamed(on)).toBe(trigger);
    expect(triggerOfEvent(trigger.contract.type)).toBe(trigger);
  });

  it('reads the examples of its event and fills the variables it promises', () => {
    for (const data of trigger.contract.examples) {
      const abandonment = trigger.read(data);
      expect(Number.isFinite(abandonment.abandonedAt)).toBe(true);
      expect(abandonment.person.personId).not.toBe('');
    }
    const known = variables.map(({ name }) => name);
    for (const name of trigger.variables) {
      expect(known).toContain(name);
      expect(everyMessageHas).not.toContain(name);
    }
  });

  it('refuses what is not its event', () => {
    expect(() => trigger.read({ subjectKey: 'cart:1' })).toThrow(TypeError);
  });
});

describe('booking-incomplete', () => {
  const booking = (fields: object) => {
    const [example] = triggerNamed('booking-incomplete')?.contract.examples ?? [];
    if (typeof example !== 'object' || example === null) throw new Error('no example');
    return triggerNamed('booking-incomplete')?.read({ ...example, booking: { bookingId: 'b-1', ...fields } });
  };

  it('counts the offer as gone at the end of the hold or the beginning of the journey, whichever is first', () => {
    const startsAt = '2026-12-24T15:00:00Z';
    expect(booking({ startsAt, holdExpiresAt: '2026-11-21T12:00:00Z' })?.offerEndsAt).toBe(
      Date.parse('2026-11-21T12:00:00Z'),
    );
    expect(booking({ startsAt })?.offerEndsAt).toBe(Date.parse(startsAt));
    expect(booking({})?.offerEndsAt).toBeUndefined();
  });

  it('keeps a day a day, and an instant an instant', () => {
    expect(booking({ startsAt: '2026-12-24T00:00:00.000Z' })?.startsOn).toBe('2026-12-24');
    expect(booking({ startsAt: '2026-12-24T15:30:00Z' })?.startsOn).toBe('2026-12-24T15:30:00Z');
  });

  it('names the destination where there is no title', () => {
    expect(booking({ destination: 'Tokyo' })?.title).toBe('Tokyo');
  });
});
