/**
 * Whether a link leads to one of the workspace's domains or a subdomain of one (decision 25). A domain with a port
 * (`127.0.0.1:8080`) allows that port only. Refuses what is no http(s) address and addresses with a user name, which people
 * take for a host.
 */
export function leadsToAllowedDomain(address: string, allowedDomains: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  if (url.username !== '' || url.password !== '') return false;
  const host = url.hostname.replace(/\.$/, '');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return allowedDomains.some((domain) => {
    const [name = '', wantedPort] = domain.toLowerCase().split(':', 2);
    if (wantedPort !== undefined && wantedPort !== port) return false;
    const numeric = /^[\d.]+$/.test(name);
    return host === name || (!numeric && host.endsWith(`.${name}`));
  });
}
