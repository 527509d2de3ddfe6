import { plainVariables } from './untrusted-text.js';

/** What a template may say, and what happens where a person has no value for it. */
export type VariableDeclaration = Readonly<{
  /** `refuse`: no message to this person. A fallback stands in the place of the value, made as safe as one; '' says nothing. */
  missing: 'refuse' | Readonly<{ fallback: unknown }>;
}>;

/** By name; a dotted one ("cart.total") declares a member. */
export type VariableDeclarations = Readonly<Record<string, VariableDeclaration>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing, or a text with nothing in it. An empty list is a value. */
const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/**
 * The variables with the declared fallbacks where a value is missing. What is missing and declared without a fallback is
 * taken out, so that the template's asking for it is refused.
 */
export function withFallbacks(
  variables: Readonly<Record<string, unknown>>,
  declared: VariableDeclarations,
  maxLength: number,
): Readonly<Record<string, unknown>> {
  let result = variables;
  for (const [name, { missing }] of Object.entries(declared)) {
    const { fallback } = missing === 'refuse' ? {} : plainVariables(missing, maxLength);
    result = filled(result, name.split('.'), fallback);
  }
  return result;
}

function filled(
  record: Readonly<Record<string, unknown>>,
  [name = '', ...rest]: readonly string[],
  fallback: unknown,
): Readonly<Record<string, unknown>> {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  if (rest.length > 0) {
    if (!isRecord(value) && (fallback === undefined || !isMissing(value))) return record;
    return { ...record, [name]: filled(isRecord(value) ? value : {}, rest, fallback) };
  }
  if (!isMissing(value)) return record;
  if (fallback === undefined && !Object.hasOwn(record, name)) return record;
  const { [name]: _, ...others } = record;
  return fallback === undefined ? others : { ...others, [name]: fallback };
}
