import { normalisePhone, parseInstant, type Phone } from '@rebound/kernel';
import { candidateZones, legalWindow, messageClasses, type PlaceEvidence } from '@rebound/regulations';
import type { Evaluate } from './answer.js';
import { BadLine, type Row } from './row.js';

export type WindowOptions = Readonly<{
  /** As a workspace does on the record: the default rules then hold in countries that have none (decision 28). */
  acceptDefaultRules: boolean;
  /** How long before its end a window closes. */
  closeEarlyMs: number;
}>;

/** Whether a text may go out at an instant, or from when, wherever the person may be. */
export const windows =
  (options: WindowOptions): Evaluate =>
  (row) => {
    const phone = phoneOf(row);
    const now = parseInstant(row.text('at'));
    if (now === undefined) throw new BadLine('at must be an instant with its zone (2026-11-20T20:30:00Z)');
    const found = legalWindow({
      whereabouts: candidateZones({
        evidence: evidenceOf(row),
        phone: phone.e164,
        ...(phone.country === undefined ? {} : { phoneCountry: phone.country }),
      }),
      now,
      class: row.oneOf('class', messageClasses),
      ...options,
    });
    const answer = found.answer === 'deferred' ? `deferred-until ${new Date(found.until).toISOString()}` : found.answer;
    return { answer, rules: found.rules };
  };

function phoneOf(row: Row): Phone {
  const phone = normalisePhone(row.text('to'), row.country());
  if (!phone.ok) throw new BadLine(`to: ${phone.error}`);
  return phone.value;
}

/** Country, state and zone belong together: one address. */
function evidenceOf(row: Row): PlaceEvidence[] {
  const state = row.code('state', /^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'a country and its part (US-FL)');
  const [ofState, region] = state?.split('-') ?? [];
  const country = row.country() ?? ofState;
  if (ofState !== undefined && ofState !== country) throw new BadLine('state must be one of the country');
  const zone = zoneOf(row);
  if (country === undefined && zone === undefined) return [];
  return [
    {
      source: 'address',
      ...(country === undefined ? {} : { country }),
      ...(region === undefined ? {} : { region }),
      ...(zone === undefined ? {} : { zone }),
    },
  ];
}

function zoneOf(row: Row): string | undefined {
  const zone = row.optionalText('zone');
  if (zone !== undefined && !isZone(zone)) throw new BadLine('zone must be the name of a time zone (Europe/Madrid)');
  return zone;
}

const known = new Set<string>();

function isZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  known.add(name);
  return true;
}
