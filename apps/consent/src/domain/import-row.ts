import { consentBases, type ConsentBasis, type Purpose, purposes as allPurposes } from '@rebound/contracts';
import { err, isoInstant, normalisePhone, ok, parseInstantOrDay, type Result } from '@rebound/kernel';

/** A line of a customer's list. Column names are as in the file's header; unknown columns are refused once, with the header. */
export const importColumns = [
  'phone',
  'region',
  'purposes',
  'consented_at',
  'expires_at',
  'basis',
  'confirmed_at',
  'source',
  'wording_version',
  'language',
  'url',
  'ip',
  'user_agent',
  'proof',
] as const;
export type ImportColumn = (typeof importColumns)[number];

export type ImportDefaults = Readonly<{
  region?: string;
  /** Where a line names none. An import starts without cart or booking reminders unless they are named. */
  purposes: readonly Purpose[];
  wordingVersion?: string;
  proof?: string;
}>;

export type ImportedConsent = Readonly<{
  phone: string;
  /** By whose habits the number was read, where it did not say itself where it belongs. */
  phoneRegion?: string;
  purposes: readonly Purpose[];
  consentedAt: number;
  expiresAt?: number;
  basis?: ConsentBasis;
  /** ISO 8601. */
  confirmedAt?: string;
  source: string;
  wordingVersion?: string;
  language?: string;
  url?: string;
  ip?: string;
  userAgent?: string;
  proof?: string;
}>;

export type RowProblem = Readonly<{ field: ImportColumn; reason: string }>;

/** What is wrong with a header, in words, or undefined. */
export function headerProblem(columns: readonly string[]): string | undefined {
  const known = new Set<string>(importColumns);
  const unknown = columns.filter((column) => !known.has(column));
  if (unknown.length > 0) return `unknown column ${unknown.join(', ')}; known are ${importColumns.join(', ')}`;
  const missing = ['phone', 'consented_at'].filter((column) => !columns.includes(column));
  return missing.length > 0 ? `column ${missing.join(', ')} is missing` : undefined;
}

/** Reads one line. `now` (epoch ms) bounds the instant of consent: nobody agrees in the future. */
export function readImportRow(
  row: Readonly<Record<string, string>>,
  defaults: ImportDefaults,
  now: number,
): Result<ImportedConsent, RowProblem> {
  const cell = (column: ImportColumn): string | undefined => row[column]?.trim() || undefined;
  const phone = normalisePhone(cell('phone') ?? '', cell('region') ?? defaults.region);
  if (!phone.ok) return err({ field: 'phone', reason: phone.error });
  const consentedAt = instant(cell('consented_at'));
  if (consentedAt === undefined)
    return err({ field: 'consented_at', reason: 'must be an ISO 8601 instant such as 2026-03-01T09:30:00Z' });
  if (consentedAt > now) return err({ field: 'consented_at', reason: 'lies in the future' });
  const expiresText = cell('expires_at');
  const expiresAt = instant(expiresText);
  if (expiresText !== undefined && expiresAt === undefined)
    return err({ field: 'expires_at', reason: 'must be an ISO 8601 instant' });
  const basisText = cell('basis');
  const basis = consentBases.find((one) => one === basisText);
  if (basisText !== undefined && basis === undefined)
    return err({ field: 'basis', reason: `must be one of ${consentBases.join(', ')}` });
  const confirmedText = cell('confirmed_at');
  const confirmedAt = instant(confirmedText);
  if (confirmedText !== undefined && (confirmedAt === undefined || confirmedAt > now))
    return err({ field: 'confirmed_at', reason: 'must be an ISO 8601 instant that has passed' });
  const named = cell('purposes')
    ?.split(/[\s|;]+/)
    .filter(Boolean);
  const purposes = named ? named.filter(isPurpose) : defaults.purposes;
  if (named && purposes.length !== named.length) {
    return err({ field: 'purposes', reason: `must be some of ${allPurposes.join(', ')}, separated by spaces` });
  }
  if (purposes.length === 0)
    return err({ field: 'purposes', reason: 'names no purpose, and the import has no default' });
  return ok({
    phone: phone.value.e164,
    ...optional('phoneRegion', phone.value.region),
    purposes,
    consentedAt,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(basis === undefined ? {} : { basis }),
    ...(confirmedAt === undefined ? {} : { confirmedAt: isoInstant(confirmedAt) }),
    source: cell('source') ?? 'import',
    ...optional('wordingVersion', cell('wording_version') ?? defaults.wordingVersion),
    ...optional('language', cell('language')),
    ...optional('url', cell('url')),
    ...optional('ip', cell('ip')),
    ...optional('userAgent', cell('user_agent')),
    ...optional('proof', cell('proof') ?? defaults.proof),
  });
}

export const isPurpose = (text: string): text is Purpose => allPurposes.some((purpose) => purpose === text);

const optional = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });

const instant = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : parseInstantOrDay(text);
