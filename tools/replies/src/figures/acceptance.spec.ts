import { describe, expect, it } from '@jest/globals';
import { acceptanceOf } from './acceptance.js';
import { judgedSamples } from './judged-samples.js';

describe('the acceptance', () => {
  const good = [
    ...judgedSamples('stop', 'stop', 60),
    ...judgedSamples('stop', 'pause', 20),
    ...judgedSamples('start', 'start', 5),
    ...judgedSamples('none', 'none', 97),
  ];

  it('holds a stop caught by a pause', () => {
    expect(acceptanceOf(good)).toMatchObject({ stopsMissed: [], stopsPass: true, passed: true });
  });

  it.each(['none', 'help', 'start'] as const)('fails at one stop answered by %s', (answer) => {
    expect(acceptanceOf([...good, ...judgedSamples('stop', answer, 1)])).toMatchObject({
      stopsMissed: [{ truth: 'stop', answer }],
      stopsPass: false,
      passed: false,
    });
  });

  it.each(['none', 'help', 'pause', 'stop'] as const)('fails at one start where %s was meant', (truth) => {
    const acceptance = acceptanceOf([...good, ...judgedSamples(truth, 'start', 1)]);
    expect(acceptance).toMatchObject({ falseStarts: [{ truth }], startsPass: false, passed: false });
  });

  it('wants 97 of 100 answers none to be right', () => {
    const atLimit = [...good, ...judgedSamples('pause', 'none', 3)];
    expect(acceptanceOf(atLimit)).toMatchObject({ nonePass: true, passed: true });
    expect(acceptanceOf([...atLimit, ...judgedSamples('help', 'none', 1)])).toMatchObject({
      nonePrecision: { hits: 97, total: 101 },
      nonePass: false,
      passed: false,
    });
  });

  it('fails when none is never answered', () => {
    expect(acceptanceOf(judgedSamples('none', 'stop', 10))).toMatchObject({ nonePass: false, passed: false });
  });

  it('counts silenced customers without failing at them', () => {
    const silencing = [...good, ...judgedSamples('none', 'pause', 2), ...judgedSamples('help', 'stop', 1)];
    const { silenced, passed } = acceptanceOf(silencing);
    expect(silenced).toHaveLength(3);
    expect(passed).toBe(true);
  });
});
