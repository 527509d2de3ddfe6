import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

export type IngestProcess = Readonly<{ child: ChildProcess; url: string; ended: Promise<number | null> }>;

/** ingest as a process of its own, which can be killed. */
export async function startIngestProcess(
  env: Record<string, string>,
  until: 'listening' | 'ready' = 'ready',
): Promise<IngestProcess> {
  const child = spawn(process.execPath, [path.join(root, 'apps/ingest/dist/main.js')], {
    env: { PATH: process.env.PATH ?? '', ...env, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = /"url":"([^"]+)".*"msg":"(\w+)"/.exec(line);
      if (found?.[1] !== undefined && found[2] === until) resolve(found[1]);
    });
    void ended.then((code) => reject(new Error(`ingest ended with ${code} before it was ready`)));
  });
  return { child, url, ended };
}
