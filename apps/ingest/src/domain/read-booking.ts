import type { Booking } from '@rebound/contracts';
import type { FieldReader } from './field-reader.js';

const bookingIds = ['booking_id', 'bookingId', 'reservation_id', 'reservationId', 'booking_reference'] as const;
const orderIds = ['order_id', 'orderId', 'transaction_id'] as const;

const kinds: Readonly<Record<string, Booking['kind']>> = {
  hotel: 'hotel',
  stay: 'hotel',
  destination: 'other',
  flight: 'flight',
  train: 'train',
  rail: 'train',
  car: 'car',
  car_rental: 'car',
  activity: 'activity',
  tour: 'activity',
  package: 'package',
};

/** A kind as vocabularies write it: a text, or a list of one (Meta, TikTok). */
function kindOf(value: unknown): Booking['kind'] | undefined {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof text !== 'string' || text === '') return undefined;
  const key = text.toLowerCase().replaceAll(/[\s-]/g, '_');
  return Object.hasOwn(kinds, key) ? kinds[key] : 'other';
}

/** Whether the event's `content_type` says that it is about travel. */
export function saysTravel(event: FieldReader): boolean {
  const value = event.find(['content_type', 'contentType']);
  if (value === undefined) return false;
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && Object.hasOwn(kinds, text.toLowerCase());
}

export function readBookingId(event: FieldReader): string | undefined {
  const reader = event.within('booking');
  return reader.id(reader === event ? bookingIds : [...bookingIds, 'id']);
}

/** The booking an event speaks of; one without an id is its maker's only one (as with carts). */
export function readBooking(event: FieldReader, implicitId: string): Booking {
  const reader = event.within('booking');
  const bookingId = readBookingId(event) ?? reader.id(orderIds);
  const kind = kindOf(reader.find(['kind', 'booking_type', 'bookingType', 'content_type', 'type']));
  const title = reader.text(['title', 'name', 'hotel_name', 'item_name'], 300);
  const destination = reader.text(['destination', 'city', 'destination_airport', 'destination_name'], 300);
  const currency = reader.currency(['currency']);
  const valueMinor = reader.minor(
    ['value', 'price', 'total', 'total_price', 'revenue'],
    ['value_minor', 'valueMinor', 'total_minor', 'totalMinor'],
    currency,
  );
  const startsAt = reader.instant([
    'starts_at',
    'startsAt',
    'checkin_date',
    'check_in',
    'departing_departure_date',
    'departure_date',
    'travel_start',
  ]);
  const endsAt = reader.instant([
    'ends_at',
    'endsAt',
    'checkout_date',
    'check_out',
    'returning_departure_date',
    'return_date',
    'travel_end',
  ]);
  const guests = reader.number(['guests', 'num_adults', 'travellers', 'passengers']);
  const holdExpiresAt = reader.instant(['hold_expires_at', 'holdExpiresAt']);
  const recoveryUrl = reader.link(['recovery_url', 'recoveryUrl', 'booking_url', 'resume_url']);
  const booking: Booking = { bookingId: bookingId ?? implicitId };
  if (bookingId === undefined) booking.implicit = true;
  if (kind !== undefined) booking.kind = kind;
  if (title !== undefined) booking.title = title;
  if (destination !== undefined) booking.destination = destination;
  if (currency !== undefined) booking.currency = currency;
  if (valueMinor !== undefined) booking.valueMinor = valueMinor;
  if (startsAt !== undefined) booking.startsAt = startsAt;
  if (endsAt !== undefined) booking.endsAt = endsAt;
  if (guests !== undefined && guests >= 0 && guests <= 1e6) booking.guests = Math.trunc(guests);
  if (holdExpiresAt !== undefined) booking.holdExpiresAt = holdExpiresAt;
  if (recoveryUrl !== undefined) booking.recoveryUrl = recoveryUrl;
  return booking;
}
