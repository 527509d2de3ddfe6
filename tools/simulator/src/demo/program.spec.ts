import { describe, expect, it } from '@jest/globals';
import { StackError } from '@rebound/stack';
import { PassThrough } from 'node:stream';
import { heldSummary } from '../../test/sample-summary.js';
import { demoProgram, type Surface } from './program.js';
import type { DemoRun, RunOptions } from './run-demo.js';
import type { Summary } from './summary.js';

const broken: Summary = { ...heldSummary, promises: { ...heldSummary.promises, lost: 1 } };

interface Played {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly asked: readonly RunOptions[];
  readonly closed: number;
}

/** Plays the program with a run that ends like this. */
async function play(
  args: readonly string[],
  end: Summary | Error = heldSummary,
  signal = new AbortController().signal,
): Promise<Played> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const asked: RunOptions[] = [];
  let closed = 0;
  const run: Surface['run'] = async (options) => {
    asked.push(options);
    options.log('six services are ready');
    options.live?.write('events 17\n');
    if (end instanceof Error) throw end;
    const close = async () => void (closed += 1);
    const world = { folder: '/logs', urls: { ingest: 'http://ingest' }, stack: {}, rootKey: 'rb_root', close };
    return { summary: end, breaches: [], world } as unknown as DemoRun;
  };
  const streams = { stdout, stderr } as unknown as Pick<Surface, 'stdout' | 'stderr'>;
  const code = await demoProgram({ args, ...streams, signal, run });
  return { code, stdout: said(stdout), stderr: said(stderr), asked, closed };
}

const said = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString() ?? '';

describe('npm run demo -- --once', () => {
  it('ends with 0 when everything held, and stops what it started', async () => {
    const { code, stdout, stderr, closed } = await play(['--once']);
    expect(code).toBe(0);
    expect(stdout).toContain('1000 people');
    expect(stderr).toBe('');
    expect(closed).toBe(1);
  });

  it.each<[string, Summary]>([
    ['a promise was broken', broken],
    ['nothing was due', { ...heldSummary, texts: { due: 0, forbidden: 0 } }],
    ['an event was not acknowledged', { ...heldSummary, events: { sent: 10, acknowledged: 9, rejected: 0 } }],
  ])('ends with 1 when %s, names the logs, and stops what it started', async (_, summary) => {
    const { code, stdout, closed } = await play(['--once'], summary);
    expect(code).toBe(1);
    expect(stdout).toContain('/logs');
    expect(closed).toBe(1);
  });

  it('hands on how many people, and which town', async () => {
    const { asked } = await play(['--once', '--people', '300', '--seed', '9']);
    expect(asked).toMatchObject([{ people: 300, seed: 9 }]);
  });
});

describe('npm run demo -- --once --json', () => {
  it.each([
    [0, heldSummary],
    [1, broken],
  ])('has the summary and nothing else on stdout, all the rest on stderr (exit code %d)', async (expected, summary) => {
    const { code, stdout, stderr } = await play(['--once', '--json'], summary);
    expect(code).toBe(expected);
    expect(JSON.parse(stdout)).toEqual(summary);
    for (const told of ['six services are ready', 'events 17', '1000 people', 'stopping'])
      expect(stderr).toContain(told);
  });
});

describe('npm run demo', () => {
  it('stays up with its addresses until it is told to end', async () => {
    const stop = new AbortController();
    const playing = play([], heldSummary, stop.signal);
    expect(await Promise.race([playing, new Promise((resolve) => setImmediate(resolve, 'up'))])).toBe('up');
    stop.abort();
    const { code, stdout, closed } = await playing;
    expect({ code, closed }).toEqual({ code: 0, closed: 1 });
    expect(stdout).toContain('http://ingest');
  });

  it('shows its options, and starts nothing', async () => {
    const { code, stdout, asked } = await play(['--help']);
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
    expect(stdout).toContain('--people N');
  });

  it.each([
    [['--people', 'many'], '--people must be a whole number from 1 to 9000, not "many"\n'],
    [['--seed=x', '--json'], '--seed must be a whole number from 0 to 2147483648, not "x"\n'],
  ])('ends with 2 and one line on stderr for %j, and starts nothing', async (args, line) =>
    expect(await play(args)).toEqual({ code: 2, stdout: '', stderr: line, asked: [], closed: 0 }),
  );

  it('tells in one line what it lacks or that it was stopped, and where any other error comes from', async () => {
    const last = async (error: Error) => {
      const { code, stdout, stderr } = await play(['--json'], error);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr.split('events 17\n')[1];
    };
    expect(await last(new StackError('Java 17 is missing'))).toBe('Java 17 is missing\n');
    expect(await last(new Error('stopped'))).toBe('stopped\n');
    expect(await last(new Error('it broke'))).toMatch(/it broke\n +at /);
  });
});
