// Runs jest with the flags that ESM needs. `node tools/workspace/jest.mjs [folder or pattern…]`; more flags pass through.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { nodeProgram, noNodeMessage, quietFlags, root } from './node.mjs';

const program = nodeProgram();
if (!program) {
  console.error(noNodeMessage);
  process.exit(1);
}
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const config = path.join(root, 'jest.config.mjs');
const args = process.argv.slice(2).map((arg) => (arg === '.' ? `${path.relative(root, process.cwd())}/` : arg));
const child = spawn(program, ['--experimental-vm-modules', ...quietFlags, jest, '--config', config, ...args], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
