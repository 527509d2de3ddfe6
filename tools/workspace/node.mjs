// Which Node runs our programs: the one that npm brings (node_modules/node), so that it is the same everywhere.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What our programs need (module registration hooks, explicit resource management), should npm's own be missing. */
const oldestNode = 22;

export const quietFlags = ['--disable-warning=TimeoutNegativeWarning', '--disable-warning=ExperimentalWarning'];

export const nodeMajor = (version = process.versions.node) => Number(version.split('.')[0]);

/** @returns the program, or undefined if neither npm's Node nor the running one will do. */
export function nodeProgram() {
  const installed = path.join(root, 'node_modules/node/bin/node');
  if (existsSync(installed)) return installed;
  return nodeMajor() >= oldestNode ? process.execPath : undefined;
}

export const noNodeMessage =
  `npm was not allowed to run the install script that brings Node 24: run "npm ci --ignore-scripts=false", ` +
  `or use Node ${oldestNode} or newer`;
