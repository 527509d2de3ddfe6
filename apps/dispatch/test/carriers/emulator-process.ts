import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../..');

export const emulatorAccount = { accountSid: `AC${'0'.repeat(31)}1`, authToken: 'emulator-auth-token' } as const;

export type EmulatorProcess = Readonly<{
  url: string;
  call(method: string, route: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}>;

/** The carrier emulator as a process of its own, since services do not import each other. */
export async function startEmulatorProcess(settings: Readonly<Record<string, string>> = {}): Promise<EmulatorProcess> {
  const child = spawn(process.execPath, [path.join(root, 'apps/carrier-emulator/dist/main.js')], {
    env: { ...process.env, CARRIER_EMULATOR_PORT: '0', LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = /"url":"([^"]+)"/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error('the carrier emulator ended before it listened')));
  });
  return {
    url,
    call: async (method, route, body) => {
      const response = await fetch(`${url}/emulator/${route}`, {
        method,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`the emulator answered ${response.status} to ${method} ${route}`);
      const text = await response.text();
      return text === '' ? undefined : (JSON.parse(text) as unknown);
    },
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
