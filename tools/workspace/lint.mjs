// Lints the workspace, or what is named: `node tools/workspace/lint.mjs [file or folder…]`. The rule on module boundaries
// needs Nx's picture of the projects and would silently pass without it, so that is brought up to date first.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { nodeProgram, noNodeMessage, root } from './node.mjs';

const program = nodeProgram();
if (!program) {
  console.error(noNodeMessage);
  process.exit(1);
}
const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' };
const options = { cwd: root, env, encoding: 'utf8' };

const graph = spawnSync(program, [path.join(root, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects'], options);
if (graph.status !== 0) {
  console.error(`the picture of the projects could not be made:\n${graph.stdout ?? ''}${graph.stderr ?? ''}`);
  process.exit(1);
}
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['.'];
const eslint = path.join(root, 'node_modules/eslint/bin/eslint.js');
const linted = spawnSync(program, [eslint, '--max-warnings', '0', ...wanted], { ...options, stdio: 'inherit' });
process.exit(linted.status ?? 1);
