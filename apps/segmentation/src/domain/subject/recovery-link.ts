import { leadsToAllowedDomain } from '@rebound/kernel';

const longest = 2000;
const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A link that may be handed on: to one of the workspace's domains, encrypted (but for this machine itself, for trying things
 * out), and not endless. Otherwise there is none (decision 25).
 */
export function allowedLink(address: string | undefined, allowedDomains: readonly string[]): string | undefined {
  if (address === undefined || address.length > longest || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && !thisMachine.has(hostname)) return undefined;
  return leadsToAllowedDomain(address, allowedDomains) ? address : undefined;
}
