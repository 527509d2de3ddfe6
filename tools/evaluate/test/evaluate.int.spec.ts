import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

// The command as people run it, with a small heap, telling at its end how much memory it had at most.
const main = path.resolve(import.meta.dirname, '../dist/main.js');
const tellMemory = 'process.on("exit", () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}\\n`))';
const smallHeap = ['--max-old-space-size=64', '--max-semi-space-size=2'];
const flags = [...smallHeap, '--import', `data:text/javascript,${encodeURIComponent(tellMemory)}`];

function start(args: readonly string[], given: readonly string[] = []) {
  const child = spawn(process.execPath, [...given, main, ...args]);
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  // Written to a command that is gone.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), said }));
  return { child, ended };
}

/** Fields that are passed over make the lines long. */
const rest = `"text":"Ok €","label":"none","note":"${'A customer of ours. '.repeat(30)}"}\n`;
const isBad = (n: number): boolean => n % 1000 === 7;
const lineOf = (n: number): string => (isBad(n) ? `{"id":${n}\n` : `{"id":${n},${rest}`);
const answerTo = (n: number): string =>
  isBad(n) ? `{"id":null,"error":"line ${n + 1}: is not JSON"}` : `{"id":${n},"encoding":"GSM-7","units":5,"parts":1}`;

/** Runs so many lines through; how many answers stood in their place, and the most memory the command had, in MiB. */
async function through(lines: number) {
  const { child, ended } = start(['segments'], flags);
  const feeding = (async () => {
    for (let n = 0; n < lines; n += 100) {
      const block = Array.from({ length: Math.min(100, lines - n) }, (_, i) => lineOf(n + i)).join('');
      if (!child.stdin.write(block)) await once(child.stdin, 'drain');
    }
    child.stdin.end();
    // Where the command has ended too early, its exit code is what is told.
  })().catch(() => undefined);
  let [read, inPlace] = [0, 0];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    if (line === answerTo(read)) inPlace += 1;
    read += 1;
  });
  await once(reader, 'close');
  await feeding;
  const { code, said } = await ended;
  return { code, read, inPlace, memory: Number(/maxRSS (\d+)/.exec(said)?.[1]) / 1024 };
}

describe('the command', () => {
  it('answers 100,000 lines in order, with no more memory than for a fifth of them', async () => {
    const needed = async (lines: number): Promise<number> => {
      const runs = [await through(lines), await through(lines)];
      for (const run of runs) expect(run).toMatchObject({ code: 0, read: lines, inPlace: lines });
      // On a busy machine a run may have more for a while, never less than it needs.
      return Math.min(...runs.map(({ memory }) => memory));
    };
    // Of the input it is 50 MiB more.
    expect((await needed(100_000)) - (await needed(20_000))).toBeLessThan(25);
  });

  it.each<[string, object[], object[]]>([
    [
      'replies',
      [
        { id: 1, text: 'Bitte abmelden', lang: 'de', country: '' },
        { id: 'two', text: 'ja', lang: 'de', context: { double_opt_in_pending: true } },
        { id: 3, lang: 'de' },
      ],
      [
        { id: 1, answer: 'stop' },
        { id: 'two', answer: 'start' },
        { id: 3, error: 'line 3: text must be a string' },
      ],
    ],
    [
      'segments',
      [
        { id: 1, text: 'ñ'.repeat(161) },
        { id: 2, text: 'ż' },
      ],
      [
        { id: 1, encoding: 'GSM-7', units: 161, parts: 2 },
        { id: 2, encoding: 'UCS-2', units: 1, parts: 1 },
      ],
    ],
    [
      'windows',
      [
        { id: 1, to: '+13055550123', state: 'US-FL', at: '2026-11-21T01:30:00Z', class: 'marketing' },
        { id: 2, to: '+34600000001', at: '2026-11-20T12:00:00Z', class: 'marketing' },
        { id: 3, to: '600000001', at: '2026-11-20T12:00:00Z', class: 'marketing' },
      ],
      [
        { id: 1, answer: 'deferred-until 2026-11-21T14:00:00.000Z' },
        { id: 2, answer: 'allowed' },
        { id: 3, error: 'line 3: to: needs the international form (+…) or a country' },
      ],
    ],
  ])('answers %s, and a bad line in its place', async (mode, rows, answers) => {
    const { child, ended } = start([mode]);
    child.stdin.end(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const lines: unknown[] = [];
    for await (const line of createInterface({ input: child.stdout })) lines.push(JSON.parse(line));
    expect(lines).toEqual(answers.map((answer) => expect.objectContaining(answer)));
    await ended;
  });

  it('ends quietly when the reader has seen enough', async () => {
    const { child, ended } = start(['segments']);
    child.stdin.write(lineOf(1).repeat(2000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    // More than a pipe holds, so that it has to write to nobody.
    child.stdin.end(lineOf(1).repeat(5000));
    expect(await ended).toEqual({ code: 0, said: '' });
  });

  it.each([
    [['--help'], 0],
    [['segments', '--help'], 0],
    [[], 2],
    [['letters'], 2],
    [['segments', '--reference-bits', '7'], 2],
    [['windows', '--close-early', 'soon'], 2],
  ])('with %j ends with %i', async (args, code) => {
    const { child, ended } = start(args);
    child.stdin.end();
    expect((await ended).code).toBe(code);
  });
});
