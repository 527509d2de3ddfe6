import type { Booking } from '@rebound/contracts';
import { isLater, type Noted, type Stamp } from '../stamp.js';

type Field = Exclude<keyof Booking, 'bookingId' | 'implicit'>;

/** What is known of a booking, field by field: the latest by event time holds. */
export type BookingDetails = { [F in Field]?: Noted<NonNullable<Booking[F]>> };

/** Notes the fields an event gives. True if one of them holds from now on. */
export function learnBooking(details: BookingDetails, booking: Booking, at: Stamp): boolean {
  let learnt = false;
  const keep = <F extends Field>(field: F, value: BookingDetails[F] & { value: unknown }): void => {
    if (!isLater(at, details[field]?.at)) return;
    details[field] = value;
    learnt = true;
  };
  const { kind, title, destination, currency, valueMinor, startsAt, endsAt, guests, holdExpiresAt, recoveryUrl } =
    booking;
  if (kind !== undefined) keep('kind', { value: kind, at });
  if (title !== undefined) keep('title', { value: title, at });
  if (destination !== undefined) keep('destination', { value: destination, at });
  if (currency !== undefined) keep('currency', { value: currency, at });
  if (valueMinor !== undefined) keep('valueMinor', { value: valueMinor, at });
  if (startsAt !== undefined) keep('startsAt', { value: startsAt, at });
  if (endsAt !== undefined) keep('endsAt', { value: endsAt, at });
  if (guests !== undefined) keep('guests', { value: guests, at });
  if (holdExpiresAt !== undefined) keep('holdExpiresAt', { value: holdExpiresAt, at });
  if (recoveryUrl !== undefined) keep('recoveryUrl', { value: recoveryUrl, at });
  return learnt;
}

/** The booking as it stands, without its recovery link. */
export function describeBooking(bookingId: string, details: BookingDetails): Booking {
  const { kind, title, destination, currency, valueMinor, startsAt, endsAt, guests, holdExpiresAt } = details;
  return {
    bookingId,
    ...(kind ? { kind: kind.value } : {}),
    ...(title ? { title: title.value } : {}),
    ...(destination ? { destination: destination.value } : {}),
    ...(currency ? { currency: currency.value } : {}),
    ...(valueMinor ? { valueMinor: valueMinor.value } : {}),
    ...(startsAt ? { startsAt: startsAt.value } : {}),
    ...(endsAt ? { endsAt: endsAt.value } : {}),
    ...(guests ? { guests: guests.value } : {}),
    ...(holdExpiresAt ? { holdExpiresAt: holdExpiresAt.value } : {}),
  };
}

/** Nobody can finish it any more: the hold has run out, or the journey has begun. `now` in epoch ms. */
export function isGone({ holdExpiresAt, startsAt }: BookingDetails, now: number): boolean {
  const past = (instant: Noted<string> | undefined): boolean =>
    instant !== undefined && Date.parse(instant.value) <= now;
  return past(holdExpiresAt) || past(startsAt);
}
