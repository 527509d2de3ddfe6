/** Currencies whose smallest unit is not a hundredth [ISO 4217, list one]. Intl knows fewer decimals for some (HUF, IQD). */
const digits: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

/** Decimals of a currency: 2 for EUR, 0 for JPY. */
export const minorDigits = (currency: string): number => digits.get(currency) ?? 2;

export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);

/** Integer minor units as a plain decimal text ("1230", "EUR" → "12.30"). */
export function decimalOf(minor: number, currency: string): string {
  const places = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(places + 1, '0');
  const decimal = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return minor < 0 ? `-${decimal}` : decimal;
}
