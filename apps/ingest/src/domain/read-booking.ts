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

const values = ['value', 'price', 'total', 'total_price', 'revenue'] as const;
const valuesMinor = ['value_minor', 'valueMinor', 'total_minor', 'totalMinor'] as const;
const starts = [
  'starts_at',
  'startsAt',
  'checkin_date',
  'check_in',
  'departing_departure_date',
  'departure_date',
  'travel_start',
] as const;
const ends = [
  'ends_at',
  'endsAt',
  'checkout_date',
  'check_out',
  'returning_departure_date',
  'return_date',
  'travel_end',
] as const;

/** The booking an event speaks of; one without an id is its maker's only one (as with carts). */
export function readBooking(event: FieldReader, implicitId: string): Booking {
  const reader = event.within('booking');
  const bookingId = readBookingId(event) ?? reader.id(orderIds);
  const currency = reader.currency(['currency']);
  const guests = reader.number(['guests', 'num_adults', 'travellers', 'passengers']);
  return {
    bookingId: bookingId ?? implicitId,
    implicit: bookingId === undefined ? true : undefined,
    kind: kindOf(reader.find(['kind', 'booking_type', 'bookingType', 'content_type', 'type'])),
    title: reader.text(['title', 'name', 'hotel_name', 'item_name'], 300),
    destination: reader.text(['destination', 'city', 'destination_airport', 'destination_name'], 300),
    currency,
    valueMinor: reader.minor(values, valuesMinor, currency),
    startsAt: reader.instant(starts),
    endsAt: reader.instant(ends),
    guests: guests !== undefined && guests >= 0 && guests <= 1e6 ? Math.trunc(guests) : undefined,
    holdExpiresAt: reader.instant(['hold_expires_at', 'holdExpiresAt']),
    recoveryUrl: reader.link(['recovery_url', 'recoveryUrl', 'booking_url', 'resume_url']),
  };
}
