import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startCarrierEmulator, type CarrierEmulatorOptions, type RunningCarrierEmulator } from '../src/index.js';

const open: Array<() => Promise<unknown>> = [];

/** Ends what a test has opened: call it after each. */
export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close();
}

export type Hook = { url: string; signature: string; token: string; fields: Record<string, string> };

/** Somebody's webhook receiver: keeps what it is sent, and answers as it is told. */
export async function receiver(answer: (count: number) => number = () => 200): Promise<{ url: string; hooks: Hook[] }> {
  const hooks: Hook[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      hooks.push({
        url: `http://${request.headers.host}${request.url}`,
        signature: String(request.headers['x-twilio-signature']),
        token: String(request.headers['i-twilio-idempotency-token']),
        fields: Object.fromEntries(new URLSearchParams(body)),
      });
      response.writeHead(answer(hooks.length)).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hooks };
}

export async function carrier(options: CarrierEmulatorOptions = {}): Promise<RunningCarrierEmulator> {
  const running = await startCarrierEmulator({
    sentAfterMs: 1,
    deliveredAfterMs: 1,
    webhookFirstPauseMs: 5,
    ...options,
  });
  open.push(() => running.close());
  return running;
}

export const authorization = ({ accountSid, authToken }: RunningCarrierEmulator): string =>
  `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;

export const messagesUrl = ({ url, accountSid }: RunningCarrierEmulator): string =>
  `${url}/2010-04-01/Accounts/${accountSid}/Messages`;

export type Answer = { status: number; body: Record<string, unknown> };

export async function call(
  running: RunningCarrierEmulator,
  path: string,
  form?: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(messagesUrl(running) + path, {
    headers: { authorization: authorization(running) },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {} };
}

export const text = { To: '+34600000001', From: '+34600000009', Body: 'Hola' };
export const send = (running: RunningCarrierEmulator, more: Record<string, string> = {}): Promise<Answer> =>
  call(running, '.json', { ...text, ...more });
export const recorded = (running: RunningCarrierEmulator) => running.record.page(0, 1000).entries;
