import { bookingAbandoned } from '@rebound/contracts';
import { defineTrigger } from './trigger.js';

export const bookingIncompleteTrigger = defineTrigger({
  on: 'booking-incomplete',
  description: 'A booking was begun and not finished.',
  contract: bookingAbandoned,
  variables: ['title', 'starts_on'],
  classes: ['marketing'],
  read: ({ subjectKey, occurrence, abandonedAt, booking, person }) => {
    const { holdExpiresAt, startsAt, title = booking.destination } = booking;
    const ends = [holdExpiresAt, startsAt].flatMap((instant) => (instant === undefined ? [] : [Date.parse(instant)]));
    return {
      subjectKey,
      occurrence,
      abandonedAt: Date.parse(abandonedAt),
      person,
      ...(booking.valueMinor === undefined ? {} : { valueMinor: booking.valueMinor }),
      ...(booking.currency === undefined ? {} : { currency: booking.currency }),
      ...(booking.recoveryUrl === undefined ? {} : { recoveryUrl: booking.recoveryUrl }),
      ...(ends.length === 0 ? {} : { offerEndsAt: Math.min(...ends) }),
      ...(title === undefined ? {} : { title }),
      ...(startsAt === undefined ? {} : { startsOn: dayWhereOnlyTheDayIsKnown(startsAt) }),
    };
  },
});

/** Midnight UTC is how a shop's date without a time arrives; read as an instant it would be another day in the west. */
const dayWhereOnlyTheDayIsKnown = (instant: string): string =>
  /T00:00:00(\.0+)?Z$/.test(instant) ? instant.slice(0, 10) : instant;
