import { normalisePhone, parseInstant, type Phone } from '@rebound/kernel';
import { ProblemException } from '@rebound/service-host';

export const refuse = (field: string, reason: string): never => {
  throw new ProblemException(400, { detail: `${field} ${reason}`, errors: [{ field, reason }] });
};

/** The number, or a 400 that names the field and never the number. */
export function phoneOrRefuse(input: { readonly phone: string; readonly region?: string | undefined }): Phone {
  const phone = normalisePhone(input.phone, input.region);
  return phone.ok ? phone.value : refuse('phone', phone.error);
}

/** Epoch ms of an instant that people name in a field, or a 400. */
export const instantOrRefuse = (field: string, text: string): number =>
  parseInstant(text) ?? refuse(field, 'must be an ISO 8601 instant with a zone, such as 2026-03-01T09:30:00Z');

/** Epoch ms of an instant that people may name, `now` if they name none. Nobody agrees in the future. */
export function instantNotLater(field: string, text: string | undefined, now: number): number {
  if (text === undefined) return now;
  const value = instantOrRefuse(field, text);
  return value <= now ? value : refuse(field, 'lies in the future');
}
