import { err, ok, type Result } from './result.js';

/** An amount in the currency's smallest unit (cents), never a fraction. `currency` is ISO 4217. */
export type Money = Readonly<{ minor: number; currency: string }>;

/** Currencies whose smallest unit is not a hundredth (ISO 4217, list one). */
const digits: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

export const minorDigits = (currency: string): number => digits[currency] ?? 2;

export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);

/**
 * A shop's decimal ("12.3", 12.3) as minor units, rounded half away from zero at the currency's digits and computed on the
 * decimal text, so that 1.005 EUR is 101 and not 100.
 */
export function toMinor(amount: number | string, currency: string): Result<number> {
  if (!isCurrency(currency)) return err('currency must be an ISO 4217 code such as EUR');
  if (typeof amount === 'number' && !Number.isFinite(amount)) return err('amount must be a finite number');
  const text = typeof amount === 'number' ? plainDecimal(amount) : amount.trim();
  const match = /^(-?)(\d{1,15})(?:\.(\d*))?$/.exec(text);
  if (!match) return err('amount must be a decimal such as 12.30');
  const [, sign, whole = '0', fraction = ''] = match;
  const places = minorDigits(currency);
  const kept = fraction.slice(0, places).padEnd(places, '0');
  const roundUp = Number(fraction.charAt(places)) >= 5 ? 1 : 0;
  const minor = Number(`${whole}${kept}`) + roundUp;
  if (!Number.isSafeInteger(minor)) return err('amount is too large');
  return ok(sign === '-' && minor !== 0 ? -minor : minor);
}

function plainDecimal(amount: number): string {
  const text = String(amount);
  return text.includes('e') ? amount.toFixed(10) : text;
}

/** Minor units as a plain decimal text ("1230", "EUR" → "12.30"). */
export function fromMinor(minor: number, currency: string): string {
  const places = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(places + 1, '0');
  const decimal = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return minor < 0 ? `-${decimal}` : decimal;
}

/**
 * Splits a total by weights so that the parts add up to it exactly (largest remainder; ties go to the earlier part). A
 * negative total is split like its positive. Weights are finite and ≥ 0, at least one above 0; throws otherwise.
 */
export function allocate(totalMinor: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || weights.some((weight) => !(weight >= 0)) || !Number.isSafeInteger(totalMinor)) {
    throw new RangeError('allocate needs an integer total and weights of which at least one is above 0');
  }
  const total = Math.abs(totalMinor);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  let left = total - parts.reduce((a, b) => a + b, 0);
  // A sort leaves in order what is equal.
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  for (const { index } of order) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return totalMinor < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts;
}
