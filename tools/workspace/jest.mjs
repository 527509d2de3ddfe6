// Runs jest with the flags that ESM needs. `node tools/workspace/jest.mjs [folder or pattern…]`; more flags pass through.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
const args = process.argv.slice(2).map((arg) => (arg === '.' ? `${path.relative(root, process.cwd())}/` : arg));
const child = spawn(
  path.join(root, 'node_modules/node/bin/node'),
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=TimeoutNegativeWarning',
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    path.join(root, 'jest.config.mjs'),
    ...args,
  ],
  { cwd: root, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
