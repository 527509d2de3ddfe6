import type { SenderDefinition } from '@rebound/contracts';
import type { SenderType } from '@rebound/regulations';
import type { SenderAddress } from '../carriers/carrier.js';

export type Sender = Readonly<{
  name: string;
  carrier: string;
  /** The name of the carrier account among the settings. */
  credential: string;
  address: SenderAddress;
  /** Messages a second that the carrier takes from it. */
  perSecond: number;
  /** Content hash of the definition it was read from. */
  hash: string;
  help: Readonly<Record<string, string>>;
  stopped?: Readonly<Record<string, string>>;
  cancel?: Readonly<Record<string, string>>;
  countries?: readonly string[];
}>;

const defaultPerSecond = 10;

/** A number or short code, a pool at the carrier (Twilio's `MG…`), or else a name, which hears no replies. */
export function addressOf(value: string): SenderAddress {
  if (/^\+\d{5,15}$/.test(value) || /^\d{3,8}$/.test(value)) return { kind: 'number', value };
  if (/^MG[0-9a-f]{32}$/.test(value)) return { kind: 'service', value };
  return { kind: 'alphanumeric', value };
}

/** Toll-free codes of the North American numbering plan. */
const tollFree = /^\+18(00|33|44|55|66|77|88)\d{7}$/;

/** The kind of sender that rules speak of; undefined for a pool, out of which the carrier takes one. */
export function senderTypeOf({ kind, value }: SenderAddress): SenderType | undefined {
  switch (kind) {
    case 'alphanumeric':
      return 'alphanumeric';
    case 'service':
      return undefined;
    case 'number':
      return value.startsWith('+') ? (tollFree.test(value) ? 'toll-free' : 'long-code') : 'short-code';
  }
}

export const senderOf = ({ body, hash }: Readonly<{ body: SenderDefinition; hash: string }>): Sender => ({
  name: body.name,
  carrier: body.carrier,
  credential: body.credential,
  address: addressOf(body.address),
  perSecond: body.perSecond ?? defaultPerSecond,
  hash,
  help: body.help,
  ...(body.stopped ? { stopped: body.stopped } : {}),
  ...(body.cancel ? { cancel: body.cancel } : {}),
  ...(body.countries ? { countries: body.countries } : {}),
});

const serves = ({ countries }: Sender, country: string | undefined): boolean =>
  countries === undefined || (country !== undefined && countries.includes(country));

/**
 * The sender that writes to a country: the one the journey names, if it serves the country (a person agreed to a sender, so
 * another one is no replacement); else one made for the country, else one that serves all, by name.
 */
export function chooseSender(
  senders: readonly Sender[],
  wanted: string | undefined,
  country: string | undefined,
): Sender | undefined {
  const able = senders.filter((sender) => serves(sender, country));
  if (wanted !== undefined) return able.find(({ name }) => name === wanted);
  const byName = able.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return byName.find(({ countries }) => countries !== undefined) ?? byName[0];
}

/** The text for a language, or else the English one, or else the first there is. */
export function textFor(texts: Readonly<Record<string, string>>, language: string | undefined): string | undefined {
  return (language && texts[language]) ?? texts['en'] ?? Object.values(texts)[0];
}
