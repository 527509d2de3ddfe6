import { normalisePhone } from '@rebound/kernel';
import { ProblemException } from '@rebound/service-host';

const refuse = (field: string, reason: string): never => {
  throw new ProblemException(400, { detail: `${field} ${reason}`, errors: [{ field, reason }] });
};

/** The number in E.164, or a 400 that names the field and never the number. */
export function phoneOrRefuse(input: { readonly phone: string; readonly region?: string | undefined }): string {
  const phone = normalisePhone(input.phone, input.region);
  return phone.ok ? phone.value.e164 : refuse('phone', phone.error);
}

/** Epoch ms of an instant that people may name, `now` if they name none. Nobody agrees in the future. */
export function instantNotLater(field: string, text: string | undefined, now: number): number {
  if (text === undefined) return now;
  const value = Date.parse(text);
  if (Number.isNaN(value)) return refuse(field, 'must be an ISO 8601 instant with a zone');
  return value <= now ? value : refuse(field, 'lies in the future');
}
