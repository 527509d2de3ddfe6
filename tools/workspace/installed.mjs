// Whether node_modules holds what package-lock.json names.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const stampName = 'node_modules/.rebound-installed';

/** @returns true if nothing needs to be installed. An `npm install` by hand counts as well as our own `npm ci`. */
export function isInstalled(root) {
  const stamp = path.join(root, stampName);
  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lockText).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  const written = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(written)) return false;
  if (!isSatisfied(JSON.parse(lockText).packages, JSON.parse(readFileSync(written, 'utf8')).packages)) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** Compares the lock with the one npm leaves inside node_modules. Packages for other platforms may be absent. */
export function isSatisfied(wanted, installed) {
  return Object.entries(wanted).every(([location, entry]) => {
    if (!location.startsWith('node_modules/') && !location.includes('/node_modules/')) return true;
    const found = installed[location];
    if (found) return found.version === entry.version && found.resolved === entry.resolved;
    return entry.optional === true || entry.devOptional === true || entry.peer === true;
  });
}
