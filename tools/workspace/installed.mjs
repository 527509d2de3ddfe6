// Whether node_modules holds what package-lock.json names.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const stampName = 'node_modules/.rebound-installed';

/** @returns true if nothing needs to be installed. An `npm install` by hand counts as well as our own `npm ci`. */
export function isInstalled(root) {
  const stamp = path.join(root, stampName);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)) return true;
  const written = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(written)) return false;
  const [wanted, found] = [path.join(root, 'package-lock.json'), written].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  if (!isSatisfied(wanted, found)) return false;
  markInstalled(root);
  return true;
}

/** Notes that node_modules was made from the present lock. */
export const markInstalled = (root) => writeFileSync(path.join(root, stampName), fingerprint(root));

const fingerprint = (root) =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

/**
 * Compares the lock with the one npm leaves inside node_modules. Absent may be what is for other platforms, and what
 * nothing present asks for.
 */
export function isSatisfied(wanted, found) {
  const needed = new Set();
  for (const [location, entry] of Object.entries(wanted)) {
    if (!location.includes('node_modules/') || found[location]) {
      for (const name of Object.keys({ ...entry.dependencies, ...entry.devDependencies })) needed.add(name);
    }
  }
  return Object.entries(wanted).every(([location, entry]) => {
    if (!location.includes('node_modules/')) return true;
    const present = found[location];
    if (present) return present.version === entry.version && present.resolved === entry.resolved;
    if (entry.optional || entry.devOptional || entry.peer) return true;
    return !needed.has(location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length));
  });
}
