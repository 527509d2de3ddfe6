// Turns every project's TypeScript into dist/ with swc: about a second for the whole workspace. Types are checked apart
// (`npm run typecheck`), in one program over all sources.
//   node tools/workspace/build.mjs [project folder…]      without arguments: every project
import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
const swcrcFile = path.join(root, '.swcrc');
const swcrc = JSON.parse(await readFile(swcrcFile, 'utf8'));

export async function projectFolders() {
  const groups = await Promise.all(
    ['libs', 'apps', 'tools'].map(async (group) =>
      (await readdir(path.join(root, group))).map((name) => path.join(root, group, name)),
    ),
  );
  return groups.flat().filter((folder) => existsSync(path.join(folder, 'package.json')));
}

async function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return (await readdir(folder, { recursive: true })).map((name) => path.join(folder, name));
}

const modified = async (file) => (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;

/** Another build may run at the same moment, and a program may just be reading: a file is there whole or not at all. */
async function writeWhole(file, content) {
  const partial = `${file}.${process.pid}.partial`;
  await writeFile(partial, content);
  await rename(partial, file);
}

/** Compiles what changed in one project and removes what no longer has a source. Returns the number of files written. */
async function buildProject(folder) {
  const source = path.join(folder, 'src');
  const dist = path.join(folder, 'dist');
  const wanted = new Set();
  const configured = await modified(swcrcFile);
  let written = 0;
  for (const file of await filesBelow(source)) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts') || file.endsWith('.d.ts')) continue;
    const target = path.join(dist, path.relative(source, file)).replace(/\.ts$/, '.js');
    wanted.add(target).add(`${target}.map`);
    if ((await modified(target)) > Math.max(await modified(file), configured)) continue;
    const { code, map } = await transformFile(file, {
      ...swcrc,
      swcrc: false,
      filename: file,
      sourceFileName: path.relative(path.dirname(target), file),
    });
    await mkdir(path.dirname(target), { recursive: true });
    await writeWhole(`${target}.map`, map ?? '');
    await writeWhole(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
    written += 1;
  }
  for (const file of await filesBelow(dist)) {
    if (/\.js(\.map)?$/.test(file) && !wanted.has(file)) await rm(file, { force: true });
  }
  return written;
}

export async function build(folders) {
  const counts = await Promise.all((folders ?? (await projectFolders())).map(buildProject));
  return counts.reduce((sum, count) => sum + count, 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2).map((folder) => path.resolve(folder));
  const started = performance.now();
  const written = await build(named.length > 0 ? named : undefined);
  if (written > 0) console.error(`built ${written} files in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
