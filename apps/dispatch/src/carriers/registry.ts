import type { Carrier, CarrierDefinition } from './carrier.js';
import { twilio } from './twilio/twilio.definition.js';

/** Every carrier dispatch can use. A new one is a folder beside `twilio/` and a line here; nothing else names it. */
export const carrierDefinitions: readonly CarrierDefinition[] = [twilio];

const byName = new Map(carrierDefinitions.map((definition) => [definition.name, definition]));

/** One account at a carrier. Throws a RangeError that names the carrier or the option that is wrong, never a value. */
export function createCarrier(name: string, options: Readonly<Record<string, string>>): Carrier {
  const definition = byName.get(name);
  if (!definition) throw new RangeError(`no carrier is called "${name}"; there are: ${[...byName.keys()].join(', ')}`);
  const unknown = Object.keys(options).find((option) => !(option in definition.options));
  if (unknown !== undefined) throw new RangeError(`${name} has no option "${unknown}"`);
  return definition.create(options);
}
