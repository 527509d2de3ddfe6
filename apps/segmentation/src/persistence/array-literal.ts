/**
 * Arrays as PostgreSQL writes them (`{a,b,NULL}`), for parameters of set-based statements. The driver's own way of making
 * them costs more than all decisions about an event: it looks at every character of every value.
 */

/** The types of our columns. `plain` values hold nothing that would need quoting: uuids, numbers, instants. */
export type ElementType = 'plain' | 'text' | 'json';

const special = /["\\]/;
const eachSpecial = /["\\]/g;

const quoted = (text: string): string => `"${special.test(text) ? text.replaceAll(eachSpecial, '\\$&') : text}"`;

const elementOf: Readonly<Record<ElementType, (value: string | number) => string>> = {
  plain: String,
  text: (value) => quoted(String(value)),
  // JSON text has no control characters of its own, so what JSON escapes is what the literal wants escaped.
  json: (value) => JSON.stringify(value),
};

/** @param values no control characters in them, as our ids are checked for and JSON text never has any */
export function arrayLiteral(type: ElementType, values: readonly (string | number | null)[]): string {
  const element = elementOf[type];
  let literal = '{';
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (index > 0) literal += ',';
    literal += value === null || value === undefined ? 'NULL' : element(value);
  }
  return `${literal}}`;
}
