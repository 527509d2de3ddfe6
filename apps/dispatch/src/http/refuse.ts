import { isUuid, normalisePhone } from '@rebound/kernel';
import { ProblemException } from '@rebound/service-host';

export const notFound = (detail: string): ProblemException => new ProblemException(404, { detail });

/** @throws 400 naming the field */
export const refuseField = (field: string, reason: string): ProblemException =>
  new ProblemException(400, {
    type: 'invalid-request',
    detail: 'The request does not fit: see errors.',
    errors: [{ field, reason }],
  });

export function uuidOrRefuse(field: string, text: string): string {
  const id = text.toLowerCase();
  if (!isUuid(id)) throw refuseField(field, 'must be a UUID');
  return id;
}

export function phoneOrRefuse(field: string, text: string): string {
  const phone = normalisePhone(text);
  if (!phone.ok) throw refuseField(field, phone.error);
  return phone.value.e164;
}
