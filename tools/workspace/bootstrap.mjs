// Runs one of our programs on a fresh clone: installs what is missing, builds, then hands over. Needs only Node >= 20 and npm.
//   node tools/workspace/bootstrap.mjs [--build] [-- <script> [argument…]]
// Progress goes to stderr: stdout belongs to the program.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { isInstalled, markInstalled } from './installed.mjs';
import { nodeMajor, nodeProgram, noNodeMessage, quietFlags, root } from './node.mjs';

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a command with nothing on our stdout: its output goes to stderr, or where `stdio` says. Gives its exit code. */
function run(command, args, { env = process.env, stdio = ['ignore', 2, 2] } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio, shell: process.platform === 'win32' });
    child.once('error', (error) => fail(`${command} could not be run: ${error.message}`));
    process.on('exit', () => child.kill());
    child.once('exit', (code) => resolve(code === null ? 1 : code));
  });
}

async function install() {
  console.error('installing packages with npm ci (first run, or package-lock.json changed)');
  const started = Date.now();
  const progress = setInterval(() => {
    console.error(`  still installing after ${Math.round((Date.now() - started) / 1000)} s (takes 1 to 3 minutes)`);
  }, 10_000);
  // The programs of the folder that is about to be replaced must not be found by npm and its install scripts.
  const search = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== path.join(root, 'node_modules/.bin'))
    .join(path.delimiter);
  // npm explains a failure on a hundred lines of which the first few count.
  const said = path.join(mkdtempSync(path.join(tmpdir(), 'rebound-install-')), 'npm.log');
  const output = openSync(said, 'w');
  process.on('exit', () => rmSync(path.dirname(said), { recursive: true, force: true }));
  // The level is said here, because `npm run --silent` would silence this npm as well, errors included.
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { ...process.env, PATH: search },
    stdio: ['ignore', output, output],
  });
  clearInterval(progress);
  const lines = readFileSync(said, 'utf8').split('\n');
  if (code !== 0) fail(`${lines.slice(0, 12).join('\n')}\nnpm ci failed (exit code ${code}); the lines above say why`);
  markInstalled(root);
  console.error(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) process.once(signal, () => process.exit(128 + constants.signals[signal]));

/** Hands over to the script: its streams are ours, signals go to it, its end is ours. */
function handOver(program, script, args) {
  const child = spawn(program, ['--enable-source-maps', ...quietFlags, script, ...args], { stdio: 'inherit' });
  for (const signal of signals) process.removeAllListeners(signal).on(signal, () => child.kill(signal));
  child.once('error', (error) => fail(`${program} could not be run: ${error.message}`));
  child.once('exit', (code, signal) => process.exit(code === null ? 128 + constants.signals[signal] : code));
}

async function main() {
  const split = process.argv.indexOf('--');
  const options = process.argv.slice(2, split === -1 ? undefined : split);
  const [script, ...args] = split === -1 ? [] : process.argv.slice(split + 1);
  const unknown = options.find((option) => option !== '--build');
  if (unknown) fail(`unknown option ${unknown}; usage: bootstrap.mjs [--build] [-- <script> [argument…]]`);
  if (nodeMajor() < 20) {
    fail(
      `Node 20 or newer is needed, this is ${process.versions.node}: get it from nodejs.org or with a version manager`,
    );
  }

  if (!isInstalled(root)) await install();
  const program = nodeProgram();
  if (!program) fail(noNodeMessage);
  if (options.includes('--build')) {
    const code = await run(program, [path.join(root, 'tools/workspace/build.mjs')]);
    if (code !== 0) fail('the build failed; the lines above say where');
  }
  if (script) handOver(program, path.resolve(root, script), args);
}

await main();
