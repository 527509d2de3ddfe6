import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TestBus, testAdminKey, testEnv, until } from '@rebound/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';

jest.setTimeout(180_000);

const names = ['ingest', 'segmentation', 'campaigns', 'consent', 'dispatch', 'analytics'];
const root = path.resolve(import.meta.dirname, '../../..');
const main = path.join(root, 'apps/standalone/dist/main.js');
const children: ChildProcess[] = [];
let env: Record<string, string>;
let bus: TestBus;

function run(more: Record<string, string> = {}) {
  const ports = Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_PORT`, '0']));
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...env, ...ports, ...more } });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const urls = () =>
    new Map([...output.matchAll(/^([a-z]+) +(http:\/\/\S+)$/gm)].map(([, name = '', url = '']) => [name, url]));
  return { process: child, output: () => output, urls, exit: once(child, 'exit') };
}

beforeAll(async () => {
  env = await testEnv({ LOG_LEVEL: 'info', DRAIN_TIMEOUT_MS: '20000' });
  bus = await TestBus.open(env);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await bus?.close();
});

describe('all services in one process', () => {
  it('start, tell their addresses, are ready within 600 MB, and drain together', async () => {
    const standalone = run();
    await until(() => /services up in/.test(standalone.output()), { timeoutMs: 120_000 });
    const urls = standalone.urls();
    expect([...urls.keys()].sort()).toEqual([...names].sort());

    for (const url of urls.values()) {
      await until(async () => (await fetch(`${url}/health/ready`)).ok, {
        timeoutMs: 60_000,
        what: `${url} to be ready`,
      });
      const headers = { authorization: `Bearer ${testAdminKey}`, 'rebound-workspace': 'demo' };
      const document: { paths?: object } = JSON.parse(await (await fetch(`${url}/openapi.json`, { headers })).text());
      expect(Object.keys(document.paths ?? {})).not.toEqual([]);
    }
    const metrics = await (await fetch(`${urls.get('ingest')}/metrics`)).text();
    const [, bytes] = /^process_resident_memory_bytes (\S+)$/m.exec(metrics) ?? [];
    expect(Number(bytes)).toBeLessThan(600e6);
    for (const name of names) expect(standalone.output()).toMatch(new RegExp(`"service":"${name}".*"msg":"ready"`));

    standalone.process.kill('SIGTERM');
    expect(await standalone.exit).toEqual([0, null]);
    expect(standalone.output().match(/"msg":"drained"/g)).toHaveLength(6);
    expect(standalone.output()).not.toMatch(/"level":"error"/);
  });

  it('end with an error when one of them cannot start, and leave nothing running', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const standalone = run({ CONSENT_PORT: port });
    expect((await standalone.exit)[0]).toBe(1);
    expect(standalone.output()).toContain('EADDRINUSE');
    taken.close();
  });

  it('refuse settings that are wrong before anything starts', async () => {
    const standalone = run({ REBOUND_SECRET: 'short', DATABASE_URL: 'mysql://db' });
    expect((await standalone.exit)[0]).toBe(1);
    expect(standalone.output()).toMatch(/REBOUND_SECRET must be longer/);
    expect(standalone.output()).toMatch(/DATABASE_URL must be a URL that starts with postgres/);
    expect(standalone.output().match(/REBOUND_SECRET must/g)).toHaveLength(1);
  });
});

describe('every route', () => {
  // What orchestrators and Prometheus ask, and the links people follow.
  const openRoutes = new Set([
    'GET /health/live',
    'GET /health/ready',
    'GET /metrics',
    'GET /r/:code',
    'POST /r/:code',
  ]);

  it('refuses without a key, but for health, metrics and what a carrier or a person follows', async () => {
    const { services, startStandalone } = await import('../src/index.js');
    const ports = Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_PORT`, '0']));
    const running = await startStandalone({ services, env: { ...env, ...ports, LOG_LEVEL: 'silent' } });
    try {
      const answers = await Promise.all(
        running.services.flatMap(({ name, url, routes }) =>
          routes
            .filter(({ method }) => method !== 'OPTIONS')
            .map(async ({ method, url: pattern }) => {
              const address = url + pattern.replaceAll(/:\w+\??/g, 'x').replaceAll('*', 'x');
              const withBody = !['GET', 'HEAD', 'DELETE'].includes(method);
              const init = withBody ? { body: '{}', headers: { 'content-type': 'application/json' } } : {};
              const { status } = await fetch(address, { method, redirect: 'manual', ...init });
              return { route: `${method} ${pattern}`, service: name, status };
            }),
        ),
      );
      const open = answers.filter(({ route, status }) => ![401, 403].includes(status) && !openRoutes.has(route));
      expect(open).toEqual([]);
      expect(answers.length).toBeGreaterThan(40);
    } finally {
      await running.close();
    }
  });
});
