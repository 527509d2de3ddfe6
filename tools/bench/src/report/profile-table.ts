import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

/** What `node --cpu-prof` writes, as far as it is read here. */
interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface Hot {
  readonly what: string;
  /** Of the time in which the process did anything. */
  readonly share: number;
}

const idle = new Set(['(idle)', '(program)', '(root)']);

/** Where a function stands, without the machine's folders. */
function placeOf({ functionName, url, lineNumber }: CallFrame): string {
  const name = functionName === '' ? '(anonymous)' : functionName;
  if (url === '') return name;
  const file = url
    .replace(/^file:\/\//, '')
    .replace(/^.*\/node_modules\//, '')
    .replace(/^.*?\/((apps|libs|tools)\/)/, '$1')
    .replace('/dist/', '/');
  return `${name} ${file}:${lineNumber + 1}`;
}

/** The package or project a function belongs to. */
function ownerOf({ functionName, url }: CallFrame): string {
  if (url === '') return functionName === '(garbage collector)' ? functionName : 'V8 and C++';
  if (url.startsWith('node:')) return 'node';
  const [, ofPackage] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  return ofPackage ?? /\/((?:apps|libs|tools)\/[^/]+)/.exec(url)?.[1] ?? url;
}

/** Self time by function and by package, the hottest first. */
export function hottest(profile: CpuProfile, by: 'function' | 'package', most: number): Hot[] {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const micros = new Map<string, number>();
  let busy = 0;
  for (const [at, sample] of profile.samples.entries()) {
    const frame = frames.get(sample);
    if (!frame || idle.has(frame.functionName)) continue;
    const spent = profile.timeDeltas[at] ?? 0;
    busy += spent;
    const what = by === 'function' ? placeOf(frame) : ownerOf(frame);
    micros.set(what, (micros.get(what) ?? 0) + spent);
  }
  return [...micros]
    .map(([what, spent]) => ({ what, share: spent / busy }))
    .sort((a, b) => b.share - a.share)
    .slice(0, most);
}

/** A table of each profile in the folder. */
export async function describeProfiles(folder: string): Promise<string> {
  // There is no folder where no process was started (a library's benchmark).
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.cpuprofile')).sort();
  const parts: string[] = [];
  for (const name of files) {
    const profile: CpuProfile = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
    const lines = (hot: readonly Hot[]): string[] =>
      hot.map(({ what, share }) => `${(share * 100).toFixed(1).padStart(5)} %  ${what}`);
    parts.push(name, ...lines(hottest(profile, 'package', 12)), '', ...lines(hottest(profile, 'function', 30)), '');
  }
  return parts.join('\n');
}
