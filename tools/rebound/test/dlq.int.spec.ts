import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { behaviourTopic, deadLetterOn, deadLetterTopics, profileTopic } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import { TestBus, testEnv } from '@rebound/testing';
import { execFile } from 'node:child_process';
import path from 'node:path';

jest.setTimeout(180_000);

const root = path.resolve(import.meta.dirname, '../../..');
const phone = '+34600000019';
const dlq = deadLetterTopics['segmentation'];

let env: Record<string, string>;
let bus: TestBus;

/** The program as people run it. */
const run = (...args: string[]) => runWith({}, ...args);
function runWith(more: Record<string, string>, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH ?? '', ...env, ...more } };
    execFile(process.execPath, [path.join(root, 'tools/rebound/dist/dlq.js'), ...args], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

async function park(topic: string, offset: number, value: string, cause: string): Promise<string> {
  if (!dlq) throw new Error('segmentation has no dead letters');
  await bus.publish(deadLetterOn(dlq), {
    workspaceId: 'demo',
    id: derivedId('letter', topic, offset),
    time: Date.now(),
    traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    data: {
      topic,
      partition: 1,
      offset: String(offset),
      key: 'demo:someone',
      value: Buffer.from(value).toString('base64'),
      cause,
      handler: 'ReactToBehaviourHandler.handle',
      failedAt: new Date(offset * 1000).toISOString(),
    },
  });
  return `segmentation@${topic}/1/${offset}`;
}

const event = JSON.stringify({ type: 'rebound.test', id: 'e', workspaceid: 'demo', data: { phone, text: 'see you' } });
let refs: string[];

beforeAll(async () => {
  env = await testEnv();
  bus = await TestBus.open(env);
  refs = [
    await park(behaviourTopic.name, 1, event, '/data/cart is required'),
    await park(behaviourTopic.name, 2, event, '/data/cart is required'),
    await park(behaviourTopic.name, 3, 'not json', 'the value is not a JSON object'),
    await park(profileTopic.name, 4, event, '/data/version must be a number'),
  ];
});
afterAll(() => bus?.close());

describe('npm run dlq', () => {
  it('counts letters by cause, with handler and trace id', async () => {
    const { out, code } = await run('list');
    expect(code).toBe(0);
    expect(out).toMatch(
      / 2 {2}segmentation could not process ingest\.behaviour\.v1 \(ReactToBehaviourHandler\.handle\), open/,
    );
    expect(out).toContain(`trace ${'a'.repeat(32)}`);
    expect(out).toContain('4 in all');
    const json = JSON.parse((await run('list', '--json', '--cause', 'cart')).out);
    expect(json.counts[0]).toMatchObject({ count: 2, cause: '/data/cart is required' });
    expect(json.letters).toHaveLength(2);
  });

  it('shows no number and no text unless it is told to reveal them', async () => {
    const [first = ''] = refs;
    for (const args of [
      ['show', first],
      ['show', first, '--json'],
      ['list', '--each'],
      ['list', '--json'],
    ]) {
      const { out } = await run(...args);
      expect(out).toContain(first);
      expect(out).not.toMatch(/600000019|see you|someone/);
    }
    expect((await run('show', first)).out).toContain('text of 12');
    expect((await run('show', first, '--reveal')).out).toContain(phone);
  });

  it('does nothing without --yes; then puts records back for the service alone, and drops', async () => {
    const [first = '', second = '', broken = ''] = refs;
    const before = (await bus.records(behaviourTopic)).length;
    expect((await run('replay', first)).out).toContain('would be done with --yes');
    expect((await bus.records(behaviourTopic)).length).toBe(before);

    const replayed = await run('replay', first, '--yes');
    expect([replayed.code, replayed.out]).toEqual([0, `${first}: put back\n1 of 1 put back\n`]);
    const [record] = (await bus.records(behaviourTopic)).slice(before);
    expect(record).toMatchObject({ partition: 1 });
    expect(JSON.parse(String(record?.value))).toEqual({ ...JSON.parse(event), replayfor: 'segmentation' });

    const again = await run('replay', first, '--yes');
    expect([again.code, again.out]).toEqual([1, `${first}: was replayed already\n0 of 1 put back\n`]);
    expect((await run('replay', broken, '--yes')).out).toContain('cannot be put back: its value is not an event');
    expect((await run('drop', '--all-matching', '--cause', 'cart', '--yes', '--note', 'old cart')).out).toContain(
      second,
    );
    const left = JSON.parse((await run('list', '--json')).out).letters.map(({ ref }: { ref: string }) => ref);
    expect(left).toEqual([broken, refs[3]]);
    expect((await run('list', '--all')).out).toContain('4 in all');
  });

  it('puts no old state over a newer one on a compacted topic', async () => {
    await bus.publishRecord(profileTopic, { key: 'demo:someone', value: event, partition: 1 });
    for (let n = 0; n < 5; n += 1)
      await bus.publishRecord(profileTopic, { key: 'demo:someone', value: event, partition: 1 });
    expect((await run('replay', refs[3] ?? '', '--yes')).out).toContain('a newer state of its key stands');
  });

  it('says in a line what is wrong', async () => {
    expect(await run('show', 'nonsense')).toMatchObject({ code: 2, err: expect.stringContaining('names no letter') });
    expect(await run('replay')).toMatchObject({ code: 2, err: expect.stringContaining('--all-matching') });
    expect((await run('--help')).out).toMatch(/list .*replay .*drop/s);
    const nobody = { KAFKA_BROKERS: '127.0.0.1:1' };
    expect(await runWith(nobody, 'list', '--service', 'dispatch')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^dlq: /),
    });
  });
});
