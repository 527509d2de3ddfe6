import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carrierKinds, essentialKinds, type FaultKindRow, faultKinds, sessionTimeoutMs } from './fault-kinds.js';
import { type PlannedFault, planFaults, quietAtFirstMs, quietAtLastMs, roomForAllMs } from './plan-faults.js';

const processes = ['services-1', 'services-2'];
const services = ['ingest', 'segmentation', 'campaigns', 'consent', 'dispatch', 'analytics'];
const plan = (seed: number, loadMs: number) => planFaults({ seed, loadMs, processes, services });
const kindsOf = (faults: readonly PlannedFault[]) => new Set(faults.map(({ kind }) => kind));
const anySeed = fc.integer({ min: 0, max: 2 ** 31 });
const anyLoad = fc.integer({ min: 10_000, max: 1_200_000 });

describe('the plan', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plan(1, 600_000)).toEqual(plan(1, 600_000));
    expect(plan(1, 600_000)).not.toEqual(plan(2, 600_000));
  });

  it('has every essential kind in 80 s, for every seed', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { ours, carriers } = plan(seed, 80_000);
        expect(kindsOf(ours)).toEqual(new Set(essentialKinds));
        expect(kindsOf(carriers)).toEqual(new Set(carrierKinds));
      }),
    );
  });

  it('has every kind in two and a half minutes, for every seed', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { ours, carriers } = plan(seed, roomForAllMs);
        expect(new Set([...kindsOf(ours), ...kindsOf(carriers)])).toEqual(new Set(Object.keys(faultKinds)));
      }),
    );
  });

  it('has no two outages of ours at once but where a kind says so, and time to recover after each', () => {
    fc.assert(
      fc.property(anySeed, anyLoad, (seed, loadMs) => {
        const { ours } = plan(seed, loadMs);
        const tooSoon = ours.filter(({ at }, index) => {
          const before = ours[index - 1];
          return before && at < before.at + before.lastsMs + faultKinds[before.kind].settles;
        });
        expect(tooSoon).toEqual([]);
      }),
    );
  });

  it('leaves people time to begin, and time to see the consequences of the last fault', () => {
    fc.assert(
      fc.property(anySeed, anyLoad, (seed, loadMs) => {
        const { ours, carriers } = plan(seed, loadMs);
        const outside = [...ours, ...carriers].filter(
          ({ at, lastsMs }) => at < quietAtFirstMs || at + lastsMs > loadMs - quietAtLastMs,
        );
        expect(outside).toEqual([]);
      }),
    );
  });

  it('strikes what there is, each target before any comes up again', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const there: Record<FaultKindRow['on'], readonly (string | undefined)[]> = {
          process: processes,
          service: services,
          server: [undefined],
          carrier: [undefined],
        };
        const astray = plan(seed, 600_000).ours.filter(
          ({ kind, target }) => !there[faultKinds[kind].on].includes(target),
        );
        expect(astray).toEqual([]);
        const struck = plan(seed, 600_000).ours.filter(({ kind }) => faultKinds[kind].on === 'process');
        expect(new Set(struck.map(({ target }) => target))).toEqual(new Set(processes));
      }),
    );
  });

  it('pauses for longer than the session timeout', () => {
    const pauses = plan(1, 3_600_000).ours.filter(({ kind }) => kind === 'pause');
    expect(pauses.length).toBeGreaterThan(10);
    for (const { lastsMs } of pauses) expect(lastsMs).toBeGreaterThan(sessionTimeoutMs);
  });
});
