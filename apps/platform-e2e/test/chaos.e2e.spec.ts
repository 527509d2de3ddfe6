import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ChaosRun, essentialKinds, printResult, runChaos } from '@rebound/chaos';

jest.setTimeout(900_000);

let run: ChaosRun | undefined;

beforeAll(async () => {
  const said: string[] = [];
  const log = (line: string): void => void said.push(line);
  try {
    run = await runChaos({ minutes: 2, seed: 4, fleet: false, log, signal: new AbortController().signal });
    if (!run.result.held) said.push(printResult(run.result, run.breaches));
  } finally {
    if (!run?.result.held) process.stderr.write(`${said.join('\n')}\n`);
  }
});

const ran = (): ChaosRun => {
  if (!run) throw new Error('the run has not ended');
  return run;
};

describe('two processes that share the groups, struck by seed while people shop', () => {
  it('keep every promise', () => {
    expect(ran().breaches).toEqual([]);
  });

  it('recover from a kill, a pause beyond the session timeout, and from every server taken away', () => {
    const { timeline } = ran().result;
    expect(new Set(timeline.map(({ kind }) => kind))).toEqual(
      new Set([...essentialKinds, 'late-callbacks', 'timeouts']),
    );
    expect(timeline.filter(({ recovery }) => recovery === undefined)).toEqual([]);
  });

  it('were struck while there was something to lose', () => {
    const { events, texts, stops } = ran().result;
    expect(Math.min(events / 10, texts.accepted / 10, texts.due / 5, stops)).toBeGreaterThanOrEqual(2);
  });
});
